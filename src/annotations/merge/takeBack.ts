import { newSidecar } from '../edit.ts';
import { isSound, mergeSidecars } from './merge.ts';
import { parseSidecar } from '../parse.ts';
import { brokenFile, Refusal } from '../../yaml/refusal.ts';

/**
 * Takes a change of a sidecar out of what the file has become since, by annotation: what else was changed stays, and so
 * do positions that have followed an edit of the readout.
 * @param now the file's text
 * @param before the text before the change; null when the change created the file
 * @param after the text after it; null when the change deleted the file, and there is one again
 * @returns the text without the change; null when nothing is left of a file that the change created
 * @throws Refusal when the same was changed again since, or one of the texts does not parse or validate
 */
export function takeBack(now: string, before: string | null, after: string | null): string | null {
  const base = after ?? bare(before ?? now);
  // Merging would do without it, and take nothing back.
  if (!isSound(base)) throw new Refusal(brokenFile(base, parseSidecar(base).problems));
  const { text, conflicts } = mergeSidecars(base, now, before ?? bare(after ?? now));
  if (conflicts.length > 0) throw new Refusal({ code: 'changed-since' });
  return before === null && linesOf(text) === linesOf(bare(text)) ? null : text;
}

/** A sidecar of the same readout and text, without anything in it. */
function bare(text: string): string {
  const { sidecar } = parseSidecar(text);
  return sidecar ? newSidecar(sidecar.readout, sidecar.digest) : text;
}

/** The lines, whatever their ends, without an empty list of annotations. */
function linesOf(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && line !== 'annotations: []')
    .join('\n');
}
