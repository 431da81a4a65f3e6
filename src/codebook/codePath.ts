import { inLatinLetters } from '../text/latinLetters.ts';

/**
 * The id that is made of a name: its letters in plain Latin ones, `a` to `z`, whatever is between them a hyphen.
 * @returns null where there is no letter or digit, or some letter has no Latin form, as those of Chinese
 */
export function codeIdFrom(name: string): string | null {
  const latin = inLatinLetters(name);
  if (/[^\p{ASCII}]/u.test(latin.replace(/[^\p{L}\p{N}]/gu, ''))) return null;
  return latin.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || null;
}

/**
 * The path of a code as typed or taken from a text, names with `/` between them.
 * @returns null where some name makes no id
 */
export function codePathFrom(typed: string): string | null {
  const segments = typed.split('/').map(codeIdFrom);
  return segments.includes(null) ? null : segments.join('/');
}

/** Whether a code is another one or below it. */
export function isWithin(code: string, path: string): boolean {
  return code === path || code.startsWith(`${path}/`);
}

/** The path of the code above; null at the top. */
export function parentOf(path: string): string | null {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? null : path.slice(0, slash);
}
