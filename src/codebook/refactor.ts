/**
 * Refactorings: what becomes of the codes of a codebook, in the codebook's text and in that of each sidecar for which
 * it holds. Every function throws `Refusal` when the file does not parse or validate, has a newer version, or would not
 * be valid with the change; the file is then to stay as it is.
 */
import { updateCodes } from '../annotations/edit.ts';
import { CODE_PATH } from '../annotations/schema.ts';
import { applyEdits, lineDifferences, type TextEdit } from '../text/edits.ts';
import { Refusal } from '../yaml/refusal.ts';
import { isWithin, parentOf } from './codePath.ts';
import { addCode } from './edit.ts';
import { refuseSuccessor } from './deprecation.ts';
import type { CodeEntry } from './parse.ts';
import { mentionsIn, MENTIONING, type PathMap } from './mentions.ts';
import { Reshaping } from './reshaping.ts';
import type { CodeFields } from './schema.ts';
import type { SplitChoices } from './splitWalk.ts';

/** Something that is done to the codes of a codebook, by their paths. */
export type Refactoring =
  /**
   * Another path: another id, another code above it, or both; those below it go with it. `before`: the code before
   * which it then stands, null for the end; without it, it keeps its place where the code above is the same, else it
   * goes to the end. `name`: what it is called then.
   */
  | {
      readonly type: 'move';
      readonly from: string;
      readonly to: string;
      readonly before?: string | null;
      readonly name?: string;
    }
  /** Everything that is the one becomes the other, the codes below it too. */
  | { readonly type: 'merge'; readonly from: string; readonly into: string }
  /** The code goes, with those below it; `instead`: what annotations have then, null for nothing. */
  | { readonly type: 'delete'; readonly path: string; readonly instead: string | null }
  /**
   * Each annotation that has the code itself gets one of the parts instead, which may be the code. It goes unless it is
   * one of them, or codes are below it; parts that are new stand behind it.
   */
  | {
      readonly type: 'split';
      readonly from: string;
      readonly parts: readonly SplitPart[];
      readonly choices: SplitChoices;
    }
  /**
   * The code is not to be used any more, or is again; annotations keep it. `successor`: what is used instead, null
   * where nothing is named.
   */
  | { readonly type: 'deprecate'; readonly path: string; readonly successor: string | null }
  | { readonly type: 'reinstate'; readonly path: string }
  /** Annotations have what follows each code, by its path; the codebook stays. `path`: the code above all of them. */
  | { readonly type: 'recode'; readonly path: string; readonly followers: ReadonlyMap<string, string> };

/** A code that another one is split into; `fields` of one that is new, beside it. */
export interface SplitPart {
  readonly path: string;
  readonly fields: CodeFields | null;
}

type Codes = ReadonlyMap<string, CodeEntry>;

/** The code that a refactoring is about: annotations with it, or with one below it, are touched. */
export function subjectCode(refactoring: Refactoring): string {
  return 'path' in refactoring ? refactoring.path : refactoring.from;
}

/** Whether annotations keep their codes, whatever they are. */
export function keepsPaths(refactoring: Refactoring): boolean {
  const { type } = refactoring;
  return type === 'deprecate' || type === 'reinstate' || (type === 'move' && refactoring.from === refactoring.to);
}

/** What becomes of each path; of a code that is split, its annotations tell. */
export function pathMap(refactoring: Refactoring): PathMap {
  switch (refactoring.type) {
    case 'move':
      return moved(refactoring.from, refactoring.to);
    case 'merge':
      return moved(refactoring.from, refactoring.into);
    case 'delete':
      return (path) => (isWithin(path, refactoring.path) ? refactoring.instead : path);
    case 'recode':
      return (path) => refactoring.followers.get(path) ?? path;
    case 'split':
    case 'deprecate':
    case 'reinstate':
      return (path) => path;
  }
}

/** The edits of the codebook, as few lines as can be; positions are UTF-16, in the text given. */
export function refactorCodebook(text: string, refactoring: Refactoring): TextEdit[] {
  let reshaping = new Reshaping(text);
  refuseWrong(refactoring, reshaping.codes);
  const paths = new Set(reshaping.codes.keys());
  const gone = goneCodes(refactoring, reshaping.codes);
  const map = pathMap(refactoring);
  switch (refactoring.type) {
    case 'move':
      reshaping.move(refactoring.from, refactoring.to, refactoring.before);
      if (refactoring.name !== undefined)
        reshaping.change(refactoring.to, (code) => ({ ...code, name: refactoring.name }));
      break;
    case 'merge':
      reshaping.merge(refactoring.from, refactoring.into);
      break;
    case 'delete':
      reshaping.remove(refactoring.path);
      break;
    case 'deprecate':
      reshaping.change(refactoring.path, (code) => ({
        ...code,
        deprecated: true,
        successor: refactoring.successor ?? undefined,
      }));
      break;
    case 'reinstate':
      reshaping.change(refactoring.path, (code) => ({ ...code, deprecated: undefined, successor: undefined }));
      break;
    case 'split':
      reshaping = splitIn(text, refactoring, reshaping.codes);
      break;
    case 'recode':
      return [];
  }
  reshaping.mapMentions(paths, (path) => (gone.has(path) ? null : map(path)));
  return lineDifferences(text, reshaping.text);
}

