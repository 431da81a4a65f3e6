import { decidedFields, mergeDecided } from './mergeDecisions.ts';
import { isData, mergeSets, type Data } from './mergeValues.ts';
import { targetSchema, type MergeConflict, type Target } from '../schema.ts';
import { keepText, withOwnDigest } from '../target.ts';
import { isEqual } from '../../yaml/equal.ts';

/** An annotation of the merged file, with what a person is to decide about it. */
export interface MergedAnnotation {
  readonly annotation: Data;
  readonly conflicts: readonly MergeConflict[];
}

type Annotations = ReadonlyMap<string, Data>;

/** The annotations of a version by id, each target with the digest of the text that it counts in. */
export function annotationsOf(sidecar: Data): Annotations {
  const list = (sidecar['annotations'] as Data[] | null | undefined) ?? [];
  return new Map(
    list.map((annotation) => [
      String(annotation['id']),
      { ...annotation, target: withOwnDigest(annotation['target'] as Target, String(sidecar['digest'])) },
    ]),
  );
}

/** The annotations of one of the two versions. */
export interface Side {
  readonly annotations: Annotations;
  /** Whether the version changed something of an annotation that its data does not say: a comment. */
  isTouched(id: string): boolean;
}

/**
 * Merges annotations by id: those of both versions are kept, their fields combined. One that a version deleted goes
 * only where the other left it as it was.
 * @param digest of the merged file; targets that count in another text keep their own
 */
export function mergeAnnotations(base: Annotations, ours: Side, theirs: Side, digest: string): MergedAnnotation[] {
  const merged: MergedAnnotation[] = [];
  for (const [id, our] of ours.annotations) {
    const their = theirs.annotations.get(id);
    const one = their
      ? mergeBoth(base.get(id), our, their, digest)
      : keepUnlessDeleted(base.get(id), our, ours.isTouched(id));
    if (one) merged.push(one);
  }
  for (const [id, their] of theirs.annotations) {
    const one = ours.annotations.has(id) ? null : keepUnlessDeleted(base.get(id), their, theirs.isTouched(id));
    if (one) merged.splice(merged.findLastIndex(({ annotation }) => startOf(annotation) <= startOf(their)) + 1, 0, one);
  }
  return merged.map(({ annotation, conflicts }) => ({
    annotation: { ...annotation, target: keepText(annotation['target'] as Target, digest, digest) },
    conflicts,
  }));
}

function startOf(annotation: Data): number {
  return (annotation['target'] as Target).start;
}

/** What one version has and the other has not: kept where it is new or was changed, which then is a conflict. */
function keepUnlessDeleted(base: Data | undefined, annotation: Data, isTouched: boolean): MergedAnnotation | null {
  if (!base) return { annotation, conflicts: [] };
  return isSameButForText(base, annotation) && !isTouched ? null : { annotation, conflicts: [{ field: 'annotation' }] };
}

/** Whether a person changed nothing: positions may have followed an edit of the readout. */
function isSameButForText(base: Data, annotation: Data): boolean {
  const isSameTarget = !isChosenAnew(base['target'] as Target, annotation['target'] as Target);
  const rest = (data: Data) => ({ ...data, target: extrasOf(data) });
  return isSameTarget && isEqual(rest(base), rest(annotation));
}

const TARGET_KEYS = new Set(Object.keys(targetSchema.shape));

/** What a target holds besides what the format names; empty where there is no annotation. */
function extrasOf(annotation: Data | undefined): Data {
  const target = (annotation?.['target'] ?? {}) as Data;
  return Object.fromEntries(Object.entries(target).filter(([key]) => !TARGET_KEYS.has(key)));
}

/** What the format names of a target: one statement, which is taken from one version whole. */
function placeOf(annotation: Data): Target {
  const target = annotation['target'] as Data;
  return Object.fromEntries(Object.entries(target).filter(([key]) => TARGET_KEYS.has(key))) as unknown as Target;
}

