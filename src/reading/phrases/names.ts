import { SHORT_NAMES } from '../words/tables/givenNames.ts';
import { NAME_PARTICLES } from '../words/tables/words.ts';
import { memo } from '../../text/memo.ts';

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

/** The same names come again and again. */
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
export const nameWords: (name: string) => readonly string[] = memo(MOST_REMEMBERED, splitName);

function splitName(name: string): string[] {
  return (
    foldLetters(name)
      .replace(APOSTROPHES, '')
      .split(NOT_A_LETTER)
      .filter((word) => word && !SUFFIXES.has(word))
      // "Wang Di": no particle is the last word of a name.
      .filter((word, at, words) => !(word.length <= 3 && PARTICLES.has(word)) || (at > 0 && at === words.length - 1))
  );
}

/** Ways in which one sound is written in transliterations, reduced to one. */
const soundKey = memo(MOST_REMEMBERED, soundOf);

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
    .replace(/t$/, 'd')
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

/** Whether two words have their first letter in common, or their last. */
function sharesAnEnd(a: string, b: string): boolean {
  return a.charCodeAt(0) === b.charCodeAt(0) || a.charCodeAt(a.length - 1) === b.charCodeAt(b.length - 1);
}

/** Whether two folded words are spellings of one by their sound: Sergei and Sergey, Zelenskyy and Zelensky. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 3) return false;
  if (!sharesAnEnd(a, b)) return false;
  return soundKey(a) === soundKey(b);
}

const SHORTEST_VARIED = 6;

/**
 * Whether two folded given names are spellings of one, be it with a letter's difference, or one is short for the other:
 * Aleksandr and Alexander, Joe and Joseph.
 */
function sameGivenName(a: string, b: string): boolean {
  if (sameWord(a, b) || SHORT_NAMES.get(a)?.includes(b) || SHORT_NAMES.get(b)?.includes(a)) return true;
  if (a.length < SHORTEST_VARIED || b.length < SHORTEST_VARIED) return false;
  return sharesAnEnd(a, b) && nearlySame(soundKey(a), soundKey(b));
}

/** Endings that a surname takes in one language and drops in another: Rajabzoda, Rajabov. */
const SURNAME_ENDING = /(?:y?eva?|ova?|zod[ae]|zad[ae]|li|lu|uly|iy|yi)$/;
const SHORTEST_STEM = 4;

function sameStem(a: string, b: string): boolean {
  const stem = a.replace(SURNAME_ENDING, '');
  return stem.length >= SHORTEST_STEM && stem === b.replace(SURNAME_ENDING, '');
}

const LONGEST_NAME = 12;

/**
 * Whether `part` may be a form of the name `whole`, both as `nameWords` gives them: each of its words is in it, by
 * sound at least, or is the initial of one that is. One letter's difference is let pass in a word that is the last of
 * neither.
 */
export function isFormOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length > LONGEST_NAME || whole.length > LONGEST_NAME) return false;
  if (lettersIn(part) === lettersIn(whole) && part.join('') === whole.join('')) return true;
  if (part.length === 1) return part[0]!.length > 1 && whole.some((other) => sameWord(other, part[0]!));
  const given = (word: string, i: number, other: string, j: number): boolean =>
    i < part.length - 1 && j < whole.length - 1 && sameGivenName(word, other);
  if (!whole.some((other, j) => other[0] === part[0]![0] || sameWord(other, part[0]!) || given(part[0]!, 0, other, j)))
    return false;
  const free: (string | null)[] = [...whole];
  let full = 0;
  for (const [i, word] of part.entries()) {
    let at = free.indexOf(word);
    if (at < 0) at = free.findIndex((other) => other !== null && sameWord(other, word));
    if (at >= 0 && word.length > 1) full++;
    if (at < 0) at = free.findIndex((other, j) => other !== null && given(word, i, other, j));
    if (at < 0) at = free.findIndex((other) => other !== null && isInitialOf(word, other));
    if (at < 0) return false;
    free[at] = null;
  }
  return full > 0;
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

function lettersIn(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters;
}

/** `isSamePerson` for names as `nameWords` gives them. */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (isFormOf(a, b) || isFormOf(b, a)) return true;
  if (a.length < 2 || b.length < 2) return false;
  const [lastOfA, lastOfB] = [a.at(-1)!, b.at(-1)!];
  if (a[0] === b[0] && sameStem(lastOfA, lastOfB)) return true;
  return sameWord(lastOfA, lastOfB) && sameGivenName(a[0]!, b[0]!);
}

/**
 * The one rule for whether two names that are used of the same matter are one person's; the country is no part of it.
 *
 * Letters count without case, marks and apostrophes (Đặng, Dang), words without particles and "Jr.", and a hyphen parts
 * words. Two words are one when they are written alike, or sound alike in transliteration (Sergei, Sergey). Two names
 * are one person's when
 * - all words of one are in the other, in any order, a surname alone or an initial among them: Lavrov, S. Lavrov and
 *   LAVROV Sergey; or
 * - the first and the last word agree, and only what is between them differs: Margaret Lise Hollis and Margaret Ann
 *   Hollis; or the first is written alike and the last has another ending of its language: Rajabzoda, Rajabov; or the
 *   first is short for the other: Joe and Joseph.
 *
 * One letter more, less or other is let pass in a given name of six letters and more (Aleksandr, Alexander), never in
 * the last word: Johnsen is not Johansen, nor Petersen Peterson.
 */
export function isSamePerson(a: string, b: string): boolean {
  return a === b || sameName(nameWords(a), nameWords(b));
}

/**
 * Keys by which names can be sought in an index: of names that are one person's, some key of the one is a key of the
 * other. Names that share a key may be two persons' all the same.
 */
export function nameKeys(name: string): readonly string[] {
  const words = nameWords(name);
  return [...new Set([...words.map(soundKey), words.join('')])];
}