/**
 * The edits of a sidecar; what would have a code twice, an annotation or a review, has it once. Positions as above.
 * @param file the sidecar's URI, by which `choices` of a split name it
 */
export function recodeSidecar(text: string, refactoring: Refactoring, file: string): TextEdit[] {
  const map = pathMap(refactoring);
  return updateCodes(text, (codes, holder) => {
    const now = (code: string) =>
      refactoring.type === 'split' && code === refactoring.from ? partOf(refactoring, file, holder) : map(code);
    return codes.every((code) => now(code) === code)
      ? null
      : [...new Set(codes.map(now))].filter((code) => code !== null);
  });
}

function partOf({ from, choices }: Split, file: string, holder: string): string {
  const part = choices.get(file)?.get(holder);
  if (part === undefined) throw new Refusal({ code: 'not-chosen', path: from });
  return part;
}

/** Whether an annotation, or a review, has other codes after a refactoring. */
export function isRecoded({ codes = [] }: WithCodes, refactoring: Refactoring): boolean {
  if (refactoring.type === 'split') return codes.includes(refactoring.from);
  const map = pathMap(refactoring);
  return codes.some((code) => map(code) !== code);
}

interface WithCodes {
  readonly codes?: readonly string[] | undefined;
}

/** Whether an annotation, or a review, has a code, or one below it. */
export function hasCode({ codes = [] }: WithCodes, path: string): boolean {
  return codes.some((code) => isWithin(code, path));
}

/** The codes that mention one that goes and has no follower: the mention stays, for a person to mend. */
export function leftMentioning(refactoring: Refactoring, codes: Codes): string[] {
  const gone = goneCodes(refactoring, codes);
  if (gone.size === 0) return [];
  const paths = new Set(codes.keys());
  const mentions = ({ code }: CodeEntry) => MENTIONING.flatMap((field) => mentionsIn(code[field] ?? '', paths));
  return [...codes.values()]
    .filter((entry) => !gone.has(entry.path) && mentions(entry).some((path) => gone.has(path)))
    .map(({ path }) => path);
}

/** The codes that the codebook has no more, and that nothing follows. */
function goneCodes(refactoring: Refactoring, codes: Codes): ReadonlySet<string> {
  const paths = [...codes.keys()];
  if (refactoring.type === 'split') {
    const { from, parts } = refactoring;
    const stays = parts.some(({ path }) => path === from) || paths.some((path) => path.startsWith(`${from}/`));
    return new Set(stays ? [] : [from]);
  }
  const map = pathMap(refactoring);
  return new Set(paths.filter((path) => map(path) === null));
}

type Split = Extract<Refactoring, { readonly type: 'split' }>;

function splitIn(text: string, split: Split, codes: Codes): Reshaping {
  const { from, parts } = split;
  const created = parts.flatMap(({ path, fields }) => (fields ? [{ path, fields }] : []));
  const added = created.reduce((now, { path, fields }) => applyEdits(now, addCode(now, path, fields)), text);
  const reshaping = new Reshaping(added);
  const beside = [...codes.values()].filter(({ parent }) => parent === parentOf(from));
  const next = beside[beside.findIndex(({ path }) => path === from) + 1]?.path;
  // Without one, they stand behind the code already.
  if (next !== undefined) for (const { path } of created) reshaping.move(path, path, next);
  for (const path of goneCodes(split, codes)) reshaping.remove(path);
  return reshaping;
}

function moved(from: string, to: string): PathMap {
  return (path) => (isWithin(path, from) ? to + path.slice(from.length) : path);
}

function refuseWrong(refactoring: Refactoring, codes: Codes): void {
  const must = (path: string) => {
    if (!codes.has(path)) throw new Refusal({ code: 'no-code', path });
  };
  const from = subjectCode(refactoring);
  must(from);
  switch (refactoring.type) {
    case 'move': {
      const { to } = refactoring;
      if (!CODE_PATH.test(to)) throw new Refusal({ code: 'bad-code-path', path: to });
      if (to !== from && codes.has(to)) throw new Refusal({ code: 'code-exists', path: to });
      const above = parentOf(to);
      if (above !== null) must(above);
      if (above !== null && isWithin(above, from)) throw new Refusal({ code: 'code-within', path: above, of: from });
      return;
    }
    case 'merge':
      must(refactoring.into);
      return refuseWithin(refactoring.into, from);
    case 'delete':
      if (refactoring.instead === null) return;
      must(refactoring.instead);
      return refuseWithin(refactoring.instead, from);
    case 'split':
      return refuseParts(refactoring, codes);
    case 'deprecate':
      if (refactoring.successor !== null) refuseSuccessor(from, refactoring.successor, codes);
      return;
    case 'reinstate':
      return;
    case 'recode':
      return [...refactoring.followers.values()].forEach(must);
  }
}

function refuseParts({ from, parts }: Split, codes: Codes): void {
  for (const { path, fields } of parts) {
    if (fields && codes.has(path)) throw new Refusal({ code: 'code-exists', path });
    if (!fields && !codes.has(path)) throw new Refusal({ code: 'no-code', path });
    if (path !== from) refuseWithin(path, from);
    if (fields && parentOf(path) !== parentOf(from)) throw new Refusal({ code: 'bad-code-path', path });
  }
}

/** What takes a code's place is not that code, nor below it. */
function refuseWithin(path: string, of: string): void {
  if (isWithin(path, of)) throw new Refusal({ code: 'code-within', path, of });
}
