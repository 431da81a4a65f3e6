import * as vscode from 'vscode';
import { countStatements } from '../../corpus/people.ts';
import type { Mention, Readout, Sentence, Speaker } from '../../reading/model.ts';
import type { Span } from '../../text/span.ts';
import { bold, escapeMarkdown, joinMarkdown, md, paragraphs, type Markdown } from '../../ui/markdown.ts';
import { reasonInWords } from '../../ui/reasons.ts';
import { t } from '../../ui/shownMarkdown.ts';

/**
 * The sentence whose speaker is explained at a UTF-16 offset, where its source, its cue, or, without a cue, its first
 * word stands; with that stretch. Null elsewhere, so that hovers do not follow the mouse everywhere.
 */
export function explainedAt(
  document: vscode.TextDocument,
  readout: Readout,
  offset: number,
): { readonly span: Span; readonly sentence: Sentence } | null {
  const sentence = readout.sentences.find(({ start, end }) => start <= offset && offset <= end);
  if (!sentence) return null;
  const span = explainingSpans(document, sentence).find(({ start, end }) => start <= offset && offset <= end);
  return span ? { span, sentence } : null;
}

function explainingSpans(document: vscode.TextDocument, { start, end, reason }: Sentence): Span[] {
  if (reason.type === 'cue') return [reason.source, reason.cue];
  if (reason.type === 'passive') return [reason.cue];
  const [firstWord] = /^\S*/.exec(document.getText().slice(start, end))!;
  return [{ start, end: start + firstWord.length }];
}

/** Who speaks in a sentence, and why. */
export function describeReason(document: vscode.TextDocument, readout: Readout, sentence: Sentence): Markdown {
  const { speaker } = sentence;
  const who = speaker ? t('Speaker: {0}', bold(speaker.name)) : t('Nobody speaks here.');
  return md`${who}  \n${escapeMarkdown(reasonInWords(document, readout, sentence))}`;
}

/** Who is mentioned, how much they say in this readout, and where the text introduces them. */
export function describeMention(document: vscode.TextDocument, readout: Readout, mention: Mention): Markdown {
  const { name, titles, country, aliases, introduction } = readout.participants[mention.participant]!;
  const who = country ? md`${bold(name)} (${escapeMarkdown(countryName(country))})` : bold(name);
  const words = document.getText().slice(mention.start, mention.end);
  return paragraphs([
    joinMarkdown([who, escapeMarkdown(titles.join(', '))], '  \n'),
    mention.form === 'pronoun' || mention.form === 'office'
      ? t('“{0}” stands for this person here.', escapeMarkdown(words))
      : '',
    statementCount(readout, name),
    introduction
      ? t('Introduced in line {0}.', document.positionAt(introduction.start).line + 1)
      : t('The text does not introduce this person: a person stated the name.'),
    aliases.length > 0 ? t('Also written {0}.', escapeMarkdown(aliases.join(', '))) : '',
  ]);
}

/** Who "the two sides" are. */
export function describeCollective(readout: Readout, speaker: Speaker & { type: 'collective' }): Markdown {
  const members = t('Together: {0}.', escapeMarkdown(speaker.members.join(', ')));
  const own = readout.statements.filter((statement) => statement.speaker?.name === speaker.name).length;
  return paragraphs([bold(speaker.name), speaker.members.length > 0 ? members : '', counted(own)]);
}

function statementCount(readout: Readout, name: string): Markdown {
  const { own, shared } = countStatements(readout, name);
  if (shared === 0) return counted(own);
  return md`${counted(own)} ${shared === 1 ? t('1 more together with others.') : t('{0} more together with others.', shared)}`;
}

function counted(count: number): Markdown {
  return count === 1 ? t('1 statement in this readout.') : t('{0} statements in this readout.', count);
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
