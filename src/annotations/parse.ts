import { isMap, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { Span } from '../reading/model.ts';
import type { Problem } from './problem.ts';
import {
  annotationSchema,
  FORMAT_VERSION,
  meetingSchema,
  mergeConflictSchema,
  participantSchema,
  replySchema,
  sidecarSchema,
  targetSchema,
  type Annotation,
  type Sidecar,
} from './schema.ts';
import { loadYaml, problem, type LoadedYaml } from './yaml/load.ts';
import { find, resolved, spanAt, spanOf, type NodePair, type Path } from './yaml/nodes.ts';
import { unknownKeys, validate } from './yaml/validate.ts';

/** Where an annotation and its parts stand in the sidecar; UTF-16, end exclusive, quotation marks included. */
export interface AnnotationSpans {
  readonly whole: Span;
  /** Values by key; those of the target as `target.exact`, `target.start`, … */
  readonly fields: Readonly<Record<string, Span>>;
  /** Keys, named as in `fields`. */
  readonly keys: Readonly<Record<string, Span>>;
  /** One for each code, in the order of `codes`. */
  readonly codes: readonly Span[];
  /** One for each reply, in the order of `replies`. */
  readonly replies: readonly Span[];
}

export interface ParsedSidecar {
  /** null where the file does not parse or validate. */
  readonly sidecar: Sidecar | null;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** The file has a newer version than this program writes: show it, change nothing. */
  readonly readOnly: boolean;
  /** By annotation id; empty where `sidecar` is null. */
  readonly annotationSpans: ReadonlyMap<string, AnnotationSpans>;
  /** Values at the top of the file, by key (`readout`, `digest`, `meeting.place`, …). */
  readonly fieldSpans: Readonly<Record<string, Span>>;
}

const NOTHING = { sidecar: null, readOnly: false, annotationSpans: new Map(), fieldSpans: {} } as const;

/**
 * Parses and checks a sidecar. Never throws; whatever is wrong is a problem with its place, and with an error among
 * them `sidecar` is null. Warnings: `target-length`, `merge-conflict`, `newer-version`. Hints: `unknown-key`, `not-in-order`.
 */
export function parseSidecar(text: string): ParsedSidecar {
  const { loaded, problems } = loadYaml(text);
  if (!loaded) return { ...NOTHING, problems };
  const version = (loaded.data as { version?: unknown } | null)?.version;
  const readOnly = typeof version === 'number' && Number.isInteger(version) && version > FORMAT_VERSION;
  const { value, problems: broken } = validate(text, loaded, sidecarSchema);
  const found = readOnly ? [newerVersion(text, loaded, version)] : [...broken];
  if (!value) return { ...NOTHING, readOnly, problems: inOrder(found) };

  found.push(...duplicateIds(text, loaded, value));
  const valid = found.every(({ severity }) => severity !== 'error');
  if (!readOnly) found.push(...allUnknownKeys(text, loaded, value));
  found.push(...doubts(text, loaded, value));
  if (!valid) return { ...NOTHING, readOnly, problems: inOrder(found) };
  const root = loaded.document.contents;
  return {
    sidecar: value,
    problems: inOrder(found),
    readOnly,
    annotationSpans: new Map(value.annotations.map(({ id }, index) => [id, annotationSpans(text, loaded, index)])),
    fieldSpans: { ...spansOfPairs(text, loaded, root, '').values, ...spansOfPairs(text, loaded, find(loaded, ['meeting']).node, 'meeting.').values },
  };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What is wrong with a file of a newer version; also for codebooks. */
export function newerVersion(text: string, loaded: LoadedYaml, version: number): Problem {
  const { start, end } = spanAt(text, loaded, ['version']);
  const message = `This file has version ${version}; this program writes version ${FORMAT_VERSION}, so the file is read-only here: update Readouts to change it.`;
  return problem(start, end, 'warning', 'newer-version', message);
}

function duplicateIds(text: string, loaded: LoadedYaml, sidecar: Sidecar): Problem[] {
  const seen = new Set<string>();
  return sidecar.annotations.flatMap(({ id }, index) => {
    const isDuplicate = seen.has(id);
    seen.add(id);
    if (!isDuplicate) return [];
    const { start, end } = spanAt(text, loaded, ['annotations', index, 'id']);
    return [problem(start, end, 'error', 'duplicate-id', `The id “${id}” is used twice in this file: give this annotation another one.`)];
  });
}

function allUnknownKeys(text: string, loaded: LoadedYaml, sidecar: Sidecar): Problem[] {
  const check = (path: Path, schema: { shape: object }, what: string) => unknownKeys(text, loaded, path, Object.keys(schema.shape), what);
  const conflicts = (path: Path, list: readonly unknown[]) =>
    list.flatMap((_, index) => check([...path, 'conflicts', index], mergeConflictSchema, 'a merge conflict'));
  return [
    ...check([], sidecarSchema, 'a sidecar'),
    ...check(['meeting'], meetingSchema, 'a meeting'),
    ...(sidecar.meeting?.participants ?? []).flatMap((_, index) => check(['meeting', 'participants', index], participantSchema, 'a participant')),
    ...conflicts([], sidecar.conflicts),
    ...sidecar.annotations.flatMap((annotation, index) => {
      const path = ['annotations', index];
      return [
        ...check(path, annotationSchema, 'an annotation'),
        ...check([...path, 'target'], targetSchema, 'a target'),
        ...annotation.replies.flatMap((_, reply) => check([...path, 'replies', reply], replySchema, 'a reply')),
        ...conflicts(path, annotation.conflicts),
      ];
    }),
  ];
}

/** What is allowed and still likely wrong, or waits for a person. */
function doubts(text: string, loaded: LoadedYaml, sidecar: Sidecar): Problem[] {
  const found: Problem[] = [];
  const add = (path: Path, ...rest: [Problem['severity'], string, string]) => {
    const { start, end } = spanAt(text, loaded, path);
    found.push(problem(start, end, ...rest));
  };
  const conflicts = (path: Path, { conflicts }: Pick<Annotation, 'conflicts'>) =>
    conflicts.forEach((conflict, index) => add([...path, 'conflicts', index], 'warning', 'merge-conflict', conflictMessage(conflict)));
  conflicts([], sidecar);
  let before = 0;
  sidecar.annotations.forEach((annotation, index) => {
    const path = ['annotations', index];
    const { start, end, exact } = annotation.target;
    const length = [...exact].length;
    if (end - start !== length) {
      add([...path, 'target', 'end'], 'warning', 'target-length', `From ${start} to ${end} are ${end - start} characters, but the quoted words have ${length}.`);
    }
    if (start < before) add([...path, 'target', 'start'], 'hint', 'not-in-order', 'This annotation stands before the one above it in the text.');
    before = Math.max(before, start);
    conflicts(path, annotation);
  });
  return found;
}

function conflictMessage({ field, other }: { field: string; other?: unknown }): string {
  if (field === 'annotation') return 'One version deleted this annotation and the other changed it: delete the annotation, or this entry to keep it.';
  const says = other === undefined ? 'has no value there' : `says ${JSON.stringify(other)}`;
  return `Both versions changed “${field}”; the other one ${says}: choose, then delete this entry.`;
}

function spansOfPairs(text: string, loaded: LoadedYaml, node: Node | null, prefix: string) {
  const values: Record<string, Span> = {};
  const keys: Record<string, Span> = {};
  const map = resolved(loaded, node);
  for (const { key, value } of isMap(map) ? ((map as YAMLMap).items as NodePair[]) : []) {
    const name = prefix + String((key as { value?: unknown }).value);
    keys[name] = spanOf(text, key);
    if (value) values[name] = spanOf(text, value);
  }
  return { values, keys };
}

function spansOfItems(text: string, loaded: LoadedYaml, path: Path): Span[] {
  const node = resolved(loaded, find(loaded, path).node);
  return isSeq(node) ? (node.items as Node[]).map((item) => spanOf(text, item)) : [];
}

function annotationSpans(text: string, loaded: LoadedYaml, index: number): AnnotationSpans {
  const path = ['annotations', index];
  const { node } = find(loaded, path);
  const own = spansOfPairs(text, loaded, node, '');
  const target = spansOfPairs(text, loaded, find(loaded, [...path, 'target']).node, 'target.');
  return {
    whole: spanOf(text, node!),
    fields: { ...own.values, ...target.values },
    keys: { ...own.keys, ...target.keys },
    codes: spansOfItems(text, loaded, [...path, 'codes']),
    replies: spansOfItems(text, loaded, [...path, 'replies']),
  };
}
