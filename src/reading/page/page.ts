import type { Span } from '../../text/span.ts';
import type { PageLine } from '../model.ts';
import { attendanceOf } from './attendance.ts';
import { readBody, type Body } from './body.ts';
import { readHead, sectionOf } from './head.ts';
import { COUNTRY_FORMS } from '../words/tables/countries.ts';
import { generic } from './layouts/generic.ts';
import { beforeCounterpart, chooseLayout, type PlacedLines } from './layouts/index.ts';
import { SIGN_LENGTH, type Layout } from './layouts/layout.ts';
import { Line } from './line.ts';
import { splitLines } from './lines.ts';
import { PageParts, PageText, SHORT } from './pageText.ts';
import { findStart, type Start } from './start.ts';
import { settleHead } from './settleHead.ts';
import { withoutMarksAroundAll } from './quotedWhole.ts';
import { readTail } from './tail.ts';
import { chooseTitle, typeAsTitle, withoutLabel } from './title.ts';
import { attributionBefore } from './attributionLine.ts';

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
  /** The paragraphs, by their index in `body`, in which somebody says who answers for the text. */
  readonly asides: ReadonlySet<number>;
}

/** So many lines at either end of a text tell its publisher. */
const EDGE = 12;
/** A shorter line names nobody's counterpart. */
const SHORTEST_TITLE = 25;
/** Among so many lines an attribution is looked for. */
const ATTRIBUTION_REACH = 40;

/**
 * Takes a page apart: what is furniture, what is title, what is text.
 * @param ownLines the text's lines, where they are at hand
 */
export function readPage(text: string, ownLines: readonly Span[] = splitLines(text)): Page {
  const all = withAttributionApart(text, ownLines);
  const { headings, items } = attendanceOf(text, all, 1);
  const listed = new Set([...headings, ...items]);
  const lines = all.filter((line) => !listed.has(line)).map((line) => new Line(text, line));
  const start = findStart(lines);
  const page = new PageText(text, lines, layoutOf(lines, start));
  const parts = new PageParts();
  for (const line of headings) parts.addPageLine(line, 'heading');
  for (const line of items) parts.addPageLine(line, 'attendee');
  const { bodyStart, breadcrumb, candidates } = readHead(page, parts, start);
  const { bodyEnd, asides } = readTail(page, parts, bodyStart);
  const body = readBody(page, parts, bodyStart, bodyEnd);
  const lead = body.body[0];
  const titleLine = chooseTitle(candidates, lead ? new Line(text, lead).string : '');
  settleHead(page, parts, candidates, titleLine);
  const title = titleLine ? withoutLabel(parts, titleLine) : typeAsTitle(parts, lead?.start ?? 0);
  const byStart = (a: Span, b: Span): number => a.start - b.start;
  return {
    layout: page.layout,
    breadcrumb,
    section: sectionOf(breadcrumb),
    title,
    pageLines: parts.pageLines.sort(byStart),
    boilerplate: parts.boilerplate.sort(byStart),
    body: [...withoutMarksAroundAll(text, body.body), ...asides],
    headings: body.headings,
    asides: new Set(asides.map((_, index) => body.body.length + index)),
  };
}

/** The layout that the lines fit, unless the first paragraph's own side is of another country than its publisher. */
function layoutOf(lines: readonly Line[], start: Start): Layout {
  const evidence = evidenceLines(lines, start);
  const { layout, signed } = chooseLayout(evidence);
  if (signed || layout.country === null) return layout;
  const own = NATIONAL.exec(beforeCounterpart(evidence.host.at(-1)?.string.slice(0, SIGN_LENGTH) ?? ''))?.[1];
  const country = own === undefined ? undefined : ADJECTIVES.get(own);
  return country === undefined || country === layout.country ? layout : generic;
}

/** "The below is attributable to Spokesperson Vera Quill: The Secretary met …" is two lines. */
function withAttributionApart(text: string, lines: readonly Span[]): readonly Span[] {
  if (!text.includes('ttribut')) return lines;
  for (const [index, { start, end }] of lines.slice(0, ATTRIBUTION_REACH).entries()) {
    const length = attributionBefore(text.slice(start, Math.min(end, start + SIGN_LENGTH)));
    if (length === 0 || length >= end - start) continue;
    const colon = text.lastIndexOf(':', start + length);
    return [
      ...lines.slice(0, index),
      { start, end: colon + 1 },
      { start: start + length, end },
      ...lines.slice(index + 1),
    ];
  }
  return lines;
}

/** Lines that tell which publisher a page is from: those at its beginning, and those next to the first paragraph. */
function evidenceLines(lines: readonly Line[], { firstProse, banners }: Start): PlacedLines {
  const above = lines.slice(0, firstProse).filter((line) => !banners.has(line));
  const head = above.length > 2 * EDGE ? [...above.slice(0, EDGE), ...above.slice(-EDGE)] : above;
  const lead = lines.slice(firstProse, firstProse + 1);
  const second = lines.slice(firstProse + 1, firstProse + EDGE).find((line) => line.isProse);
  return {
    head: head.length ? head : lines.slice(0, 1),
    tail: lines.slice(-EDGE).filter((line) => line.end - line.start < SHORT),
    title: head,
    host: [...head.filter((line) => line.end - line.start > SHORTEST_TITLE), ...lead],
    lead: second ? [...lead, second] : lead,
  };
}

/** "Turkish Foreign Minister": whose minister opens the first paragraph. */
const NATIONAL =
  /^(?:On [^,]{3,30}, )?(?:the )?(\p{Lu}\p{L}+) (?:Foreign|Prime|Deputy|Vice|President|Minister|FM|Chancellor)\b/u;
const ADJECTIVES = new Map(
  COUNTRY_FORMS.flatMap(({ code, kind, text }) =>
    kind === 'adjective' && code !== null ? [[text, code] as const] : [],
  ),
);
