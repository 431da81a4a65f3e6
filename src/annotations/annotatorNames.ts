/**
 * An annotator's two names: the display name as people write it ("José Pérez"), which stands in `by`, and the form of
 * it that can stand in a file's name (`jose-perez`), where each annotator has a sidecar.
 */
import { withoutMarks } from '../text/latinLetters.ts';
import { isAnnotatorName } from './fileNames.ts';

/** On one line, at most 100 code points, without space at its ends; the pattern of the setting says the same. */
const DISPLAY_NAME = /^\S(?:.{0,98}\S)?$/u;

/** Whether people may write this name beside their annotations. */
export function isDisplayName(name: string): boolean {
  return DISPLAY_NAME.test(name) && !/\p{Cc}/u.test(name);
}

/**
 * The form of a display name in file names. A name that can stand there stays as it is; in any other, letters are
 * folded to those without marks, lower case, and all else becomes `-`. Where letters or digits would be lost, as of
 * another script, a number made of the whole name follows, so that two names do not get one file.
 */
export function fileNameOfAnnotator(displayName: string): string {
  if (isAnnotatorName(displayName)) return displayName;
  const folded = withoutMarks(displayName).replace(/['’]/g, '');
  const plain = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const isWhole = isAnnotatorName(plain) && !/[^\p{ASCII}]/u.test(folded.replace(/[^\p{L}\p{N}]/gu, ''));
  return isWhole ? plain : `${plain || 'annotator'}-${hashOf(displayName.normalize('NFC'))}`;
}

/** FNV-1a of 32 bits over UTF-16 units, in base 36: the same on every machine. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
