import * as vscode from 'vscode';
import type { PeopleEntry } from '../../corpus/peopleEntry.ts';
import { countStatements } from '../../corpus/people.ts';
import type { Mention, Readout, Sentence, Speaker } from '../../reading/model.ts';
import type { Span } from '../../text/span.ts';
import { countryName } from '../../ui/labels.ts';
import { bold, escapeMarkdown, joinMarkdown, md, paragraphs, type Markdown } from '../../ui/markdown.ts';
import { reasonInWords } from '../../ui/reasons.ts';
import { t } from '../../ui/shownMarkdown.ts';
import { describeKnown } from './hoverKnown.ts';

/**
 * The voice that is explained at a UTF-16 offset, where its source, its cue, or, without a cue, its first word stands;
 * with that stretch. Null elsewhere, so that hovers do not follow the mouse everywhere.
 */
export function explainedAt(
  document: vscode.TextDocument,
  readout: Readout,
  offset: number,
): { readonly span: Span; readonly voice: Voice } | null {
  const sentence = readout.sentences.find(({ start, end }) => start <= offset && offset <= end);
  if (!sentence) return null;
  const voices: Voice[] = sentence.second ? [sentence, sentence.second] : [sentence];
  for (const voice of voices) {
    const span = explainingSpans(document, voice).find(({ start, end }) => start <= offset && offset <= end);
    if (span) return { span, voice };
  }
  return null;
}

/** A sentence, or the second voice in it: who speaks and why. */
type Voice = Pick<Sentence, 'start' | 'end' | 'speaker' | 'reason'>;

function explainingSpans(document: vscode.TextDocument, { start, end, reason }: Voice): Span[] {
  if (reason.type === 'cue') return [reason.source, reason.cue];
  if (reason.type === 'passive') return [reason.cue];
  const [firstWord] = /^\S*/.exec(document.getText().slice(start, end))!;
  return [{ start, end: start + firstWord.length }];
}

/** Who speaks, and why. */
export function describeReason(document: vscode.TextDocument, readout: Readout, voice: Voice): Markdown {
  const { speaker } = voice;
  const who = speaker ? t('Speaker: {0}', bold(speaker.name)) : t('Nobody speaks here.');
  return md`${who}  \n${escapeMarkdown(reasonInWords(document, readout, voice))}`;
}

/**
 * Who is mentioned, how much they say in this readout, and where the text introduces them.
 * @param people the people file that holds for the readout; null where there is none
 */
export function describeMention(
  document: vscode.TextDocument,
  readout: Readout,
  mention: Mention,
  people: PeopleEntry | null,
): Markdown {
  const participant = readout.participants[mention.participant]!;
  const { name, titles, country, aliases, introduction } = participant;
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
    describeKnown(participant, people, readout.date),
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
