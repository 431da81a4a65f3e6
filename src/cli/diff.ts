import path from 'node:path';
import { AlignedWords } from '../analysis/changes/alignedWords.ts';
import {
  annotationChanges,
  CHANGES,
  reviewChanges,
  type AnnotationChange,
  type AnnotationThen,
  type IsSamePlace,
  type ReviewChange,
  type ReviewThen,
} from '../analysis/changes/changes.ts';
import { LazySentences, placeAnnotations } from '../corpus/annotatedReadouts.ts';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { DigestedText } from '../text/digestedText.ts';
import { groupBy } from '../text/groupBy.ts';
import { Lines } from '../text/lines.ts';
import { memo } from '../text/memo.ts';
import { wordAnnotationChange, wordChangeKind, wordReviewChange, type ChangeKind } from '../wording/changes.ts';
import { inEnglish } from '../wording/translate.ts';
import { readTwoStates, type ReadoutThen, type State, type TwoStates } from './states.ts';
import { section } from './table.ts';
import type { Terminal } from './terminal.ts';

const KINDS: readonly ChangeKind[] = [...CHANGES, 'review-added', 'review-removed'];

/** A change with its place in the text that it is shown in. */
interface ShownChange {
  readonly kind: ChangeKind;
  readonly change: AnnotationChange | ReviewChange;
  readonly file: string;
  /** Null while the place is not known for sure. */
  readonly place: {
    readonly line: number;
    readonly column: number;
    readonly start: number;
    readonly end: number;
  } | null;
}

/**
 * `readouts diff`: what has changed in the coding of the readouts below the working folder.
 * @param later null for the files as they are now
 */
export async function diff(earlier: string, later: string | null, json: boolean, terminal: Terminal): Promise<void> {
  const states = readTwoStates('.', earlier, later, terminal);
  const renamed = [...states.before].filter(([now, then]) => now !== then);
  const changes = changesBetween(states);
  if (json) {
    const asJson = {
      from: earlier,
      to: later,
      renamed: renamed.map(([now, then]) => ({ from: states.shown(then), to: states.shown(now) })),
      changes: changes.map(changeAsJson),
    };
    return terminal.printJson(`${JSON.stringify(asJson, null, 1)}\n`);
  }
  const readouts = new Set(changes.map(({ file }) => file)).size;
  await terminal.printLines([
    changes.length === 0
      ? `Nothing has changed in the coding since ${earlier}.`
      : `Changes in the coding since ${earlier}${later ? `, up to ${later}` : ''}: ${changes.length}, in ${readouts} ${readouts === 1 ? 'readout' : 'readouts'}`,
    ...section(
      `renamed: ${renamed.length}`,
      renamed.map(([now, then]) => [states.shown(then), `now ${states.shown(now)}`]),
    ),
    ...KINDS.flatMap((kind) => {
      const ofKind = changes.filter((each) => each.kind === kind);
      return section(`${wordChangeKind(kind, inEnglish).toLowerCase()}: ${ofKind.length}`, ofKind.map(changeAsRow));
    }),
  ]);
}

function changesBetween(states: TwoStates): ShownChange[] {
  const { earlier, later, before, shown } = states;
  const then = annotationsOf(earlier, ({ text }) => [text]);
  const now = annotationsOf(later, ({ path: file, text }) => {
    const old = earlier.readouts.get(before.get(file) ?? '');
    return old ? [text, old.text] : [text];
  });
  const byReview = reviewChanges(reviewsOf(earlier, then), reviewsOf(later, now));
  const lines = new Map<ReadoutThen, Lines>();
  const show = (
    change: AnnotationChange | ReviewChange,
    readout: ReadoutThen,
    placed?: PlacedAnnotation,
  ): ShownChange => {
    const own = lines.get(readout) ?? new Lines(readout.text);
    lines.set(readout, own);
    const span = placed?.span;
    const at = span && own.at(span.start);
    const place = at ? { line: at.line + 1, column: at.character + 1, ...span } : null;
    return { kind: change.kind, change, file: shown(readout.path), place };
  };
  const stateOf = (kind: ChangeKind) => (kind === 'removed' || kind === 'review-removed' ? earlier : later);
  return [
    ...annotationChanges(then, now, samePlaceIn(states)).map((change) => {
      const { readout, placed } = (change.after ?? change.before)!;
      return show(change, stateOf(change.kind).readouts.get(readout)!, placed);
    }),
    ...byReview.map((change) => show(change, stateOf(change.kind).readouts.get(change.readout)!, change.about?.placed)),
  ].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.place?.start ?? Infinity) - (b.place?.start ?? Infinity),
  );
}

