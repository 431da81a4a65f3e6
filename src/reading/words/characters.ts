export const Char = {
  space: 0,
  letter: 1,
  digit: 2,
  mark: 3,
} as const;

export const ASCII = new Uint8Array(128).fill(Char.mark);
for (let code = 0; code <= 32; code++) ASCII[code] = Char.space;
for (let code = 48; code < 58; code++) ASCII[code] = Char.digit;
for (let code = 65; code < 91; code++) ASCII[code] = ASCII[code + 32] = Char.letter;
ASCII[127] = Char.space;

export function classOf(code: number): number {
  if (code < 128) return ASCII[code]!;
  if (isSpace(code)) return Char.space;
  return (code < 0xc0 && !isLatinLetter(code)) || isMarkBeyondLatin(code) ? Char.mark : Char.letter;
}

/** White space, and characters without width, beyond ASCII. */
function isSpace(code: number): boolean {
  if (code < 0x2000) return code === 0xa0 || code === 0x85;
  return (
    code <= 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Of the signs of Latin-1, those that stand inside words: the ordinals' letters, the micro sign, the soft hyphen. */
function isLatinLetter(code: number): boolean {
  return code === 0xaa || code === 0xba || code === 0xb5 || code === 0xad;
}

/** Marks that end a sentence, divide it or quote in other scripts: Armenian, Arabic, Urdu, Devanagari, Ethiopic. */
const OTHER_SCRIPTS = new Set('\u0589\u060c\u061b\u061f\u06d4\u0964\u0965\u1362\u1363\u1364\u1367\u1368');

/**
 * × and ÷, punctuation and symbols, marks of Chinese and Japanese, marks of full width, and those of other scripts.
 */
function isMarkBeyondLatin(code: number): boolean {
  return (
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0x589 && code <= 0x1368 && OTHER_SCRIPTS.has(String.fromCharCode(code)))
  );
}

const APOSTROPHE = 39;
export const FULL_STOP = 46;
export const CAPITAL_S = 83;
export const SMALL_S = 115;
const CURLY_APOSTROPHE = 0x2019;
export const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE;
export const isModifierApostrophe = (code: number): boolean => code >= 0x2bb && code <= 0x2bf;
export const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
export const isCapital = (code: number): boolean => code > 64 && code < 91;
export const letterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === Char.letter;
export const digitAt = (text: string, at: number): boolean =>
  at < text.length && classOf(text.charCodeAt(at)) === Char.digit;
