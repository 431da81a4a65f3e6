import { isUtf8, type Buffer } from 'node:buffer';

/** How the bytes of a text were read; `unknown`: as UTF-8, with U+FFFD for what is not. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'unknown';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const NO_TEXT = 0;

/**
 * The text of a readout's bytes: UTF-16 by its byte order mark, else UTF-8, else Windows-1252, unless NUL shows that
 * the bytes are no text. A mark stays where it is, as in UTF-8.
 */
export function decode(bytes: Buffer): Decoded {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return { text: inEncoding(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (mark === 'feff') return { text: inEncoding(bytes, 'utf-16be'), encoding: 'UTF-16' };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'UTF-8' };
  if (bytes.includes(NO_TEXT)) return { text: bytes.toString('utf8'), encoding: 'unknown' };
  return { text: inEncoding(bytes, 'windows-1252'), encoding: 'Windows-1252' };
}

function inEncoding(bytes: Buffer, label: string): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** What the person is told of a readout in another encoding, which was read all the same; null for UTF-8. */
export function toldOfEncoding(file: string, encoding: Encoding): string | null {
  switch (encoding) {
    case 'UTF-8':
      return null;
    case 'UTF-16':
      return `${file} was read as UTF-16, by its byte order mark.`;
    case 'Windows-1252':
      return `${file} is not in UTF-8 and was read as Windows-1252: save it in UTF-8 before it is annotated.`;
    case 'unknown':
      return `${file} is not in UTF-8, so that some characters are read as U+FFFD: save it in that encoding.`;
  }
}
