import { isMap, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { Span } from '../text/span.ts';
import type { KeyHolder, Problem } from '../yaml/problem.ts';
import {
  annotationSchema,
  meetingSchema,
  mergeConflictSchema,
  participantSchema,
  replySchema,
  reviewSchema,
  sidecarSchema,
  sourceSchema,
  targetSchema,
  type MergeConflict,
  type Sidecar,
} from './schema.ts';
import { countedText } from './target.ts';
import { validateSidecar } from './checkedSidecar.ts';
import { loadYaml, type LoadedYaml } from '../yaml/load.ts';
import { find, resolved, spanOf, type NodePair, type Path } from '../yaml/nodes.ts';
import { readPlain } from '../yaml/plain.ts';
import { locate, unknownKeys, type Finding } from '../yaml/validate.ts';
import { newerVersion } from '../yaml/version.ts';

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
  /** The text that was parsed, in which all spans count. */
  readonly text: string;
  /** null where the file does not parse or validate. */
  readonly sidecar: Sidecar | null;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** The file has a newer version than this program writes: show it, change nothing. */
  readonly readOnly: boolean;
  /** By annotation id; empty where `sidecar` is null. */
  readonly annotationSpans: ReadonlyMap<string, AnnotationSpans>;
  /** One for each of the codes of each review, in the order of the file. */
  readonly reviewCodes: readonly (readonly Span[])[];
  /** Values at the top of the file, by key (`readout`, `digest`, `meeting.place`, …). */
  readonly fieldSpans: Readonly<Record<string, Span>>;
}

/**
 * Parses and checks a sidecar. Never throws; whatever is wrong is a problem with its place, and with an error among
 * them `sidecar` is null. Warnings: `target-length`, `merge-conflict`, `newer-version`. Hints: `unknown-key`,
 * `not-in-order`.
 * Spans are found when they are first asked for.
 */
export function parseSidecar(text: string): ParsedSidecar {
  const plain = readPlain(text);
  if (plain) {
    const checked = checkSidecar(plain.data);
    // Only what is wrong, and what asks for places, needs the full parser.
    if (checked.sidecar && checked.findings.length === 0) return parsedSidecar(text, null, checked);
  }
  const { loaded, problems } = loadYaml(text);
  return loaded ? parsedSidecar(text, loaded, checkSidecar(loaded.data)) : { ...NOTHING, text, problems };
}

const NOTHING = {
  sidecar: null,
  readOnly: false,
  annotationSpans: new Map(),
  reviewCodes: [],
  fieldSpans: {},
} as const;

interface Checked {
  readonly sidecar: Sidecar | null;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
}

/** Checks what a sidecar stands for. */
function checkSidecar(data: unknown): Checked {
  const newer = newerVersion(data);
  const { value, findings } = validateSidecar(data);
  if (!value) return { sidecar: null, readOnly: newer !== null, findings: newer ? [newer] : findings };
  const duplicates = duplicateIds(value);
  const hints = newer ? [newer] : allUnknownKeys(data, value);
  return {
    sidecar: duplicates.length > 0 ? null : value,
    readOnly: newer !== null,
    findings: [...duplicates, ...hints, ...doubts(value)],
  };
}

function parsedSidecar(
  text: string,
  known: LoadedYaml | null,
  { sidecar, readOnly, findings }: Checked,
): ParsedSidecar {
  let loaded = known;
  let spans: ReturnType<typeof allSpans> | null = null;
  const findSpans = () => {
    loaded ??= loadYaml(text).loaded!;
    spans ??= allSpans(text, loaded, sidecar!);
    return spans;
  };
  return {
    text,
    sidecar,
    readOnly,
    problems: loaded ? locate(text, loaded, findings) : [],
    get annotationSpans() {
      return sidecar ? findSpans().annotationSpans : NOTHING.annotationSpans;
    },
    get reviewCodes() {
      return sidecar ? findSpans().reviewCodes : NOTHING.reviewCodes;
    },
    get fieldSpans() {
      return sidecar ? findSpans().fieldSpans : NOTHING.fieldSpans;
    },
  };
}

/** Codes that stand together in a sidecar: those of an annotation, or those that a review asks for. */
export interface CodeList {
  readonly codes: readonly string[];
  /** What has them (`holderOf`). */
  readonly holder: string;
  /** One for each, UTF-16 in the sidecar, quotation marks included; found when they are first asked for. */
  readonly spans: readonly Span[];
}

