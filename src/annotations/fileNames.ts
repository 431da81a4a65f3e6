/** What every sidecar's name ends with. */
export const SIDECAR_SUFFIX = '.annotations.yaml';

/** What readouts' names end with; tells `call.txt.alice` (readout and annotator) from `call.v2.txt` (readout alone). */
const READOUT_NAME = /.\.(?:txt|readout)$/i;
const ANNOTATOR = /^[A-Za-z0-9_-]+$/;
const RESERVED_ANNOTATOR = /^(?:txt|readout)$/i;

/** Letters, digits, `-` and `_`; not a readout's own extension, which would make the sidecar's name ambiguous. */
export function isAnnotatorName(name: string): boolean {
  return ANNOTATOR.test(name) && !RESERVED_ANNOTATOR.test(name);
}

/** A plain file name: no folder, not `.` or `..`, no drive. */
export const PLAIN_FILE_NAME = /^(?!\.{1,2}$)(?![A-Za-z]:)[^/\\\u0000-\u001f]{1,255}$/;

/**
 * The sidecar's file name for a readout's file name: `call.txt` gives `call.txt.annotations.yaml`, and for the
 * annotator `alice` `call.txt.alice.annotations.yaml`.
 * @throws RangeError when the annotator's name cannot stand in a file name
 */
export function sidecarName(readoutName: string, annotator?: string): string {
  if (annotator === undefined) return readoutName + SIDECAR_SUFFIX;
  if (!isAnnotatorName(annotator)) {
    throw new RangeError(`“${annotator}” cannot be an annotator's name: use letters, digits, - and _ only.`);
  }
  return `${readoutName}.${annotator}${SIDECAR_SUFFIX}`;
}

/**
 * The readout's file name and the annotator (null where the sidecar is shared) that a sidecar's file name stands for;
 * null for any other file. An annotator is told from a part of the readout's name by the extension before it
 * (`.txt`, `.readout`); the sidecar's own `readout` is what counts where the two differ.
 */
export function readoutOfSidecar(name: string): { readout: string; annotator: string | null } | null {
  if (!name.endsWith(SIDECAR_SUFFIX)) return null;
  const stem = name.slice(0, -SIDECAR_SUFFIX.length);
  if (!PLAIN_FILE_NAME.test(stem)) return null;
  const dot = stem.lastIndexOf('.');
  const readout = stem.slice(0, dot);
  const annotator = stem.slice(dot + 1);
  if (dot > 0 && READOUT_NAME.test(readout) && isAnnotatorName(annotator)) return { readout, annotator };
  return { readout: stem, annotator: null };
}
