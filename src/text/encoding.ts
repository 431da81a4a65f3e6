/** What stands in a text for bytes that are no letters in the encoding that it was read in. */
export const LOST = '\uFFFD';

export function hasLostLetters(text: string): boolean {
  return text.includes(LOST);
}

/** How the bytes of a text were read; `unknown`: as UTF-8, with U+FFFD for what is not. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'unknown';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** So many bytes tell by their zeros whether a text is in UTF-16. */
const TELLING = 512;

/**
 * The text of a readout's bytes: UTF-16 by its byte order mark or its zeros, else UTF-8, else Windows-1252, unless NUL
 * shows that the bytes are no text. A mark stays where it is, in the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideLabel(bytes);
  if (wide) return { text: inEncoding(bytes, wide), encoding: 'UTF-16' };
  const text = utf8(bytes);
  if (text !== null) return { text, encoding: 'UTF-8' };
  if (bytes.includes(0)) return { text: inEncoding(bytes, 'utf-8'), encoding: 'unknown' };
  return { text: inEncoding(bytes, 'windows-1252'), encoding: 'Windows-1252' };
}

/** The text of bytes in UTF-8, with its mark; null where they are not in UTF-8. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return inEncoding(bytes, 'utf-8', true);
  } catch {
    return null;
  }
}

/**
 * The text of bytes, with U+FFFD for what is not in the encoding, or (`fatal`) an error for it; a mark stays.
 * @param label as the Encoding Standard has it
 * @throws RangeError when there is no such encoding
 */
export function inEncoding(bytes: Uint8Array, label: string, fatal = false): string {
  return new TextDecoder(label, { ignoreBOM: true, fatal }).decode(bytes);
}

/**
 * Which UTF-16 bytes are in, null for none. As VS Code tells it: by its mark, or by zeros in every other byte and
 * nowhere else, as Latin letters have.
 */
export function wideLabel(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const telling = bytes.subarray(0, TELLING);
  if (telling.length === 0 || bytes.length % 2 !== 0) return null;
  if (telling.every((byte, at) => (byte === 0) === (at % 2 === 1))) return 'utf-16le';
  return telling.every((byte, at) => (byte === 0) === (at % 2 === 0)) ? 'utf-16be' : null;
}