/** Names an annotation, or a review, within its file: what else is in the file may change. */
export function holderOf(data: { readonly [K in 'id' | 'about' | 'by' | 'created']?: unknown }): string {
  return String(data.id ?? JSON.stringify([data.about, data.by, data.created]));
}

/** All lists of codes of a sidecar. */
export function codeLists(parsed: ParsedSidecar): CodeList[] {
  const { sidecar } = parsed;
  if (!sidecar) return [];
  return [
    ...sidecar.annotations.map((annotation) => ({
      codes: annotation.codes,
      holder: holderOf(annotation),
      get spans() {
        return parsed.annotationSpans.get(annotation.id)!.codes;
      },
    })),
    ...sidecar.reviews.map((review, index) => ({
      codes: review.codes ?? [],
      holder: holderOf(review),
      get spans() {
        return parsed.reviewCodes[index]!;
      },
    })),
  ];
}

function duplicateIds({ annotations }: Sidecar): Finding[] {
  const seen = new Set<string>();
  return annotations.flatMap(({ id }, index): Finding[] => {
    const isDuplicate = seen.has(id);
    seen.add(id);
    return isDuplicate
      ? [{ at: ['annotations', index, 'id'], severity: 'error', fault: { code: 'duplicate-id', id } }]
      : [];
  });
}

function allUnknownKeys(data: unknown, sidecar: Sidecar): Finding[] {
  const check = (path: Path, { shape }: { shape: object }, holder: KeyHolder) =>
    unknownKeys(data, path, Object.keys(shape), holder);
  const conflicts = (path: Path, list: readonly unknown[]) =>
    list.flatMap((_, index) => check([...path, 'conflicts', index], mergeConflictSchema, 'merge-conflict'));
  return [
    ...check([], sidecarSchema, 'sidecar'),
    ...check(['source'], sourceSchema, 'source'),
    ...check(['meeting'], meetingSchema, 'meeting'),
    ...(sidecar.meeting?.participants ?? []).flatMap((_, index) =>
      check(['meeting', 'participants', index], participantSchema, 'participant'),
    ),
    ...conflicts([], sidecar.conflicts),
    ...sidecar.reviews.flatMap((_, index) => check(['reviews', index], reviewSchema, 'review')),
    ...sidecar.annotations.flatMap((annotation, index) => {
      const path = ['annotations', index];
      return [
        ...check(path, annotationSchema, 'annotation'),
        ...check([...path, 'target'], targetSchema, 'target'),
        ...annotation.replies.flatMap((_, reply) => check([...path, 'replies', reply], replySchema, 'reply')),
        ...conflicts(path, annotation.conflicts),
      ];
    }),
  ];
}

/** What is allowed and still likely wrong, or waits for a person. */
function doubts(sidecar: Sidecar): Finding[] {
  const found: Finding[] = conflictFindings([], sidecar.conflicts);
  let before = 0;
  sidecar.annotations.forEach((annotation, index) => {
    const path = ['annotations', index];
    const { start, end, exact } = annotation.target;
    const length = [...exact].length;
    if (end - start !== length) {
      found.push({
        at: [...path, 'target', 'end'],
        severity: 'warning',
        fault: { code: 'target-length', from: start, to: end, count: length },
      });
    }
    // Positions in another text say nothing about the order in this one.
    const isComparable = countedText(annotation.target, sidecar.digest) === sidecar.digest;
    if (isComparable && start < before)
      found.push({ at: [...path, 'target', 'start'], severity: 'hint', fault: { code: 'not-in-order' } });
    if (isComparable) before = Math.max(before, start);
    found.push(...conflictFindings(path, annotation.conflicts));
  });
  return found;
}

function conflictFindings(path: Path, conflicts: readonly MergeConflict[]): Finding[] {
  return conflicts.map(({ field, other }, index) => ({
    at: [...path, 'conflicts', index],
    severity: 'warning',
    fault: { code: 'merge-conflict', field, other },
  }));
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

function allSpans(text: string, loaded: LoadedYaml, sidecar: Sidecar) {
  const atTop = spansOfPairs(text, loaded, loaded.document.contents, '');
  const ofMeeting = spansOfPairs(text, loaded, sidecar.meeting ? find(loaded, ['meeting']).node : null, 'meeting.');
  return {
    annotationSpans: new Map(sidecar.annotations.map(({ id }, index) => [id, annotationSpans(text, loaded, index)])),
    reviewCodes: sidecar.reviews.map((_, index) => spansOfItems(text, loaded, ['reviews', index, 'codes'])),
    fieldSpans: { ...atTop.values, ...ofMeeting.values },
  };
}
