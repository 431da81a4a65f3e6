import type { Source } from '../../annotations/schema.ts';
import type { Readout } from '../../reading/model.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { cleanText, type CleanText } from './cleanText.ts';
import type { ReadHtml } from './htmlBlocks.ts';
import { openFile, unreadable, type FileToImport } from './openPage.ts';
import { textOfPage } from './pageText.ts';
import { readoutName } from './readoutName.ts';
import { sourceOfPage } from './source.ts';

export type { FileToImport } from './openPage.ts';

/** What a file becomes. */
export interface Imported {
  /** The file's name, as it was given. */
  readonly from: string;
  /** What the new file is to be called, if that is free. */
  readonly name: string;
  /** A paragraph a line, LF line ends. */
  readonly text: string;
  /** `sha256:…` of the text, as sidecars have it. */
  readonly digest: string;
  /** null where nothing is known of it. */
  readonly source: Source | null;
  /** What is read from the text; it may be no readout. */
  readonly readout: Readout;
  /** U+FFFD stands for characters that could not be read. */
  readonly isDamaged: boolean;
}

/**
 * Makes a clean text of a saved page, a printed page's text, or any other text: a paragraph a line, without what stands
 * around it on the page. Nothing is loaded or run.
 * @param readHtml takes web pages apart; it is handed in, so that its parser is loaded by those who import alone
 * @throws {Refusal} `unreadable`: the file holds no text that a person would see
 */
export function importFile(file: FileToImport, readHtml: ReadHtml): Imported {
  const opened = openFile(file);
  if (opened.form === 'text') {
    const source = file.written === null ? null : { retrieved: file.written };
    return imported(file.name, cleanText(opened.text), source, opened.isDamaged);
  }
  const page = readHtml(opened.text);
  if (!page) throw unreadable(file.name, 'too-deep');
  const source = sourceOfPage(page, opened, file.written);
  return imported(file.name, textOfPage(page), Object.keys(source).length > 0 ? source : null, opened.isDamaged);
}

function imported(from: string, { text, readout }: CleanText, source: Source | null, isDamaged: boolean): Imported {
  if (text.trim() === '') throw unreadable(from, 'no-text');
  const { title } = readout;
  const called = (title && text.slice(title.start, title.end)) || source?.title || stemOf(from);
  const { digest } = new DigestedText(text);
  return { from, name: readoutName(readout, called), text, digest, source, readout, isDamaged };
}

/** What a path ends with, without the extension. */
function stemOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}
