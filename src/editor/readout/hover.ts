import * as vscode from 'vscode';
import type { CodebookEntry } from '../../corpus/knownFiles.ts';
import type { PeopleEntry } from '../../corpus/peopleEntry.ts';
import { mentionAt, sourceAt } from '../../corpus/people.ts';
import type { AnnotatedReadout } from '../../corpus/placedAnnotation.ts';
import { describeAnnotation } from './hoverAnnotation.ts';
import { describeDate } from './hoverDate.ts';
import { describeCollective, describeMention, describeReason, explainedAt } from './hoverSpeaker.ts';
import { annotationsAt } from '../../workspace/documents/activeReadout.ts';
import { hoverOf } from '../../ui/languageItems.ts';
import type { Markdown } from '../../ui/markdown.ts';
import { toRange } from '../../ui/ranges.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';
import type { Span } from '../../text/span.ts';

/** What holds for all readouts of a folder. */
interface Shared {
  readonly codebook: CodebookEntry | null;
  readonly people: PeopleEntry | null;
}

/** What is told of a stretch of the text. */
interface Told {
  readonly span: Span;
  readonly markdown: Markdown;
}

/**
 * Hovering a speaker tells who it is and why they speak, a cue or the first word of a sentence without one the latter,
 * a date which day it is, and annotated words what has been noted.
 */
export function registerHover({ documents, corpus }: Services): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover(document, position) {
      const annotated = documents.shown(document);
      if (!annotated) return null;
      const uri = document.uri.toString();
      const shared = { codebook: corpus.corpus.codebookFor(uri), people: corpus.corpus.peopleFor(uri) };
      const told = tell(document, annotated, shared, document.offsetAt(position));
      if (told.length === 0) return null;
      const contents = told.map(({ markdown }) => markdown);
      return hoverOf(contents, toRange(document, told[0]!.span));
    },
  };
  return vscode.languages.registerHoverProvider(READOUT_SELECTOR, provider);
}

function tell(
  document: vscode.TextDocument,
  annotated: AnnotatedReadout,
  { codebook, people }: Shared,
  offset: number,
): Told[] {
  const { readout } = annotated;
  const told: Told[] = [];
  const mention = mentionAt(readout, offset);
  const source = sourceAt(readout, offset);
  if (mention) told.push({ span: mention, markdown: describeMention(document, readout, mention, people) });
  else if (source?.speaker?.type === 'collective')
    told.push({ span: source.source, markdown: describeCollective(readout, source.speaker) });
  const explained = explainedAt(document, readout, offset);
  if (explained) told.push({ span: explained.span, markdown: describeReason(document, readout, explained.voice) });
  const date = readout.dateMentions.find(({ start, end }) => start <= offset && offset <= end);
  if (date) told.push({ span: date, markdown: describeDate(readout, date) });
  for (const placed of annotationsAt(annotated, { start: offset, end: offset })) {
    told.push({ span: placed.span!, markdown: describeAnnotation(placed, codebook) });
  }
  return told;
}
