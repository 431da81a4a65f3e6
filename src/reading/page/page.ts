import { expression } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import type { PageLine } from '../model.ts';
import { attendanceOf } from './attendance.ts';
import { readBody, type Body } from './body.ts';
import { readHead, sectionOf } from './head.ts';
import { COUNTRY_FORMS } from '../words/tables/countries.ts';
import { generic } from './layouts/generic.ts';
import { chooseLayout } from './layouts/index.ts';
import type { EvidencePlace, Layout } from './layouts/layout.ts';
import { splitLines } from './lines.ts';
import { PageParts, PageText, SHORT, SIGN_LENGTH } from './pageText.ts';
import { isProse } from './prose.ts';
import { findStart, type Start } from './start.ts';
import { settleHead } from './settleHead.ts';
import { withoutMarksAroundAll } from './quotedWhole.ts';
import { readTail } from './tail.ts';
import { chooseTitle, withoutLabel } from './title.ts';
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
/** A sign of so much weight tells the publisher by itself, whoever comes first in the first paragraph. */
const SIGNED = 3;
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
  const lines = listed.size > 0 ? all.filter((line) => !listed.has(line)) : all;
  const start = findStart(text, lines);
  const page = new PageText(text, lines, layoutOf(text, lines, start));
  const parts = new PageParts();
  for (const line of headings) parts.addPageLine(line, 'heading');
  for (const line of items) parts.addPageLine(line, 'attendee');
  const { bodyStart, breadcrumb, candidates } = readHead(page, parts, start);
  const { bodyEnd, asides } = readTail(page, parts, bodyStart);
  const body = readBody(page, parts, bodyStart, bodyEnd);
  const lead = body.body[0];
  const titleLine = chooseTitle(page, candidates, lead ? page.string(lead) : '');
  settleHead(page, parts, candidates, titleLine);
  const title = titleLine && withoutLabel(page, parts, titleLine);
  const byStart = (a: Span, b: Span): number => a.start - b.start;
  return {
    layout: page.layout,
    breadcrumb,
    section: sectionOf(page, breadcrumb),
    title,
    pageLines: parts.pageLines.sort(byStart),
    boilerplate: parts.boilerplate.sort(byStart),
    body: [...withoutMarksAroundAll(text, body.body), ...asides],
    headings: body.headings,
    asides: new Set(asides.map((_, index) => body.body.length + index)),
  };
}

/** The layout that the lines fit, unless the first paragraph's own side is of another country than its publisher. */
function layoutOf(text: string, lines: readonly Span[], start: Start): Layout {
  const evidence = evidenceLines(text, lines, start);
  const layout = chooseLayout(evidence);
  const own = NATIONAL.exec(evidence.host.at(-1) ?? '')?.[1];
  const country = own === undefined ? undefined : ADJECTIVES.get(own);
  if (country === undefined || layout.country === null || country === layout.country) return layout;
  const isSigned = layout.evidence.some(
    ({ place, sign, weight }) => weight >= SIGNED && evidence[place].some((line) => sign.test(line)),
  );
  return isSigned ? layout : generic;
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
function evidenceLines(
  text: string,
  lines: readonly Span[],
  { firstProse, banners }: Start,
): Readonly<Record<EvidencePlace, readonly string[]>> {
  const string = ({ start, end }: Span): string => text.slice(start, Math.min(end, start + SIGN_LENGTH));
  const above = lines.slice(0, firstProse).filter((line) => !banners.has(line));
  const head = (above.length > 2 * EDGE ? [...above.slice(0, EDGE), ...above.slice(-EDGE)] : above).map(string);
  const lead = lines[firstProse];
  const second = lines
    .slice(firstProse + 1, firstProse + EDGE)
    .map(string)
    .find(isProse);
  return {
    head: head.length ? head : lines.slice(0, 1).map(string),
    tail: lines
      .slice(-EDGE)
      .map(string)
      .filter((line) => line.length < SHORT),
    title: head,
    host: [...head.filter((line) => line.length > SHORTEST_TITLE), ...(lead ? [string(lead)] : [])].map(
      beforeCounterpart,
    ),
    lead: lead ? [string(lead), ...(second === undefined ? [] : [second])] : [],
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

const COUNTERPART = expression('i')`
  \b(?:with|to|met|meets?|received|receives|hosted|hosts|welcomed|welcomes|called|telephoned|congratulated|visited
  |spoke|talked|held|had)\b
`;

/** What a title or a lead says before it comes to whom the publisher's own side met. */
function beforeCounterpart(line: string): string {
  const at = line.search(COUNTERPART);
  return at < 0 ? line : line.slice(0, at);
}
