import type * as vscode from 'vscode';
import { annotate } from '../corpus/annotatedReadouts.ts';
import { readReadoutText } from '../corpus/fileAccess.ts';
import type { Meeting } from '../corpus/meeting.ts';
import type { AnnotatedReadout, PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { readText } from '../reading/read.ts';
import { Slices } from '../text/slices.ts';
import { SoughtWords } from '../text/soughtWords.ts';
import type { Span } from '../text/span.ts';
import { isOwn } from './annotator.ts';
import { isOn } from './documents/activeReadout.ts';
import { openDocument, openText } from './files/workspaceCorpus.ts';
import { workspaceFiles } from './files/workspaceFiles.ts';
import type { Services } from './services.ts';

/** How long the search may hold the extension host, in milliseconds. */
const SLICE = 12;

/** After so many readouts it is told how far the search has come. */
const REPORTED_AFTER = 50;
/** So many places are listed; who looks for what stands in more has to look for more words. */
export const MOST_PLACES = 2000;

/** A place where words stand that may be tagged. */
export interface Occurrence {
  /** UTF-16 in the readout's text. */
  readonly span: Span;
  /** The person's own annotation of this very span. */
  readonly own: PlacedAnnotation | null;
}

/** A readout in which words stand. */
export interface ReadoutWithWords {
  readonly meeting: Meeting;
  /** As it was searched. */
  readonly text: string;
  readonly annotated: AnnotatedReadout;
  /** In text order, at least one. */
  readonly occurrences: readonly Occurrence[];
}

/** Where words stand in the readouts for which a codebook holds. */
export interface FoundWords {
  /** The newest meeting last; those without a date first. */
  readonly readouts: readonly ReadoutWithWords[];
  /** How many places have the codes already, by the person. */
  readonly tagged: number;
  /** Whether there are more than `MOST_PLACES`, of which not all were looked for. */
  readonly isTooMuch: boolean;
}

/**
 * Looks for words in every readout for which a codebook holds.
 * @param codes places where the person's own annotation has them all are counted and left out
 * @param report how many readouts have been searched, of how many
 */
export async function findWords(
  services: Services,
  codebook: string,
  words: string,
  codes: readonly string[],
  report: (done: number, total: number) => void,
  token: vscode.CancellationToken,
): Promise<FoundWords> {
  const { corpus } = services.corpus;
  const sought = new SoughtWords(words);
  const meetings = corpus.meetings.filter(({ uri }) => corpus.codebookFor(uri)?.uri === codebook);
  const slices = new Slices(SLICE);
  const readouts: ReadoutWithWords[] = [];
  let [places, tagged] = [0, 0];
  for (const [index, meeting] of meetings.entries()) {
    if (token.isCancellationRequested || places > MOST_PLACES) break;
    const text = await textOf(meeting.uri);
    const spans = text === null ? [] : sought.in(text);
    if (text !== null && spans.length > 0) {
      const annotated = annotatedReadout(services, meeting.uri, text);
      const own = annotated.annotations.filter(isOwn);
      const open = spans.filter((span) => !own.some((placed) => covers(placed, span) && hasAll(placed, codes)));
      const occurrences = open.map((span) => ({ span, own: own.find((placed) => isOn(placed, span)) ?? null }));
      places += open.length;
      tagged += spans.length - open.length;
      if (occurrences.length > 0) readouts.push({ meeting, text, annotated, occurrences });
    }
    if (index % REPORTED_AFTER === 0) report(index, meetings.length);
    await slices.pause();
  }
  readouts.sort((a, b) => (a.meeting.date ?? '').localeCompare(b.meeting.date ?? ''));
  return { readouts, tagged, isTooMuch: places > MOST_PLACES };
}

/** A readout's text as its editor has it, or the file; null where it cannot be read. */
export async function textOf(readout: string): Promise<string | null> {
  const open = await openText(readout);
  if (open !== null) return open;
  const found = await readReadoutText(workspaceFiles, readout);
  return found?.ok ? found.text : null;
}

function annotatedReadout({ corpus, documents }: Services, uri: string, text: string): AnnotatedReadout {
  const document = openDocument(uri);
  const open = document?.getText() === text ? documents.get(document) : null;
  return (
    open ??
    annotate(text, corpus.corpus.sourcesOf(uri), {
      read: readText,
      earlierText: (digest) => corpus.earlierTexts.get(digest),
      people: corpus.corpus.knownFor(uri),
    })
  );
}

function covers({ span }: PlacedAnnotation, words: Span): boolean {
  return span !== null && span.start <= words.start && words.end <= span.end;
}

function hasAll({ annotation }: PlacedAnnotation, codes: readonly string[]): boolean {
  return codes.every((code) => annotation.codes.includes(code));
}
