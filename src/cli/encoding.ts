import type { Encoding } from '../text/encoding.ts';

/** What the person is told of a readout in another encoding, which was read all the same; null for UTF-8. */
export function toldOfEncoding(file: string, encoding: Encoding): string | null {
  switch (encoding) {
    case 'UTF-8':
      return null;
    case 'UTF-16':
      return `${file} was read as UTF-16.`;
    case 'Windows-1252':
      return `${file} is not in UTF-8 and was read as Windows-1252: save it in UTF-8 before it is annotated.`;
    case 'unknown':
      return `${file} is not in UTF-8, so that some characters are read as U+FFFD: save it in that encoding.`;
  }
}