function mergeBoth(base: Data | undefined, ours: Data, theirs: Data, digest: string): MergedAnnotation {
  const conflicts: MergeConflict[] = [];
  const rest = (data: Data | undefined) => ({ ...data, target: extrasOf(data) });
  const { value, disagreements } = mergeDecided(rest(base), rest(ours), rest(theirs));
  const merged = bothReplaceCodes(base, ours, theirs) ? { ...value, codes: ours['codes'] } : value;
  if (merged !== value) conflicts.push({ field: 'codes', other: theirs['codes'] });
  const extras = merged['target'] as Data;
  const [our, their] = [placeOf(ours), placeOf(theirs)];
  const target = mergeTargets(base && placeOf(base), our, their, digest);
  const isDecidedOtherwise = decidedFields(base ?? {}, ours, theirs).includes('target') && isChosenAnew(our, their);
  if (target.isDisputed || isDecidedOtherwise) {
    const other = isEqual(target.value, our) ? their : our;
    conflicts.push({ field: 'target', other: keepText({ ...other, ...extras }, digest, digest) });
  }
  const annotation: Record<string, unknown> = { ...merged, target: { ...target.value, ...extras } };
  for (const { path, ours: one, theirs: other } of disagreements) {
    // The later of two times of change is true of the merged annotation.
    if (path[0] === 'modified') annotation['modified'] = later(one, other);
    else conflicts.push({ field: path.join('.'), ...(other === undefined ? {} : { other }) });
  }
  return { annotation, conflicts };
}

/** Whether both took the same code away and gave others in its place: they say different things of the same. */
function bothReplaceCodes(base: Data | undefined, ours: Data, theirs: Data): boolean {
  const [before, our, their] = [base ?? {}, ours, theirs].map(codesOf) as [unknown[], unknown[], unknown[]];
  const isReplaced = before.some((code) => !our.includes(code) && !their.includes(code));
  const added = (codes: readonly unknown[], others: readonly unknown[]) =>
    codes.some((code) => !before.includes(code) && !others.includes(code));
  return isReplaced && added(our, their) && added(their, our);
}

function codesOf({ codes }: Data): readonly unknown[] {
  return Array.isArray(codes) ? codes : [];
}

function later(a: unknown, b: unknown): unknown {
  if (typeof a !== 'string' || typeof b !== 'string') return a ?? b;
  return Date.parse(a) >= Date.parse(b) ? a : b;
}

/** Whether a person, and not only an edit of the readout, gave an annotation another target. */
function isChosenAnew(base: Target | undefined, target: Target): boolean {
  return (
    !base ||
    base.exact !== target.exact ||
    base.orphan !== target.orphan ||
    (base.digest === target.digest && base.start !== target.start)
  );
}

function mergeTargets(
  base: Target | undefined,
  ours: Target,
  theirs: Target,
  digest: string,
): { value: Target; isDisputed: boolean } {
  if (isEqual(ours, theirs)) return { value: ours, isDisputed: false };
  // Without a common version, the same words in two texts are one target that has followed an edit.
  const before = base ?? (isChosenAnew(ours, theirs) ? undefined : ours);
  const [weChose, theyChose] = [isChosenAnew(before, ours), isChosenAnew(before, theirs)];
  if (weChose && theyChose) return { value: ours, isDisputed: true };
  if (weChose !== theyChose) return { value: weChose ? ours : theirs, isDisputed: false };
  return { value: theirs.digest === digest ? theirs : ours, isDisputed: false };
}

/** Adds conflicts to those that an annotation or a file has already. */
export function withConflicts(data: Data, conflicts: readonly MergeConflict[]): Data {
  if (conflicts.length === 0) return data;
  const known = Array.isArray(data['conflicts']) ? data['conflicts'].filter(isData) : [];
  return { ...data, conflicts: mergeSets([], known, conflicts) };
}
