import type * as vscode from 'vscode';
import { codeLists, type ParsedSidecar } from '../../annotations/parse.ts';
import { isWithin } from '../../codebook/codePath.ts';
import type { Span } from '../../text/span.ts';
import { codebookIn, isCodebook, sidecarIn } from './documents.ts';

/** A code that a cursor stands on: that of the segment under it (`stance` in `stance/support`). */
export interface CodeAt {
  /** Path down to that segment. */
  readonly path: string;
  /** The segment; UTF-16, without quotation marks. */
  readonly span: Span;
  /** The whole path that stands there. */
  readonly whole: string;
}

/** The code at an offset of a codebook (its id) or a sidecar; null elsewhere, and while the file is not valid. */
export function codeAt(document: vscode.TextDocument, offset: number): CodeAt | null {
  const text = document.getText();
  const isHere = ({ start, end }: Span) => start <= offset && offset <= end;
  if (isCodebook(document)) {
    const entry = [...codebookIn(document).codes.values()].find(({ spans }) => isHere(spans.id));
    const start = entry ? writtenAt(text, entry.spans.id, entry.code.id) : null;
    return entry && start !== null
      ? { path: entry.path, span: { start, end: start + entry.code.id.length }, whole: entry.path }
      : null;
  }
  for (const { codes, spans } of codeLists(sidecarIn(document))) {
    const index = spans.findIndex(isHere);
    const whole = codes[index];
    const start = whole === undefined ? null : writtenAt(text, spans[index]!, whole);
    if (whole === undefined || start === null) continue;
    const slash = whole.indexOf('/', Math.max(offset - start, 0));
    const path = slash < 0 ? whole : whole.slice(0, slash);
    return { path, span: lastSegment(path, start), whole };
  }
  return null;
}

/** Where a sidecar names a code or one below it: the segment of the code. */
export function usesOf(parsed: ParsedSidecar, path: string): Span[] {
  const found = new Map<number, Span>();
  for (const list of codeLists(parsed)) {
    list.codes.forEach((code, index) => {
      const start = isWithin(code, path) ? writtenAt(parsed.text, list.spans[index]!, code) : null;
      if (start !== null) found.set(start, lastSegment(path, start));
    });
  }
  return [...found.values()];
}

/** Where a value begins behind its quotation mark; null where it is written otherwise, as an alias. */
function writtenAt(text: string, { start, end }: Span, value: string): number | null {
  const at = text.slice(start, end).indexOf(value);
  return at < 0 ? null : start + at;
}

function lastSegment(path: string, start: number): Span {
  return { start: start + path.lastIndexOf('/') + 1, end: start + path.length };
}
