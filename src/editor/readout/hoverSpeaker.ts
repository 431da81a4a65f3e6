import * as vscode from 'vscode';
import { countStatements } from '../../corpus/people.ts';
import type { Mention, Readout, Sentence, Speaker } from '../../reading/model.ts';
import type { Span } from '../../text/span.ts';
import { bold, escapeMarkdown } from '../../ui/markdown.ts';
import { reasonInWords } from '../../ui/reasons.ts';

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

/** Who speaks in a sentence, and why; as Markdown. */
export function describeReason(document: vscode.TextDocument, readout: Readout, sentence: Sentence): string {
  const { speaker } = sentence;
  const who = speaker ? vscode.l10n.t('Speaker: {0}', bold(speaker.name)) : vscode.l10n.t('Nobody speaks here.');
  return `${who}  \n${escapeMarkdown(reasonInWords(document, readout, sentence))}`;
}

/** Who is mentioned, how much they say in this readout, and where the text introduces them; as Markdown. */
export function describeMention(document: vscode.TextDocument, readout: Readout, mention: Mention): string {
  const { name, titles, country, aliases, introduction } = readout.participants[mention.participant]!;
  const who = country ? `${bold(name)} (${escapeMarkdown(countryName(country))})` : bold(name);
  const words = document.getText().slice(mention.start, mention.end);
  const lines = [
    [who, escapeMarkdown(titles.join(', '))].filter(Boolean).join('  \n'),
    mention.form === 'pronoun' || mention.form === 'office'
      ? vscode.l10n.t('“{0}” stands for this person here.', escapeMarkdown(words))
      : '',
    statementCount(readout, name),
    introduction
      ? vscode.l10n.t('Introduced in line {0}.', document.positionAt(introduction.start).line + 1)
      : vscode.l10n.t('The text does not introduce this person: a person stated the name.'),
    aliases.length > 0 ? vscode.l10n.t('Also written {0}.', escapeMarkdown(aliases.join(', '))) : '',
  ];
  return lines.filter(Boolean).join('\n\n');
}

/** Who "the two sides" are; as Markdown. */
export function describeCollective(readout: Readout, speaker: Speaker & { type: 'collective' }): string {
  const members = vscode.l10n.t('Together: {0}.', escapeMarkdown(speaker.members.join(', ')));
  const own = readout.statements.filter((statement) => statement.speaker?.name === speaker.name).length;
  return [bold(speaker.name), speaker.members.length > 0 ? members : '', counted(own)].filter(Boolean).join('\n\n');
}

function statementCount(readout: Readout, name: string): string {
  const { own, shared } = countStatements(readout, name);
  if (shared === 0) return counted(own);
  return `${counted(own)} ${shared === 1 ? vscode.l10n.t('1 more together with others.') : vscode.l10n.t('{0} more together with others.', shared)}`;
}

function counted(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 statement in this readout.')
    : vscode.l10n.t('{0} statements in this readout.', count);
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
