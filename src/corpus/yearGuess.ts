import { folderOf, nameOf } from '../text/uri.ts';
import { yearOf } from './queries.ts';

/** What a year is guessed from, the surest first. */
export type YearSign = 'file' | 'folder' | 'neighbours';

export interface YearGuess {
  /** Four digits. */
  readonly year: string;
  readonly from: YearSign;
}

/** What is known of another readout: the URI of its file and its date (EDTF). */
export interface DatedFile {
  readonly uri: string;
  readonly date: string | null;
}

/** A year from 1900 to 2099 that no other digit touches, as in `2020-03-18-call`, `20200318` and `call_2020`. */
const YEAR = /(?<!\d)((?:19|20)\d\d)(?=(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))?(?!\d))/g;

/**
 * The year that a readout without one is likely from: what its file's name says, else the nearest folder's name that
 * says one, else the year of all dated readouts in the same folder, or of those before and after it by name where these
 * agree. Only a proposal: a person confirms it.
 * @returns null where the signs are missing or disagree
 */
export function guessYear(uri: string, others: readonly DatedFile[]): YearGuess | null {
  const inName = onlyYear(nameOf(uri));
  if (inName) return { year: inName, from: 'file' };
  const folder = folderOf(uri);
  const inFolder = yearOfFolder(folder);
  if (inFolder) return { year: inFolder, from: 'folder' };
  const year = yearOfNeighbours(
    uri,
    others.filter((other) => other.uri !== uri && folderOf(other.uri) === folder),
  );
  return year ? { year, from: 'neighbours' } : null;
}

/** The year in a name; null where there is none or more than one. */
function onlyYear(name: string): string | null {
  const [year, ...others] = new Set([...name.matchAll(YEAR)].map((match) => match[1]!));
  return year !== undefined && others.length === 0 ? year : null;
}

/** The nearest folder that names a year; those above it count no more. */
function yearOfFolder(folder: string): string | null {
  const isNaming = (name: string) => name.search(YEAR) >= 0;
  for (let above = folder; above.includes('/'); above = folderOf(above))
    if (isNaming(nameOf(above))) return onlyYear(nameOf(above));
  return null;
}

function yearOfNeighbours(uri: string, inFolder: readonly DatedFile[]): string | null {
  const dated = inFolder
    .flatMap((other) => ({ name: nameOf(other.uri), year: yearOf(other.date) }))
    .filter((other): other is { name: string; year: string } => other.year !== null)
    .sort((a, b) => compareNames(a.name, b.name));
  const [first] = dated;
  if (first && dated.every(({ year }) => year === first.year)) return first.year;
  const name = nameOf(uri);
  const before = dated.findLast((other) => compareNames(other.name, name) < 0);
  const after = dated.find((other) => compareNames(other.name, name) > 0);
  return before && before.year === after?.year ? before.year : null;
}

/** As people number files: `call 2` before `call 10`. */
function compareNames(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

const COLLATOR = new Intl.Collator('en', { numeric: true });
