/** Marks that show nothing and would part words for the reader. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;

/** One line as a person sees it. */
export function tidy(line: string): string {
  return line.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
