// A page saved in one file: a multipart message (RFC 2557) whose first page is what the person saw; the others are
// frames, mostly of advertisements. Mail libraries give all of them as one text, without their bytes and addresses,
// and the page's own `<meta>` often is what names its encoding.

/** The page in a multipart message. */
export interface PartPage {
  readonly bytes: Uint8Array;
  /** The encoding that the part's header names; null where it names none. */
  readonly charset: string | null;
  /** Where the page was, where the message says. */
  readonly url: string | null;
  /** The header `Date` of the message; null where it has none. */
  readonly date: string | null;
}

const LONGEST_HEAD = 64 * 1024;
/** Parts within parts are looked into so deep. */
const DEEPEST = 8;

/** Whether bytes begin as a multipart message does. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = oneToOne(bytes.subarray(0, 8192)).trimStart();
  return /^[\w-]+:/.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/im.test(head);
}

/** The first page in a multipart message; null where there is none. Never throws; the time is linear in its length. */
export function pageInMhtml(bytes: Uint8Array): PartPage | null {
  const message = partOf(oneToOne(bytes));
  const page = firstPage(message, DEEPEST);
  if (!page) return null;
  const url = message.header('snapshot-content-location') ?? page.header('content-location');
  return {
    bytes: decodedBody(page),
    charset: parameter(page.header('content-type') ?? '', 'charset'),
    url: url ?? message.header('content-location'),
    date: message.header('date'),
  };
}

interface Part {
  /** The value of a header by its name in lower case, unfolded; null where there is none. */
  header(name: string): string | null;
  readonly body: string;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text.slice(0, LONGEST_HEAD));
  const head = text.slice(0, end?.index ?? 0).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const [, name, value] of head.matchAll(/^([\w-]{1,100}):[ \t]*(.*)$/gm))
    if (!headers.has(name!.toLowerCase())) headers.set(name!.toLowerCase(), value!.trim());
  return {
    header: (name) => headers.get(name) ?? null,
    body: end ? text.slice(end.index + end[0].length) : '',
  };
}

function firstPage(part: Part, depth: number): Part | null {
  const type = part.header('content-type') ?? '';
  if (/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return part;
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null;
  if (!boundary || depth === 0) return null;
  for (const inner of partsOf(part.body, boundary)) {
    const page = firstPage(partOf(inner), depth - 1);
    if (page) return page;
  }
  return null;
}

function* partsOf(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let from = body.startsWith(mark) ? 0 : nextMark(body, mark, 0);
  while (from >= 0) {
    const start = body.indexOf('\n', from) + 1;
    if (start === 0 || body.startsWith('--', from + mark.length)) return;
    const next = nextMark(body, mark, start - 1);
    yield body.slice(start, next < 0 ? body.length : next).replace(/\r?\n$/, '');
    from = next;
  }
}

/** Where a line begins with the mark; -1 for nowhere. */
function nextMark(body: string, mark: string, from: number): number {
  const at = body.indexOf(`\n${mark}`, from);
  return at < 0 ? -1 : at + 1;
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found ? (found[1] ?? found[2] ?? null) : null;
}

function decodedBody(part: Part): Uint8Array {
  switch (part.header('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return fromBase64(part.body);
    case 'quoted-printable':
      return toBytes(
        part.body
          .replace(/=\r?\n/g, '')
          .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
      );
    default:
      return toBytes(part.body);
  }
}

/** What is no Base64 is left out; what is cut off gives the bytes before it. */
function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/[^\w+/]/g, '').replaceAll('_', '');
  return toBytes(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))));
}

/** Bytes as a text of as many characters, U+0000 to U+00FF. */
function oneToOne(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
