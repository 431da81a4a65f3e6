import { annotationsOf, mergeAnnotations, withConflicts } from './mergeAnnotations.ts';
import { commentsByOwner, hasOtherComments, mergeComments, type CommentsByOwner } from './mergeComments.ts';
import { mergeDecided } from './mergeDecisions.ts';
import { has, type Data } from './mergeValues.ts';
import { keepWriting } from './keepWriting.ts';
import { listOf } from '../editLists.ts';
import { SIDECAR_STYLE } from '../fileStyle.ts';
import { parseSidecar } from '../parse.ts';
import { brokenFile, Refusal } from '../../yaml/refusal.ts';
import type { MergeConflict } from '../schema.ts';
import { applyEdits } from '../../text/edits.ts';
import { loadYaml, type LoadedYaml } from '../../yaml/load.ts';
import { rewrite, styleOf } from '../../yaml/rewrite.ts';

/**
 * Something that both versions changed, or one changed and the other deleted. Ours is in the file, theirs beside it.
 */
export interface Conflict extends MergeConflict {
  /** Id of the annotation; null where the file's own fields are meant. */
  readonly annotation: string | null;
}

/** A version of a sidecar: its text, what it says, and its comments. */
interface Version {
  readonly text: string;
  readonly data: Data;
  readonly loaded: LoadedYaml | null;
  readonly comments: CommentsByOwner;
}

const NO_VERSION: Version = { text: '', data: {}, loaded: null, comments: new Map() };

/**
 * Merges two versions of a sidecar by annotation. The result is our file with their changes as minimal edits: new
 * annotations of both are kept, different fields combine, codes and replies are united; where both changed one field,
 * ours stays and theirs is written under `conflicts` beside it, which `parseSidecar` reports until a person removes it.
 * What only they wrote is written as they wrote it, and comments of both are kept where they stand. A target that
 * counts in another text than the merged file's digest says so in its own `digest`.
 * @param base the version that both come from; where it is empty or broken they are merged as two versions of which
 * nothing common is known: then nothing counts as deleted
 * @throws Refusal when ours or theirs does not parse or validate, or has a newer version, when the merged file would be
 * too large, and when ours is written in a way that cannot be changed safely
 */
export function mergeSidecars(base: string, ours: string, theirs: string): { text: string; conflicts: Conflict[] } {
  refuseUnsound(ours, 'ours');
  refuseUnsound(theirs, 'theirs');
  if (theirs === ours || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const [our, their] = [readVersion(ours), readVersion(theirs)];
  const old = isSound(base) ? readVersion(base) : NO_VERSION;
  const { data, conflicts } = mergeData(old, our, their);
  const merged = applyEdits(ours, rewrite(ours, our.loaded!, data, styleOf(ours, SIDECAR_STYLE)));
  const text = mergeComments(keepWriting(merged, data, { base: old, ours: our, theirs: their }), data, {
    base: old.comments,
    ours: our.comments,
    theirs: their.comments,
  });
  return { text, conflicts };
}

/** Whether a text is a sidecar that this program reads and writes. */
export function isSound(text: string): boolean {
  const { sidecar, readOnly } = parseSidecar(text);
  return sidecar !== null && !readOnly;
}

function refuseUnsound(text: string, version: 'ours' | 'theirs'): void {
  const { sidecar, readOnly, problems } = parseSidecar(text);
  if (!sidecar || readOnly) throw new Refusal({ code: 'not-merged', version, because: brokenFile(text, problems) });
}

function readVersion(text: string): Version {
  const { loaded } = loadYaml(text);
  return { text, data: loaded!.data as Data, loaded, comments: commentsByOwner(text, loaded) };
}

function mergeData(base: Version, ours: Version, theirs: Version): { data: Data; conflicts: Conflict[] } {
  const header = ({ data }: Version) => ({ ...data, annotations: undefined });
  const { value, disagreements } = mergeDecided(header(base), header(ours), header(theirs));
  const headConflicts = disagreements.map(({ path, theirs: other }): MergeConflict => ({
    field: path.join('.'),
    ...(other === undefined ? {} : { other }),
  }));
  const merged = mergeAnnotations(
    annotationsOf(base.data),
    { annotations: annotationsOf(ours.data), isTouched: (id) => isTouched(id, base, ours) },
    { annotations: annotationsOf(theirs.data), isTouched: (id) => isTouched(id, base, theirs) },
    String(value['digest']),
  );
  const undeleted = merged.filter(({ conflicts }) => conflicts.some(({ field }) => field === 'annotation'));
  const ids = new Set(undeleted.map(({ annotation }) => annotation['id']));
  const head = withReviewsOf(ids, value, [ours.data, theirs.data]);
  const annotations = merged.map(({ annotation, conflicts }) => withConflicts(annotation, conflicts));
  const hasList = annotations.length > 0 || 'annotations' in ours.data;
  const list = annotations.length > 0 || ours.data['annotations'] !== null ? annotations : null;
  return {
    data: { ...withConflicts(head, headConflicts), ...(hasList ? { annotations: list } : {}) },
    conflicts: [
      ...headConflicts.map((conflict) => ({ annotation: null, ...conflict })),
      ...merged.flatMap(({ annotation, conflicts }) =>
        conflicts.map((conflict) => ({ annotation: String(annotation['id']), ...conflict })),
      ),
    ],
  };
}

/** Whether a version changed something about an annotation elsewhere than in it: a comment, or a review. */
function isTouched(id: string, base: Version, version: Version): boolean {
  const [before, after] = [base, version].map(({ data }) =>
    listOf(data, 'reviews').filter(({ about }) => about === id),
  ) as [Data[], Data[]];
  return (
    hasOtherComments(id, base.comments, version.comments) ||
    before.length !== after.length ||
    after.some((review) => !has(before, review))
  );
}

/** Annotations that one version deleted and that are kept have their reviews, too, which went with them there. */
function withReviewsOf(undeleted: ReadonlySet<unknown>, head: Data, versions: readonly Data[]): Data {
  const reviews: Data[] = [...listOf(head, 'reviews')];
  const before = reviews.length;
  for (const review of versions.flatMap((version) => listOf(version, 'reviews'))) {
    if (!undeleted.has(review['about']) || has(reviews, review)) continue;
    // The oldest are first.
    reviews.splice(reviews.findLastIndex((other) => timeOf(other) <= timeOf(review)) + 1, 0, review);
  }
  return reviews.length > before ? { ...head, reviews } : head;
}

function timeOf({ created }: Data): number {
  return Date.parse(String(created));
}
