/** What a merge left for a person to decide: where it stands in a sidecar, and the decision. */
import type { Span } from '../../text/span.ts';
import { removeAnnotation } from '../edit.ts';
import { isData, type Data } from './mergeValues.ts';
import { SIDECAR_STYLE } from '../fileStyle.ts';
import { parseSidecar } from '../parse.ts';
import { brokenFile, Refusal } from '../../yaml/refusal.ts';
import type { MergeConflict, Target } from '../schema.ts';
import { keepText } from '../target.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { loadYaml, type LoadedYaml } from '../../yaml/load.ts';
import { spanAt } from '../../yaml/nodes.ts';
import { rewrite, styleOf } from '../../yaml/rewrite.ts';

/** One entry of `conflicts`, of an annotation or of the file. */
export interface OpenConflict {
  /** Id of the annotation; null where the file's own fields are meant. */
  readonly annotation: string | null;
  readonly index: number;
  readonly conflict: MergeConflict;
  /** Where `parseSidecar` reports it; UTF-16. */
  readonly span: Span;
}

/** All that a merge left open in a sidecar, in the order of the file's data; none where the file is not valid. */
export function openConflicts(text: string): OpenConflict[] {
  const { sidecar } = parseSidecar(text);
  if (!sidecar) return [];
  const holders = [
    { id: null, path: [] as PropertyKey[], conflicts: sidecar.conflicts },
    ...sidecar.annotations.map(({ id, conflicts }, at) => ({
      id,
      path: ['annotations', at] as PropertyKey[],
      conflicts,
    })),
  ];
  if (holders.every(({ conflicts }) => conflicts.length === 0)) return [];
  const { loaded } = loadYaml(text);
  return holders.flatMap(({ id, path, conflicts }) =>
    conflicts.map((conflict, index) => ({
      annotation: id,
      index,
      conflict,
      span: spanAt(text, loaded!, [...path, 'conflicts', index]),
    })),
  );
}

/**
 * Resolves a conflict and removes its entry. `keep`: what the file says stays; `take`: what the other version says is
 * written instead, or deleted where that version deleted it.
 * @throws Refusal when the file is not valid, has a newer version, or would not be valid after it
 */
export function resolveConflict(
  text: string,
  { annotation, index }: Pick<OpenConflict, 'annotation' | 'index'>,
  choice: 'keep' | 'take',
): TextEdit[] {
  const parsed = parseSidecar(text);
  const { loaded } = loadYaml(text);
  if (!loaded || !parsed.sidecar || parsed.readOnly) throw new Refusal(brokenFile(text, parsed.problems));
  const data = loaded.data as Data;
  if (annotation === null) return write(text, loaded, withoutConflict(data, index, choice));
  const list = data['annotations'] as readonly Data[];
  const at = list.findIndex(({ id }) => id === annotation);
  const conflict = conflictsOf(list[at] ?? {})[index];
  if (conflict?.field === 'annotation' && choice === 'take') return removeAnnotation(text, annotation);
  return write(text, loaded, { ...data, annotations: list.with(at, withoutConflict(list[at] ?? {}, index, choice)) });
}

function write(text: string, loaded: LoadedYaml, data: Data): TextEdit[] {
  const edits = rewrite(text, loaded, data, styleOf(text, SIDECAR_STYLE));
  const after = applyEdits(text, edits);
  const { sidecar, problems } = parseSidecar(after);
  if (!sidecar) throw new Refusal({ code: 'unfitting-value', because: brokenFile(after, problems) });
  return edits;
}

function conflictsOf(holder: Data): readonly MergeConflict[] {
  return (holder['conflicts'] as readonly MergeConflict[] | null | undefined) ?? [];
}

function withoutConflict(holder: Data, index: number, choice: 'keep' | 'take'): Data {
  const conflicts = conflictsOf(holder);
  const conflict = conflicts[index];
  if (!conflict) throw new Refusal({ code: 'no-conflict' });
  const rest = conflicts.toSpliced(index, 1);
  const chosen = choice === 'take' && conflict.field !== 'annotation' ? withField(holder, conflict) : holder;
  return { ...chosen, conflicts: rest.length > 0 ? rest : undefined };
}

function withField(holder: Data, { field, other }: MergeConflict): Data {
  return field === 'digest' && 'annotations' in holder
    ? withDigest(holder, other)
    : (withValue(holder, field, other) as Data);
}

/** Positions go on counting in the text in which they counted. */
function withDigest(sidecar: Data, digest: unknown): Data {
  const annotations = ((sidecar['annotations'] as readonly Data[] | null) ?? []).map((annotation) => {
    const target = annotation['target'] as Target;
    return { ...annotation, target: keepText(target, String(sidecar['digest']), String(digest)) };
  });
  return { ...sidecar, digest, ...(annotations.length > 0 ? { annotations } : {}) };
}

/**
 * A value with another one at a path of keys and names, as merging writes it: joined by dots, which names may hold too.
 */
function withValue(value: unknown, path: string, other: unknown): unknown {
  if (Array.isArray(value)) {
    const at = value.findIndex((item) => isData(item) && leadsInto(path, String(item['name'])));
    if (at < 0) return other === undefined ? value : [...value, other];
    const name = String((value[at] as Data)['name']);
    if (path !== name) return value.with(at, withValue(value[at], path.slice(name.length + 1), other));
    return other === undefined ? value.toSpliced(at, 1) : value.with(at, other);
  }
  if (!isData(value)) throw new Refusal({ code: 'no-place', path });
  const key = Object.keys(value).find((own) => leadsInto(path, own)) ?? path;
  return { ...value, [key]: key === path ? other : withValue(value[key], path.slice(key.length + 1), other) };
}

function leadsInto(path: string, step: string): boolean {
  return path === step || path.startsWith(`${step}.`);
}
