/**
 * The path of a code as typed or taken from a text: letters are folded to those of ids (`a` to `z`, digits), whatever
 * is between them becomes a hyphen, and `/` stays between segments.
 * @returns null where some segment has no letter or digit that an id may have
 */
export function codePathFrom(typed: string): string | null {
  const segments = typed.split('/').map((segment) =>
    segment
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return segments.includes('') ? null : segments.join('/');
}

/** Whether a code is another one or below it. */
export function isWithin(code: string, path: string): boolean {
  return code === path || code.startsWith(`${path}/`);
}
