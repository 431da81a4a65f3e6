import { resolveTargets, type Resolution } from '../anchoring/resolve.ts';
import { countedText } from '../annotations/target.ts';
import type { Corrections, Readout, Sentence } from '../reading/model.ts';
import { readText } from '../reading/read.ts';
import { DigestedText } from '../text/digestedText.ts';
import type { Span } from '../text/span.ts';
import { touches } from './meeting.ts';
import type { AnnotatedReadout, PlacedAnnotation, SidecarSource } from './placedAnnotation.ts';
import { countingFacts } from './precedence.ts';
import { firstIndex } from '../text/search.ts';

const KEPT_AS_ORPHAN: Resolution = { state: 'orphan', range: null, candidates: [] };

/** How a readout is read and its annotations placed, where an editor knows more than the files. */
export interface AnnotateOptions {
  readonly read: (text: string, known?: Corrections) => Readout;
  /** The text that a digest names, where a history keeps it. */
  readonly earlierText: (digest: string) => DigestedText | undefined;
}

const FROM_FILES: AnnotateOptions = { read: readText, earlierText: () => undefined };

/**
 * Reads a readout together with its sidecars: annotations are placed in today's text, and what people stated
 * (meeting facts, corrected speakers) is known to the reader.
 */
export function annotate(
  text: string,
  sources: readonly SidecarSource[],
  { read, earlierText }: AnnotateOptions = FROM_FILES,
): AnnotatedReadout {
  const plain = read(text);
  if (sources.length === 0) return { readout: plain, annotations: [] };
  const annotations = placeAnnotations(text, plain, sources, earlierText);
  return { readout: withKnown(text, plain, sources, annotations, read), annotations };
}

/** Reads the text again with what the sidecars state, if they state anything. */
export function withKnown(
  text: string,
  plain: Readout,
  sources: readonly SidecarSource[],
  annotations: readonly PlacedAnnotation[],
  read: AnnotateOptions['read'],
): Readout {
  const known = knownFrom(plain, sources, annotations);
  return known ? read(text, known) : plain;
}

/** Places the annotations of all sidecars in today's text, in text order; those without a place come last. */
export function placeAnnotations(
  text: string,
  readout: Pick<Readout, 'sentences'>,
  sources: readonly SidecarSource[],
  earlierText: AnnotateOptions['earlierText'],
): PlacedAnnotation[] {
  const today = new DigestedText(text);
  const placed = sources.flatMap(({ uri, annotator, sidecar }) => {
    const resolutions = resolveTargets(
      sidecar.annotations.map((annotation) => annotation.target),
      sidecar.digest,
      today,
      {
        speakers: sidecar.annotations.map((annotation) => annotation.speaker),
        speakerAt: (codePoint) => speakerAt(readout, today.toUtf16({ start: codePoint, end: codePoint }).start),
        oldText: earlierText,
      },
    );
    return sidecar.annotations.map((annotation, index): PlacedAnnotation => {
      const resolution: Resolution = annotation.target.orphan ? KEPT_AS_ORPHAN : resolutions[index]!;
      return {
        annotation,
        sidecar: uri,
        annotator,
        resolution,
        span: resolution.range ? today.toUtf16(resolution.range) : null,
      };
    });
  });
  return placed.sort(inTextOrder);
}

export function inTextOrder(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return (a.span?.start ?? Number.MAX_SAFE_INTEGER) - (b.span?.start ?? Number.MAX_SAFE_INTEGER);
}

/** What the sidecars state beyond what the text says; where two state the same fact, the first of the sources wins. */
function knownFrom(
  plain: Readout,
  sources: readonly SidecarSource[],
  placed: readonly PlacedAnnotation[],
): Corrections | undefined {
  const meeting = countingFacts(sources);
  const inOrder = sources.flatMap(({ uri }) => placed.filter(({ sidecar }) => sidecar === uri));
  const speakers = inOrder.flatMap(({ annotation: { speaker }, span }) =>
    speaker && span && !isAsRead(plain, span, speaker) ? [{ ...span, name: speaker }] : [],
  );
  const known: Corrections = {
    ...(meeting.kind ? { kind: meeting.kind } : {}),
    ...(meeting.date ? { date: meeting.date } : {}),
    ...(meeting.place ? { place: meeting.place } : {}),
    ...(meeting.participants ? { participants: meeting.participants } : {}),
    ...(speakers.length > 0 ? { speakers } : {}),
  };
  return Object.keys(known).length > 0 ? known : undefined;
}

/** Whether the text itself has that speaker throughout: most annotations say who speaks as it was read. */
function isAsRead({ sentences }: Readout, span: Span, speaker: string): boolean {
  return sentences.every((sentence) => !touches(sentence, span) || sentence.speaker?.name === speaker);
}

/** The sentences of a text, which is read when somebody asks who speaks: where no annotation has moved, nobody does. */
export class LazySentences {
  readonly #text: string;
  #sentences: readonly Sentence[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= readText(this.#text).sentences;
    return this.#sentences;
  }
}

/** The sentence at a UTF-16 offset, or null between sentences. */
export function sentenceAt(readout: Pick<Readout, 'sentences'>, offset: number): Sentence | null {
  const { sentences } = readout;
  const sentence = sentences[firstIndex(sentences.length, (index) => offset < sentences[index]!.end)];
  return sentence && sentence.start <= offset ? sentence : null;
}

function speakerAt(readout: Pick<Readout, 'sentences'>, offset: number): string | null {
  return sentenceAt(readout, offset)?.speaker?.name ?? null;
}

/** The digests, other than that of today's text, in which positions of the sidecars count. */
export function earlierDigests(sources: readonly SidecarSource[], today: string): Set<string> {
  const digests = new Set(
    sources.flatMap(({ sidecar }) => sidecar.annotations.map(({ target }) => countedText(target, sidecar.digest))),
  );
  digests.delete(today);
  return digests;
}
