import { resolveTargets, type Resolution } from '../anchoring/resolve.ts';
import { reviewsById } from '../annotations/reviews.ts';
import { countedText } from '../annotations/target.ts';
import type { Corrections, Readout, Sentence } from '../reading/model.ts';
import type { KnownPeople } from '../reading/phrases/knownPeople.ts';
import { readText } from '../reading/read.ts';
import { DigestedText } from '../text/digestedText.ts';
import type { Span } from '../text/span.ts';
import { touches } from './meeting.ts';
import type { AnnotatedReadout, PlacedAnnotation, SidecarSource } from './placedAnnotation.ts';
import { countingFacts } from './precedence.ts';
import { groupBy } from '../text/groupBy.ts';
import { firstIndex } from '../text/search.ts';

const KEPT_AS_ORPHAN: Resolution = { state: 'orphan', range: null, candidates: [] };

/** How a readout is read and its annotations placed, where an editor knows more than the files. */
export interface AnnotateOptions {
  readonly read: typeof readText;
  /** The text that a digest names, where a history keeps it. */
  readonly earlierText: (digest: string) => DigestedText | undefined;
  /** Those whom the people file that holds for the readout names. */
  readonly people: KnownPeople | null;
}

/** How a readout is read where nothing but the files is known; `people` as in `AnnotateOptions`. */
export function fromFiles(people: KnownPeople | null): AnnotateOptions {
  return { read: readText, earlierText: () => undefined, people };
}

/**
 * Reads a readout together with its sidecars: annotations are placed in today's text, and what people stated
 * (meeting facts, corrected speakers) is known to the reader.
 */
export function annotate(
  text: string,
  sources: readonly SidecarSource[],
  options: AnnotateOptions = fromFiles(null),
): AnnotatedReadout {
  const plain = options.read(text, {}, options.people);
  if (sources.length === 0) return { readout: plain, annotations: [] };
  const annotations = placeAnnotations(text, plain, sources, options);
  return { readout: withKnown(text, plain, sources, annotations, options), annotations };
}

/** Reads the text again with what the sidecars state, if they state anything. */
export function withKnown(
  text: string,
  plain: Readout,
  sources: readonly SidecarSource[],
  annotations: readonly PlacedAnnotation[],
  { read, people }: Pick<AnnotateOptions, 'read' | 'people'>,
): Readout {
  const known = knownFrom(plain, sources, annotations, people);
  return known ? read(text, known, people) : plain;
}

/**
 * Places the annotations of all sidecars in today's text, in text order; those without a place come last. `reviews`: of
 * the annotations, by their ids.
 */
export function placeAnnotations(
  text: string,
  readout: Pick<Readout, 'sentences'>,
  sources: readonly SidecarSource[],
  { earlierText, people }: Pick<AnnotateOptions, 'earlierText' | 'people'>,
  reviews = reviewsById(sources.map(({ sidecar }) => sidecar)),
): PlacedAnnotation[] {
  const today = new DigestedText(text);
  const placed = sources.flatMap(({ uri, annotator, sidecar }) => {
    const resolutions = resolveTargets(
      sidecar.annotations.map((annotation) => annotation.target),
      sidecar.digest,
      today,
      {
        speakers: sidecar.annotations.map(({ speaker }) => speaker && (people?.nameOf(speaker) ?? speaker)),
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
        reviews: reviews.get(annotation.id) ?? [],
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
  people: KnownPeople | null,
): Corrections | undefined {
  const meeting = countingFacts(sources);
  const bySidecar = groupBy(placed, ({ sidecar }) => sidecar);
  const inOrder = sources.flatMap(({ uri }) => bySidecar.get(uri) ?? []);
  const speakers = inOrder.flatMap(({ annotation: { speaker }, span }) =>
    speaker && span && !isAsRead(plain, span, people?.nameOf(speaker) ?? speaker) ? [{ ...span, name: speaker }] : [],
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
  const first = firstIndex(sentences.length, (index) => span.start < sentences[index]!.end);
  for (let index = first; index < sentences.length && sentences[index]!.start < span.end; index++) {
    const { speaker: own, second } = sentences[index]!;
    if (own?.name !== speaker && !(second?.speaker.name === speaker && touches(second, span))) return false;
  }
  return true;
}

/** The sentences of a text, which is read when somebody asks who speaks: where no annotation has moved, nobody does. */
export class LazySentences {
  readonly #text: string;
  readonly #people: KnownPeople | null;
  #sentences: readonly Sentence[] | null = null;

  constructor(text: string, people: KnownPeople | null) {
    this.#text = text;
    this.#people = people;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= readText(this.#text, {}, this.#people).sentences;
    return this.#sentences;
  }
}

/** The sentence at a UTF-16 offset, or null between sentences. */
export function sentenceAt(readout: Pick<Readout, 'sentences'>, offset: number): Sentence | null {
  const { sentences } = readout;
  const sentence = sentences[firstIndex(sentences.length, (index) => offset < sentences[index]!.end)];
  return sentence && sentence.start <= offset ? sentence : null;
}

/** The name of who speaks at a UTF-16 offset; null for nobody. */
export function speakerAt(readout: Pick<Readout, 'sentences'>, offset: number): string | null {
  const sentence = sentenceAt(readout, offset);
  const voice = sentence?.second && sentence.second.start <= offset ? sentence.second : sentence;
  return voice?.speaker?.name ?? null;
}

/** The digests, other than that of today's text, in which positions of the sidecars count. */
export function earlierDigests(sources: readonly SidecarSource[], today: string): Set<string> {
  const digests = new Set(
    sources.flatMap(({ sidecar }) => sidecar.annotations.map(({ target }) => countedText(target, sidecar.digest))),
  );
  digests.delete(today);
  return digests;
}
