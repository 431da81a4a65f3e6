import type { Span } from '../../text/span.ts';
import type { PageLine } from '../model.ts';
import { readBody, type Body } from './body.ts';
import { readHead, sectionOf } from './head.ts';
import { chooseLayout } from './layouts/index.ts';
import type { EvidencePlace, Layout } from './layouts/layout.ts';
import { splitLines } from './lines.ts';
import { isPlaceLine, PageParts, PageText, SHORT, SIGN_LENGTH } from './pageText.ts';
import { isProse } from './prose.ts';
import { readTail } from './tail.ts';
import { chooseTitle } from './title.ts';

/**
 * The parts of a page, before any of its sentences is read. Headings end a speaker's turn.
 */
export interface Page extends Body {
  readonly layout: Layout;
  readonly breadcrumb: Span | null;
  readonly section: string | null;
  readonly title: Span | null;
  readonly pageLines: readonly PageLine[];
  readonly boilerplate: readonly Span[];
}

/** So many lines at either end of a text tell its publisher. */
const EDGE = 12;

/** Takes a page apart: what is furniture, what is title, what is text. */
export function readPage(text: string): Page {
  const lines = splitLines(text);
  const page = new PageText(text, lines, chooseLayout(evidenceLines(text, lines)));
  const parts = new PageParts();
  const { bodyStart, breadcrumb, candidates } = readHead(page, parts);
  const bodyEnd = readTail(page, parts, bodyStart);
  const body = readBody(page, parts, bodyStart, bodyEnd);
  const title = chooseTitle(page, candidates);
  for (const line of candidates)
    if (line !== title) parts.addPageLine(line, isPlaceLine(page.string(line)) ? 'dateline' : 'heading');
  const byStart = (a: Span, b: Span): number => a.start - b.start;
  return {
    layout: page.layout,
    breadcrumb,
    section: sectionOf(page, breadcrumb),
    title,
    pageLines: parts.pageLines.sort(byStart),
    boilerplate: parts.boilerplate.sort(byStart),
    ...body,
  };
}

/** Lines that tell which publisher a page is from. */
function evidenceLines(text: string, lines: readonly Span[]): Readonly<Record<EvidencePlace, readonly string[]>> {
  const strings = (spans: readonly Span[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, Math.min(end, start + SIGN_LENGTH)));
  const head = strings(lines.slice(0, EDGE));
  const prose = head.findIndex(isProse);
  const before = prose < 0 ? head : head.slice(0, prose);
  const second = prose < 0 ? undefined : head.slice(prose + 1).find(isProse);
  return {
    head: before.length ? before : head.slice(0, 1),
    tail: strings(lines.slice(-EDGE)).filter((line) => line.length < SHORT),
    title: before,
    lead: prose < 0 ? [] : second === undefined ? [head[prose]!] : [head[prose]!, second],
  };
}
