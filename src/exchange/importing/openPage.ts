import { decode, hasLostLetters, inEncoding, utf8, wideLabel } from '../../text/encoding.ts';
import type { FileTrouble } from '../../yaml/problem.ts';
import { Refusal } from '../../yaml/refusal.ts';
import { isMhtml, pageInMhtml } from './mhtml.ts';

/** A file that is to be imported. */
export interface FileToImport {
  /** Its path or name, for what is said of it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day on which it was last written, `YYYY-MM-DD`; null where that is not known. */
  readonly written: string | null;
}

/** What a file holds: a web page, or a text that is none. */
export interface OpenedFile {
  readonly form: 'html' | 'text';
  readonly text: string;
  /** Some bytes were in no encoding that is known; U+FFFD stands for them. */
  readonly isDamaged: boolean;
  /** What the file says of where its page was, and when it was saved there; null where it does not. */
  readonly url: string | null;
  readonly date: string | null;
}

const NO_TEXT = 0;
/** So far into a page its elements and its encoding are looked for, in bytes. */
const LOOKED_AT = 4096;

/**
 * Opens a file by what it holds, whatever its name says.
 * @throws {Refusal} `unreadable`: it holds nothing, a PDF, bytes that are no text, or a message without a page
 */
export function openFile({ name, bytes }: FileToImport): OpenedFile {
  if (bytes.length === 0) throw unreadable(name, 'no-text');
  if (isPdf(bytes)) throw unreadable(name, 'pdf');
  if (isMhtml(bytes)) {
    const page = pageInMhtml(bytes);
    if (!page) throw unreadable(name, 'no-page');
    const text = decodePage(page.bytes, page.charset);
    return { ...opened('html', text), url: page.url, date: page.date };
  }
  if (bytes.includes(NO_TEXT) && !wideLabel(bytes)) throw unreadable(name, 'binary');
  if (isHtml(name, bytes)) return opened('html', decodePage(bytes, null));
  return opened('text', decode(bytes).text.replace(/^\ufeff/, ''));
}

export function unreadable(file: string, trouble: FileTrouble): Refusal {
  return new Refusal({ code: 'unreadable', file, trouble });
}

function opened(form: OpenedFile['form'], text: string): OpenedFile {
  return { form, text, isDamaged: hasLostLetters(text), url: null, date: null };
}

function isPdf(bytes: Uint8Array): boolean {
  return startOf(bytes).slice(0, 1024).includes('%PDF-');
}

const HTML_NAME = /\.(?:x?html?|xht)$/i;
const COMMENTS = /<!--[^]*?-->/g;
const HTML_START = /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta)\b/i;

function isHtml(name: string, bytes: Uint8Array): boolean {
  const utf16 = wideLabel(bytes);
  const start = utf16 ? inEncoding(bytes.subarray(0, LOOKED_AT), utf16) : startOf(bytes);
  return (
    HTML_START.test(start.replace(/^ï»¿/, '').replace(COMMENTS, '')) || (HTML_NAME.test(name) && /<[a-z]/i.test(start))
  );
}

function startOf(bytes: Uint8Array): string {
  return inEncoding(bytes.subarray(0, LOOKED_AT), 'windows-1252');
}

const META_CHARSET = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
/** Encodings whose bytes are all ASCII. */
const SHIFTED = /^iso-2022-/i;
const XML_CHARSET = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/i;

/**
 * A page's text: UTF-16 by its byte order mark, UTF-8 where the bytes are that, whatever the page says, else what its
 * part's header or its own `<meta>` names, and Windows-1252 where that is nothing known.
 */
function decodePage(bytes: Uint8Array, charset: string | null): string {
  const utf16 = wideLabel(bytes);
  if (utf16) return inEncoding(bytes, utf16);
  const start = startOf(bytes);
  const named = charset ?? META_CHARSET.exec(start)?.[1] ?? XML_CHARSET.exec(start)?.[1] ?? 'windows-1252';
  const text = SHIFTED.test(named) ? null : utf8(bytes);
  if (text !== null) return text;
  try {
    return inEncoding(bytes, /^utf-?16/i.test(named) ? 'utf-8' : named);
  } catch {
    return inEncoding(bytes, 'windows-1252');
  }
}
