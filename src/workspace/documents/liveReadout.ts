import type * as vscode from 'vscode';
import { DigestedText } from '../../text/digestedText.ts';
import { LiveTargets } from '../../anchoring/liveEdits.ts';
import type { Annotation, Review, Target } from '../../annotations/schema.ts';
import { reviewsById } from '../../annotations/reviews.ts';
import { countedText, targetIdentity } from '../../annotations/target.ts';
import { inTextOrder, placeAnnotations, withKnown } from '../../corpus/annotatedReadouts.ts';
import { type AnnotatedReadout, type PlacedAnnotation, type SidecarSource } from '../../corpus/placedAnnotation.ts';
import type { Span } from '../../text/span.ts';
import type { KnownPeople } from '../../reading/phrases/knownPeople.ts';
import type { readText } from '../../reading/read.ts';
import type { EarlierTexts } from '../files/earlierTexts.ts';
import { Readings } from './readings.ts';

/** An annotation as it was placed, with the targets that its sidecar may show for it. */
interface Followed {
  /**
   * Identities (`targetIdentity`). One that somebody else changes in the sidecar is placed anew; while the sidecar
   * follows the text, it may show either the target before or the one after.
   */
  readonly targets: Set<string>;
  readonly placed: PlacedAnnotation;
}

/** An annotation as it was, and where it was placed then. */
interface Latest {
  readonly followed: PlacedAnnotation;
  readonly today: PlacedAnnotation;
}

