import type { Code } from './schema.ts';

/** What becomes of a code's path; the path itself where nothing does, null where the code goes. */
export type PathMap = (path: string) => string | null;

/** The texts of a code in which others may be mentioned. */
export const MENTIONING = ['definition', 'include', 'exclude'] as const satisfies readonly (keyof Code)[];

/** What may be a path or an id: it is no part of a longer word. */
const WORD = /(?<![\p{L}\p{N}/-])[a-z0-9]+(?:[-/][a-z0-9]+)*(?![\p{L}\p{N}]|[-/][\p{L}\p{N}])/gu;

/**
 * A text in which the codes that are mentioned are named by what their paths become. A code is mentioned by its path
 * (`act/praise`) or, where its id is of several words and no other code has it, by that id (`endorse-with-conditions`);
 * an id of one word may be no more than a word.
 * @param paths all codes, as they were
 */
export function withMentions(text: string, paths: ReadonlySet<string>, map: PathMap): string {
  return text.replace(WORD, (word) => {
    if (word.includes('/')) return paths.has(word) ? (map(word) ?? word) : word;
    const meant = word.includes('-') ? onlyWithId(word, paths) : null;
    const now = meant === null ? null : map(meant);
    if (meant === null || now === null || idOf(now) === word) return word;
    return parentOf(now) === parentOf(meant) ? idOf(now) : now;
  });
}

/** The codes that are mentioned in a text, among some. */
export function mentionsIn(text: string, paths: ReadonlySet<string>): string[] {
  const found: string[] = [];
  withMentions(text, paths, (path) => {
    found.push(path);
    return path;
  });
  return found;
}

function onlyWithId(id: string, paths: ReadonlySet<string>): string | null {
  const [only, ...others] = [...paths].filter((path) => idOf(path) === id);
  return only !== undefined && others.length === 0 ? only : null;
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
