import { SIDECAR_STYLE } from '../fileStyle.ts';
import { applyEdits } from '../../text/edits.ts';
import { commentsOf, insertComments, removeComment, type Comment } from '../../yaml/comments.ts';
import { isEqual } from '../../yaml/equal.ts';
import { loadYaml, type LoadedYaml } from '../../yaml/load.ts';

const { idKey, listKey } = SIDECAR_STYLE;

/** The comments of a version by what they say and whom they belong to: an annotation, or the file. */
export type CommentsByOwner = ReadonlyMap<string, ReadonlyMap<string, readonly Comment[]>>;

/** The owner of comments that stand at no annotation. */
const FILE = '';

export function commentsByOwner(text: string, loaded: LoadedYaml | null): CommentsByOwner {
  const owners = new Map<string, Map<string, Comment[]>>();
  for (const comment of loaded ? commentsOf(text, loaded, idKey) : []) {
    const owner = comment.path[0] === listKey ? (comment.path[1] ?? FILE) : FILE;
    const words = owners.get(owner) ?? new Map<string, Comment[]>();
    owners.set(owner, words);
    words.set(comment.text, [...(words.get(comment.text) ?? []), comment]);
  }
  return owners;
}

/** Whether an annotation has other comments in one version than in the other. */
export function hasOtherComments(id: string, a: CommentsByOwner, b: CommentsByOwner): boolean {
  const [one, other] = [a, b].map((version) => version.get(`#${id}`) ?? new Map<string, readonly Comment[]>());
  const words = new Set([...one!.keys(), ...other!.keys()]);
  return [...words].some((each) => one!.get(each)?.length !== other!.get(each)?.length);
}

export interface Versions {
  readonly base: CommentsByOwner;
  readonly ours: CommentsByOwner;
  readonly theirs: CommentsByOwner;
}

/**
 * Gives a merged file the comments that both versions have, where they stood: those that one version added are in it,
 * those that one removed and the other left are not. What the file says stays the same.
 * @param data what the file says
 */
export function mergeComments(text: string, data: unknown, versions: Versions): string {
  if (Object.values(versions).every(({ size }) => size === 0)) return text;
  const { loaded } = loadYaml(text);
  const { missing, spare } = difference(versions, commentsByOwner(text, loaded));
  if (missing.length === 0 && spare.length === 0) return text;
  const less = applyEdits(
    text,
    spare.toSorted((a, b) => a.start - b.start).map((comment) => removeComment(text, comment)),
  );
  const without = holds(less, data) ?? { text, loaded: loaded! };
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  for (const isCareful of [false, true]) {
    const edits = insertComments(without.text, without.loaded, missing, { idKey, eol, isCareful });
    const done = holds(applyEdits(without.text, edits), data);
    if (done) return done.text;
  }
  return atTheEnd(without.text, missing, eol, data) ?? without.text;
}

/** Where no place in the file is safe, the end is. */
function atTheEnd(text: string, comments: readonly Comment[], eol: string, data: unknown): string | null {
  const lines = comments.map((comment) => comment.text + eol).join('');
  return holds((text.endsWith('\n') ? text : text + eol) + lines, data)?.text ?? null;
}

function holds(text: string, data: unknown): { text: string; loaded: LoadedYaml } | null {
  const { loaded } = loadYaml(text);
  return loaded && isEqual(loaded.data, data) ? { text, loaded } : null;
}

/** What a merged file's comments lack, in the order in which they stood, and what it has too many of. */
function difference(
  { base, ours, theirs }: Versions,
  merged: CommentsByOwner,
): { missing: Comment[]; spare: Comment[] } {
  const missing: Comment[] = [];
  const spare: Comment[] = [];
  const owners = new Set([base, ours, theirs, merged].flatMap((version) => [...version.keys()]));
  for (const owner of owners) {
    const [b, o, t, m] = [base, ours, theirs, merged].map((version) => version.get(owner));
    for (const words of new Set([b, o, t, m].flatMap((version) => [...(version?.keys() ?? [])]))) {
      const [inBase, inOurs, inTheirs, present] = [b, o, t, m].map((version) => version?.get(words) ?? []);
      const wanted = countOf(inBase!.length, inOurs!.length, inTheirs!.length);
      const source = inTheirs!.length > inOurs!.length ? inTheirs! : inOurs!;
      if (present!.length < wanted) missing.push(...source.slice(present!.length - wanted));
      else spare.push(...present!.slice(wanted));
    }
  }
  return { missing, spare };
}

/** How often both versions together have something, of which there were some before. */
function countOf(base: number, ours: number, theirs: number): number {
  if (ours === base) return theirs;
  if (theirs === base || ours === theirs) return ours;
  if (ours > base && theirs > base) return Math.max(ours, theirs);
  return Math.max(ours + theirs - base, 0);
}
