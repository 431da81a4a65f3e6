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

/** What a sidecar's name ends with where whoever wrote it took another extension or other capitals. */
const NEARLY_SUFFIX = /\.annotations\.ya?ml$/i;

const NOT_ASCII = /[^ -~]/;

/** Whether two file names are the same, in whatever form of Unicode each is written. */
export function isSameName(a: string, b: string): boolean {
  // ASCII, which most names are, has one form alone.
  return a === b || ((NOT_ASCII.test(a) || NOT_ASCII.test(b)) && oneForm(a) === oneForm(b));
}

/** A file name in the one form of Unicode (NFC) in which names are compared. */
export function oneForm(name: string): string {
  return name.normalize('NFC');
}

/** Whether a file is called as a sidecar is, or nearly so: `call.txt.annotations.yml`. */
export function isNearlySidecarName(name: string): boolean {
  return NEARLY_SUFFIX.test(name);
}

/** The name with a sidecar's own ending in place of one that is nearly it. */
export function withSidecarSuffix(name: string): string {
  return name.replace(NEARLY_SUFFIX, SIDECAR_SUFFIX);
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

/** A sidecar by its file name, and whose it is: null where it is the shared one. */
export interface NamedSidecar {
  readonly name: string;
  readonly annotator: string | null;
}

/**
 * The sidecars of a file among the names in its folder. The file may have any name, also one by which it is no readout:
 * `call.md.alice.annotations.yaml` is Alice's of `call.md`, unless there is a `call.md.alice`. Of a name without an
 * extension only the shared one is sure.
 */
export function sidecarsNamed(readout: string, names: readonly string[]): NamedSidecar[] {
  return names.flatMap((name): NamedSidecar[] => {
    const named = readoutOfSidecar(name);
    if (!named) return [];
    if (isSameName(named.readout, readout)) return [{ name, annotator: named.annotator }];
    const dot = named.readout.lastIndexOf('.');
    const annotator = named.readout.slice(dot + 1);
    const isAnnotators =
      named.annotator === null &&
      readout.includes('.') &&
      isAnnotatorName(annotator) &&
      isSameName(named.readout.slice(0, Math.max(dot, 0)), readout) &&
      !names.some((each) => isSameName(each, named.readout));
    return isAnnotators ? [{ name, annotator }] : [];
  });
}

/** A name for a sidecar under which it is none, and which is not taken: `call.txt.annotations.set-aside.yaml`. */
export function setAsideName(sidecar: string, names: readonly string[]): string {
  const stem = sidecar.slice(0, -SIDECAR_SUFFIX.length);
  for (let number = 1; ; number++) {
    const name = `${stem}.annotations.set-aside${number === 1 ? '' : `-${number}`}.yaml`;
    if (!names.some((each) => isSameName(each, name))) return name;
  }
}
