import { printable } from '../text/printable.ts';

/**
 * A text from a file as a web page of ours shows it, which takes it for text and never for markup: without control
 * characters and changes of direction; its line breaks stay.
 */
export function pageText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => printable(line).trimEnd())
    .join('\n')
    .trim();
}

/** The same on one line. */
export function pageLine(text: string): string {
  return printable(text).replace(/ +/g, ' ');
}
