import { annotationsOf, mergeAnnotations, withConflicts } from './mergeAnnotations.ts';
import { mergeValues, type Data } from './mergeValues.ts';
import { SIDECAR_STYLE } from '../fileStyle.ts';
import { parseSidecar } from '../parse.ts';
import { brokenFile, Refusal } from '../../yaml/refusal.ts';
import type { MergeConflict } from '../schema.ts';
import { applyEdits } from '../../text/edits.ts';
import { loadYaml } from '../../yaml/load.ts';
import { rewrite, styleOf } from '../../yaml/rewrite.ts';

/**
 * Something that both versions changed, or one changed and the other deleted. Ours is in the file, theirs beside it.
 */
export interface Conflict extends MergeConflict {
  /** Id of the annotation; null where the file's own fields are meant. */
  readonly annotation: string | null;
}

/**
 * Merges two versions of a sidecar by annotation. The result is our file with their changes as minimal edits: new
 * annotations of both are kept, different fields combine, codes and replies are united; where both changed one field,
 * ours stays and theirs is written under `conflicts` beside it, which `parseSidecar` reports until a person removes it.
 * A target that counts in another text than the merged file's digest says so in its own `digest`.
 * @param base the version that both come from; empty where there is none
 * @throws Refusal when one of the versions does not parse or validate, or has a newer version
 */
export function mergeSidecars(base: string, ours: string, theirs: string): { text: string; conflicts: Conflict[] } {
  const our = readVersion(ours, 'ours');
  const their = readVersion(theirs, 'theirs');
  if (theirs === ours || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const old = base.trim() === '' ? {} : readVersion(base, 'base');
  const { data, conflicts } = mergeData(old, our, their);
  const { loaded } = loadYaml(ours);
  return { text: applyEdits(ours, rewrite(ours, loaded!, data, styleOf(ours, SIDECAR_STYLE))), conflicts };
}

function readVersion(text: string, version: 'base' | 'ours' | 'theirs'): Data {
  const parsed = parseSidecar(text);
  if (!parsed.sidecar || parsed.readOnly) {
    throw new Refusal({ code: 'not-merged', version, because: brokenFile(text, parsed.problems) });
  }
  return loadYaml(text).loaded!.data as Data;
}

function mergeData(base: Data, ours: Data, theirs: Data): { data: Data; conflicts: Conflict[] } {
  const header = (data: Data) => ({ ...data, annotations: undefined });
  const { value, disagreements } = mergeValues(header(base), header(ours), header(theirs));
  const head = value as Data;
  const headConflicts = disagreements.map(({ path, theirs: other }): MergeConflict => ({
    field: path.join('.'),
    ...(other === undefined ? {} : { other }),
  }));
  const merged = mergeAnnotations(
    annotationsOf(base),
    annotationsOf(ours),
    annotationsOf(theirs),
    String(head['digest']),
  );
  const annotations = merged.map(({ annotation, conflicts }) => withConflicts(annotation, conflicts));
  const hasList = annotations.length > 0 || 'annotations' in ours;
  const list = annotations.length > 0 || ours['annotations'] !== null ? annotations : null;
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