/** A readout that is open in an editor: read as it is typed, with annotations that follow the edits. */
export class LiveReadout {
  readonly document: vscode.TextDocument;
  /** Whether the last change seems to come from the file. */
  isReloaded = false;
  readonly #readings = new Readings();
  readonly #history: EarlierTexts;
  readonly #followed = new Map<string, Followed>();
  /** What the annotations were when they were asked for last, by their keys, and of which version of the text. */
  #latest: { readonly version: number; readonly placed: ReadonlyMap<string, Latest> } = {
    version: -1,
    placed: new Map(),
  };
  readonly #earlier = new Map<string, DigestedText>();
  #spans: LiveTargets;
  #cached: {
    readonly version: number;
    readonly sources: readonly SidecarSource[];
    readonly people: KnownPeople | null;
    readonly annotated: AnnotatedReadout;
  } | null = null;

  constructor(document: vscode.TextDocument, history: EarlierTexts) {
    this.document = document;
    this.#history = history;
    this.#spans = new LiveTargets(document.getText());
    this.saved();
  }

  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.#spans.apply(
      changes.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        newText: text,
      })),
    );
  }

  /**
   * Another program has written the file: the change does not tell what became of the words, so all are placed anew.
   */
  reloaded(): void {
    this.#followed.clear();
    this.#spans = new LiveTargets(this.document.getText());
    this.saved();
  }

  /** Sidecars may count in the text as it was saved; what has no place in it is looked for once more. */
  saved(): void {
    this.isReloaded = false;
    const digested = new DigestedText(this.document.getText());
    this.#earlier.set(digested.digest, digested);
    this.forget((placed) => !this.#spans.get(keyOf(placed)));
  }

  /** A text that the document has had since it was opened, or that was kept. */
  earlierText(digest: string): DigestedText | undefined {
    return this.#earlier.get(digest) ?? this.#history.get(digest);
  }

  /** Places annotations anew, by their sidecars alone. */
  forget(which: (placed: PlacedAnnotation) => boolean): void {
    for (const [key, { placed }] of this.#followed) {
      if (!which(placed)) continue;
      this.#followed.delete(key);
      this.#spans.untrack(key);
    }
    this.#cached = null;
  }

  /**
   * The sidecar is to have this target for an annotation, which is followed as before; `digest` is what the file counts
   * in.
   */
  adopt(placed: PlacedAnnotation, target: Target, digest: string): void {
    this.#followed.get(keyOf(placed))?.targets.add(targetIdentity(target, digest));
  }

  /** @param people those whom the people file names that holds for the readout */
  annotated(sources: readonly SidecarSource[], people: KnownPeople | null): AnnotatedReadout {
    const { version } = this.document;
    const cached = this.#cached;
    if (cached?.version === version && cached.people === people && sameSources(cached.sources, sources))
      return cached.annotated;
    const annotated = this.#annotate(sources, people);
    this.#cached = { version, sources, people, annotated };
    return annotated;
  }

  #annotate(sources: readonly SidecarSource[], people: KnownPeople | null): AnnotatedReadout {
    const text = this.document.getText();
    const read: typeof readText = (...args) => this.#readings.read(...args);
    const plain = read(text, {}, people);
    if (sources.length === 0) return { readout: plain, annotations: [] };
    const today = new DigestedText(text);
    const placing = { earlierText: (digest: string) => this.earlierText(digest), people };
    const reviews = reviewsById(sources.map(({ sidecar }) => sidecar));
    for (const placed of placeAnnotations(text, plain, this.#unfollowed(sources, today), placing, reviews))
      this.#follow(placed, sources);
    if (sources.some(({ sidecar }) => sidecar.digest === today.digest)) this.#history.keep(today);
    const annotations = this.#allToday(sources, reviews, today);
    return {
      readout: withKnown(text, plain, sources, annotations, { read, people }),
      annotations,
    };
  }

  /** The sidecars with those of their annotations that are to be placed. */
  #unfollowed(sources: readonly SidecarSource[], today: DigestedText): SidecarSource[] {
    return sources.map(({ uri, annotator, sidecar }) => {
      const isFollowed = (annotation: Annotation) => {
        const key = keyOf({ annotation, sidecar: uri });
        const { target } = annotation;
        if (!this.#followed.get(key)?.targets.has(targetIdentity(target, sidecar.digest))) return false;
        // An undo may bring back the text in which one that was lost has its place.
        return countedText(target, sidecar.digest) !== today.digest || Boolean(this.#spans.get(key));
      };
      return {
        uri,
        annotator,
        sidecar: { ...sidecar, annotations: sidecar.annotations.filter((annotation) => !isFollowed(annotation)) },
      };
    });
  }

  #follow(placed: PlacedAnnotation, sources: readonly SidecarSource[]): void {
    const key = keyOf(placed);
    const { digest } = sources.find(({ uri }) => uri === placed.sidecar)!.sidecar;
    this.#followed.set(key, { targets: new Set([targetIdentity(placed.annotation.target, digest)]), placed });
    if (placed.span) this.#spans.track(key, placed.span);
    else this.#spans.untrack(key);
  }

  /** All annotations as they are now, in text order; those that are as they were stand for the same objects. */
  #allToday(
    sources: readonly SidecarSource[],
    reviews: ReadonlyMap<string, readonly Review[]>,
    text: DigestedText,
  ): PlacedAnnotation[] {
    const { version } = this.document;
    const before = this.#latest.version === version ? this.#latest.placed : new Map<string, Latest>();
    const placed = new Map<string, Latest>();
    for (const { uri, annotator, sidecar } of sources)
      for (const annotation of sidecar.annotations) {
        const base = { annotation, sidecar: uri, annotator, reviews: reviews.get(annotation.id) ?? [] };
        const key = keyOf(base);
        const { placed: followed } = this.#followed.get(key)!;
        const known = before.get(key);
        const isKnown = known?.followed === followed && isSame(known.today, base);
        placed.set(key, isKnown ? known : { followed, today: this.#today(base, text) });
      }
    this.#latest = { version, placed };
    return [...placed.values()].map(({ today }) => today).sort(inTextOrder);
  }

  /** Where an annotation is now: what it was resolved to, moved along with the edits since. */
  #today(base: Omit<PlacedAnnotation, 'resolution' | 'span'>, today: DigestedText): PlacedAnnotation {
    const key = keyOf(base);
    const { resolution } = this.#followed.get(key)!.placed;
    if (!resolution.range) return { ...base, resolution, span: null };
    const span: Span | null = this.#spans.get(key) ?? null;
    if (!span) return { ...base, resolution: { state: 'orphan', range: null, candidates: [] }, span };
    const range = today.toCodePoints(span);
    return { ...base, span, resolution: { ...resolution, range, text: today.slice(range.start, range.end) } };
  }
}

/** Whether what files say of an annotation is the same, by the same objects. */
function isSame(a: Omit<PlacedAnnotation, 'resolution' | 'span'>, b: typeof a): boolean {
  return (
    a.annotation === b.annotation &&
    a.annotator === b.annotator &&
    a.reviews.length === b.reviews.length &&
    a.reviews.every((review, index) => review === b.reviews[index])
  );
}

/** Ids are unique in a sidecar, but a sidecar may be a copy of another. */
function keyOf({ sidecar, annotation }: Pick<PlacedAnnotation, 'sidecar' | 'annotation'>): string {
  return `${annotation.id} ${sidecar}`;
}

function sameSources(a: readonly SidecarSource[], b: readonly SidecarSource[]): boolean {
  return a.length === b.length && a.every((source, index) => source.sidecar === b[index]!.sidecar);
}
