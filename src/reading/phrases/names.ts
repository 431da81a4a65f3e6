import { NAME_PARTICLES } from '../words/tables/words.ts';

const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
  ħ: 'h',
  ŋ: 'n',
};
const PARTICLES = new Set(NAME_PARTICLES);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'mp', 'mep']);
const MARKS = /\p{M}/gu;
const OTHER = /[đðøłıßæœþəħŋ]/g;
const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu;
const APOSTROPHES = /['’`ʻʼʿʾ]/g;

/** The same names come again and again; what they fold to is kept for the latest. */
const wordsOfName = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 2000;
const ASCII_ONLY = /^[\x00-\x7f]*$/;

/** Letters without diacritics, lower case: "Đặng" and "Dang" come out the same. */
export function foldLetters(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(OTHER, (letter) => LETTERS[letter] ?? letter);
}

/** The folded words of a name without particles and suffixes; a hyphen parts words. */
export function nameWords(name: string): readonly string[] {
  const known = wordsOfName.get(name);
  if (known) return known;
  const words = splitName(name);
  if (wordsOfName.size >= MOST_REMEMBERED) wordsOfName.clear();
  wordsOfName.set(name, words);
  return words;
}

function splitName(name: string): string[] {
  return foldLetters(name)
    .replace(APOSTROPHES, '')
    .split(NOT_A_LETTER)
    .filter((word) => word && !SUFFIXES.has(word) && !(word.length <= 3 && PARTICLES.has(word)));
}

/** Ways in which one sound is written in transliterations, reduced to one. */
function soundKey(word: string): string {
  const known = soundKeys.get(word);
  if (known !== undefined) return known;
  const key = soundOf(word);
  if (soundKeys.size >= MOST_REMEMBERED) soundKeys.clear();
  soundKeys.set(word, key);
  return key;
}

const soundKeys = new Map<string, string>();

function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ks/g, 'x')
    .replace(/kh/g, 'h')
    .replace(/ou/g, 'u')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/ck|q|c(?=[aouklr])/g, 'k')
    .replace(/(.)\1/g, '$1')
    .replace(/ee/g, 'i')
    .replace(/ii/g, 'i');
}

/** One letter more, less or other, or two neighbours exchanged. */
function nearlySame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tailA = a.length;
  let tailB = b.length;
  while (tailA > head && tailB > head && a[tailA - 1] === b[tailB - 1]) {
    tailA--;
    tailB--;
  }
  const [x, y] = [tailA - head, tailB - head];
  return (x <= 1 && y <= 1) || (x === 2 && y === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]);
}

/** Whether two folded words may be spellings of one: Sergei and Sergey, Aleksandr and Alexander. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 3) return false;
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  const [x, y] = [soundKey(a), soundKey(b)];
  return x === y || (a.length >= 6 && b.length >= 6 && nearlySame(x, y));
}

/** Endings that a surname takes in one language and drops in another: Rajabzoda, Rajabov. */
const SURNAME_ENDING = /(?:y?eva?|ova?|zod[ae]|zad[ae]|li|lu|uly|iy|yi)$/;
const SHORTEST_STEM = 4;

function sameStem(a: string, b: string): boolean {
  const stem = a.replace(SURNAME_ENDING, '');
  return stem.length >= SHORTEST_STEM && stem === b.replace(SURNAME_ENDING, '');
}

const LONGEST_NAME = 12;

/** Whether `part` may be a form of the name `whole`: each of its words is in it, or is the initial of one that is. */
export function isFormOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length > LONGEST_NAME || whole.length > LONGEST_NAME) return false;
  if (lettersIn(part) === lettersIn(whole) && part.join('') === whole.join('')) return true;
  if (part.length === 1 && part[0]!.length === 1) return false;
  if (!whole.some((word) => word[0] === part[0]![0] || sameWord(word, part[0]!))) return false;
  const free = [...whole];
  let full = 0;
  for (const word of part) {
    let at = free.indexOf(word);
    if (at < 0) at = free.findIndex((other) => sameWord(other, word));
    if (at >= 0 && word.length > 1) full++;
    if (at < 0) at = free.findIndex((other) => (word.length === 1 || other.length === 1) && other[0] === word[0]);
    if (at < 0) return false;
    free.splice(at, 1);
  }
  return full > 0;
}

function lettersIn(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters;
}

/**
 * Whether two names are one person's: one is a form of the other, or they share all but a middle name or an initial.
 */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (isFormOf(a, b) || isFormOf(b, a)) return true;
  if (a.length < 2 || b.length < 2) return false;
  return (
    sameWord(a[0]!, b[0]!) && (sameWord(a.at(-1)!, b.at(-1)!) || (a[0] === b[0] && sameStem(a.at(-1)!, b.at(-1)!)))
  );
}