/** @param texts of readouts, in which positions may count */
function annotationsOf({ readouts }: State, texts: (readout: ReadoutThen) => readonly string[]): AnnotationThen[] {
  return [...readouts.values()].flatMap((readout) => {
    const digests = new Map(readout.sources.map(({ uri, sidecar }) => [uri, sidecar.digest]));
    return placedIn(readout, readout.text, texts(readout)).map((placed) => {
      return { readout: readout.path, digest: digests.get(placed.sidecar)!, placed };
    });
  });
}

/**
 * Tells whether an annotation has stayed where it was: its old words are found at its new place, or that is what edits
 * of the text have made of its old place.
 */
function samePlaceIn({ earlier, later, before }: TwoStates): IsSamePlace {
  const placed = memo(20, (now: string) => {
    const then = earlier.readouts.get(before.get(now) ?? '');
    const { text } = later.readouts.get(now)!;
    return new Map((then ? placedIn(then, text, [then.text, text]) : []).map((each) => [keyOf(each), each.span]));
  });
  const aligned = memo(20, (now: string) => {
    const then = earlier.readouts.get(before.get(now) ?? '');
    return new AlignedWords(then?.text ?? '', later.readouts.get(now)!.text);
  });
  return (old, now) => {
    const [from, to] = [old.placed.span, now.placed.span];
    const carried = placed(now.readout).get(keyOf(old.placed));
    if (carried && to && carried.start === to.start && carried.end === to.end) return true;
    if (!from || !to) return old.placed.annotation.target.exact === now.placed.annotation.target.exact;
    return before.get(now.readout) === old.readout && aligned(now.readout).isSamePlace(from, to);
  };
}

function keyOf({ annotation, sidecar }: PlacedAnnotation): string {
  return JSON.stringify([annotation.id, sidecar]);
}

/** Annotations of a readout in a text of it. @param texts those in which their positions may count */
export function placedIn({ sources }: ReadoutThen, text: string, texts: readonly string[]): PlacedAnnotation[] {
  const known = new Map(texts.map((each) => new DigestedText(each)).map((each) => [each.digest, each]));
  return placeAnnotations(text, new LazySentences(text, null), sources, {
    earlierText: (digest) => known.get(digest),
    people: null,
  });
}

function reviewsOf({ readouts }: State, annotations: readonly AnnotationThen[]): ReviewThen[] {
  const byReadout = groupBy(annotations, ({ readout }) => readout);
  return [...readouts.values()].flatMap(({ path: readout, sources }) =>
    sources.flatMap(({ sidecar }) =>
      sidecar.reviews.map((review) => ({
        review,
        readout,
        about: byReadout.get(readout)?.find(({ placed }) => placed.annotation.id === review.about) ?? null,
      })),
    ),
  );
}

function isReview(change: ShownChange['change']): change is ReviewChange {
  return change.kind === 'review-added' || change.kind === 'review-removed';
}

function changeAsRow({ change, file, place }: ShownChange): string[] {
  const words = isReview(change) ? wordReviewChange(change, inEnglish) : wordAnnotationChange(change, inEnglish);
  return [place ? `${file}:${place.line}:${place.column}` : file, words];
}

function changeAsJson({ kind, change, file, place }: ShownChange): object {
  const where = { kind, file, ...(place ?? { line: null, column: null, start: null, end: null }) };
  if (isReview(change)) return { ...where, id: change.review.about, review: change.review };
  const { before, after } = change;
  const { annotation, sidecar } = (after ?? before)!.placed;
  return {
    ...where,
    id: annotation.id,
    by: annotation.by,
    sidecar: path.basename(sidecar),
    before: before && fieldsOf(before),
    after: after && fieldsOf(after),
  };
}

function fieldsOf({ placed: { annotation } }: AnnotationThen): object {
  const { codes, target, speaker = null, note = null, status, replies } = annotation;
  return { text: target.exact, codes, speaker, note, status, replies: replies.length };
}
