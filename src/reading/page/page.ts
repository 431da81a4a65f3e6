import { AnyOf } from '../../text/anyOf.ts';
import { expression, oneOf } from '../../text/expression.ts';
import { verbsOf } from '../words/cueTable.ts';
import { findDates } from '../dates/find.ts';
import { resolveDates } from '../dates/resolve.ts';
import { chooseLayout } from './layouts/index.ts';
import type { Layout } from './layouts/layout.ts';
import { isWhiteSpace, splitLines } from './lines.ts';
import type { PageLine, PageLineKind } from '../model.ts';
import type { Span } from '../../text/span.ts';
import { COUNTRY_FORMS } from '../words/tables/countries.ts';
import { FURNITURE } from '../words/tables/furniture.ts';
import { HIGH_OFFICES } from '../words/tables/highOffices.ts';
import { KIND_SIGNS } from '../words/tables/kinds.ts';
import { VENUES } from '../words/tables/words.ts';

/** The parts of a page, before any of its sentences is read. */
export interface Page {
  readonly layout: Layout;
  readonly breadcrumb: Span | null;
  readonly section: string | null;
  readonly title: Span | null;
  readonly pageLines: readonly PageLine[];
  readonly boilerplate: readonly Span[];
  /** The lines that are read as paragraphs, in order; the first is the lead. */
  readonly body: readonly Span[];
  /** Lines inside the body that head what follows; they end a speaker's turn. */
  readonly headings: ReadonlySet<number>;
}

const EDGE = 12;
const SIGN_LENGTH = 300;
const SHORT = 200;
const HEAD_LINES = 25;
const BREADCRUMB =
  /^(?:(?:you are here:?|home(?: ?page)?|(?:main|front|start) page|events|news|main|start|index|press|media)\s*[>›»/|]\s*\S|[^.>›»]{2,40}(?:\s[>›»]\s[^.>›»]{2,60}){1,5}$)/i;
const BREADCRUMB_PARTS = /[>›»/|]/;
const DIGIT = /\d/;
const FURNITURE_SIGNS = new AnyOf(FURNITURE);
const TIME_LINE =
  /^(?:at )?\d{1,2}[:.]\d{2}(?:\s?(?:a\.?m\.?|p\.?m\.?|hrs|h))?(?:\s?\(?(?:[A-Z]{2,5}|local time)\)?)?$/i;
const DATE_LEAD =
  /^(?:published|posted|updated|last updated|date|issued|released?|publication date|press release|readout|statement|created)(?: on| at)? ?:? +/i;
const SENTENCE_ENDS = '.!?:;…。！？';
const CLOSERS = '"”’»)]';
const RELEASE_TYPE =
  /^(?:press (?:release|statement|note|information|communiqu[eé])s?|readouts?|media (?:note|release|statement|advisory)s?|for immediate release|news (?:release|story|article|item)s?|statements?|communiqu[eé]|news|speeches|announcements?|bilateral relations|activities|embargoed.{0,40}|latest news|official news)$/i;
const ATTRIBUTION =
  /^(?:the following )?(?:statement|readout|remarks|comments?) (?:is |are |was )?(?:by|from|of|attributed to) .{3,150}:$|^(?:(?:the )?(?:following|below)(?: \w+){0,3} (?:is|was|are) )?attributable to\b.{1,150}$|^(?:an?|the) .{0,80}\bspokes(?:person|man|woman) (?:said|stated):?$/i;
const LOWER_WORD = /(?:^|\s)\p{Ll}[\p{L}-]*/gu;
const DATE_WORDS = new Set('at on of and by the published updated posted local time in am pm hrs ist gmt'.split(' '));
const CAPITALS = new Set(
  COUNTRY_FORMS.filter((form) => form.kind !== 'adjective').map((form) => form.text.toLowerCase()),
);
const CAPITALISED = /^\p{Lu}/u;
const TITLE_WORDS = expression('i')`
  \b(?:${oneOf(HIGH_OFFICES)}|representative|PM|leaders|readout|foreign|talks?|visit|state)\b
`;
const ABBREVIATION_LAST = /\b(?:Amb|U\.S|H\.E|Dr|Mr|Jr)\.?$/;
const END_MARK = /[."”)]\s{1,4}((?:\/END\/|\(ENDS?\)|ENDS?|###|- END -)\.?)$/;
const MEETS = /\b(?:spoke|met|hosted|held|welcomed|received|had a|telephoned|called|visited|talked)\b/;
const NUMBERED_HEADING = /^(?:\(?\d{1,2}[.)]?|[IVX]{1,4}\.)\s\p{Lu}[^.,;:!?]{2,60}$/u;
const AFTERMATH =
  /^(?:press contacts?|media contacts?|contacts?|related (?:links?|content|articles?|documents?|topics|news)|associated links|media enquiries|notes? to editors?:?|follow us|background notes?|additional materials?)\s?:?$/i;

/** A date that fills its line, with a time, a place or "Published" beside it: nothing else may be on the line. */
export function isDateLine(line: string): boolean {
  if (line.length > 90 || !DIGIT.test(line)) return false;
  if (TIME_LINE.test(line)) return true;
  const lead = DATE_LEAD.exec(line)?.[0].length ?? 0;
  const rest = line.slice(lead);
  const dates = findDates(rest).filter((date) => date.type === 'absolute' || date.type === 'stamp');
  const date = dates[0];
  if (!date) return false;
  const [resolved] = resolveDates([date], null);
  if (!resolved?.edtf || !/^\[?(?:\d{4}|XXXX)-\d{2}-\d{2}/.test(resolved.edtf)) return false;
  const around = rest.slice(0, date.start) + rest.slice(date.end);
  if (around.length > 45) return false;
  return [...around.matchAll(LOWER_WORD)].every(([word]) => DATE_WORDS.has(word.trim()));
}

function isFurniture(line: string, layout: Layout): boolean {
  return line.length <= SHORT && (FURNITURE_SIGNS.test(line) || layout.boilerplate.some((sign) => sign.test(line)));
}

/** The number of words in a trimmed line; more than `most` are not counted. */
function countWords(line: string, most: number): number {
  let words = 0;
  let spaced = true;
  for (let i = 0; i < line.length && words < most; i++) {
    const space = isWhiteSpace(line.charCodeAt(i));
    if (spaced && !space) words++;
    spaced = space;
  }
  return words;
}

/** Whether a stop ends the line, or quotation marks and brackets behind one. */
function endsLikeSentence(line: string): boolean {
  let last = line.length - 1;
  while (last > 0 && CLOSERS.includes(line[last]!)) last--;
  return SENTENCE_ENDS.includes(line[last] ?? ' ');
}

/** "The President agreed." */
const SHORT_SENTENCE = /^(?:They|Both|He|She|The (?:\p{L}{2,20} ){0,2}\p{L}{2,20}) \p{Ll}{2,20}ed(?: \p{L}{2,20})?\.$/u;

/** "The Minister said:", "Speaking afterwards, he added:" above a quotation of its own lines. */
const SHORT_SPEECH = expression('u')`(?:^| )${oneOf(verbsOf('quoting', 'past'))}(?: \p{Ll}{2,20}){0,2}:$`;

/** A paragraph of a quotation, however short. */
const QUOTED = /^["“]\p{Lu}/u;

/** Whole sentences, as against a title, a name or a label. */
function isProse(line: string): boolean {
  if (line.length > 400) return true;
  if (!endsLikeSentence(line)) return line.length > 160 && /(?:\p{Ll}{3}|\d)[.!?]["”’]? \p{Lu}/u.test(line);
  return (
    countWords(line, 5) === 5 ||
    QUOTED.test(line) ||
    /[。！？]/.test(line) ||
    SHORT_SENTENCE.test(line) ||
    SHORT_SPEECH.test(line)
  );
}

class PageReader {
  readonly #text: string;
  readonly #lines: readonly Span[];
  readonly #layout: Layout;
  readonly #pageLines: PageLine[] = [];
  readonly #boilerplate: Span[] = [];
  #breadcrumb: Span | null = null;

  constructor(text: string, lines: readonly Span[], layout: Layout) {
    this.#text = text;
    this.#lines = lines;
    this.#layout = layout;
  }

  read(): Page {
    const { bodyStart, candidates } = this.#head();
    const bodyEnd = this.#tail(bodyStart);
    const body: Span[] = [];
    const headings = new Set<number>();
    for (let i = bodyStart; i < bodyEnd; i++) this.#bodyLine(i, bodyEnd, body, headings);
    const title = this.#title(candidates);
    for (const line of candidates) if (line !== title) this.#page(line, this.#guessKind(this.#string(line)));
    const byStart = (a: Span, b: Span): number => a.start - b.start;
    return {
      layout: this.#layout,
      breadcrumb: this.#breadcrumb,
      section: this.#section(),
      title,
      pageLines: this.#pageLines.sort(byStart),
      boilerplate: this.#boilerplate.sort(byStart),
      body,
      headings,
    };
  }

  #string(line: Span): string {
    return this.#text.slice(line.start, Math.min(line.end, line.start + 1000));
  }

  readonly #prose = new Map<Span, boolean>();

  #isProse(line: Span): boolean {
    let prose = this.#prose.get(line);
    if (prose === undefined) this.#prose.set(line, (prose = isProse(this.#string(line))));
    return prose;
  }

  readonly #hard = new Map<string, PageLineKind | null>();

  #page(line: Span, kind: PageLineKind): void {
    this.#pageLines.push({ start: line.start, end: line.end, kind });
  }

  #section(): string | null {
    if (!this.#breadcrumb) return null;
    const parts = this.#string(this.#breadcrumb)
      .split(BREADCRUMB_PARTS)
      .map((part) => part.trim())
      .filter(Boolean);
    return parts.length > 1 ? parts.at(-1)! : null;
  }

  /** The kind of a line that can only be a page's: a date, a publisher, a type of release, an attribution. */
  #hardKind(line: string): PageLineKind | null {
    if (line.length > SIGN_LENGTH) return null;
    let kind = this.#hard.get(line);
    if (kind === undefined) this.#hard.set(line, (kind = this.#readHardKind(line)));
    return kind;
  }

  #readHardKind(line: string): PageLineKind | null {
    for (const { kind, sign } of this.#layout.pageLines) if (sign.test(line)) return kind;
    if (RELEASE_TYPE.test(line)) return 'release-type';
    if (ATTRIBUTION.test(line)) return 'attribution';
    return isDateLine(line) ? 'dateline' : null;
  }

  #guessKind(line: string): PageLineKind {
    return line.length <= 80 &&
      line.split(' ').every((word) => CAPITALISED.test(word)) &&
      line.split(', ').some((part) => CAPITALS.has(part.toLowerCase()) || VENUES.has(part.toLowerCase()))
      ? 'dateline'
      : 'heading';
  }

  /** The lines before the body; those that no rule knows are candidates for the title. */
  #head(): { bodyStart: number; candidates: Span[] } {
    const lines = this.#lines;
    const most = Math.min(lines.length, HEAD_LINES);
    let firstProse = -1;
    let lastHard = -1;
    for (let i = 0; i < most && (firstProse < 0 || i <= firstProse + 3); i++) {
      const line = this.#string(lines[i]!);
      const hard = this.#hardKind(line) !== null;
      const prose = !hard && this.#isProse(lines[i]!) && !this.#looksLikeTitle(line, i);
      if (prose && firstProse < 0) firstProse = i;
      if (hard) lastHard = i;
    }
    if (firstProse < 0) firstProse = most;
    const subtitled = lastHard > firstProse && lines.slice(lastHard + 1, most).some((line) => this.#isProse(line));
    let bodyStart = firstProse;
    if (subtitled) {
      bodyStart = lastHard + 1;
      while (bodyStart < lines.length && !this.#isProse(lines[bodyStart]!) && bodyStart < most) bodyStart++;
    }
    if (bodyStart === firstProse && this.#isSubtitle(firstProse)) bodyStart++;
    const candidates: Span[] = [];
    for (let i = 0; i < Math.min(bodyStart, lines.length); i++) {
      const span = lines[i]!;
      const line = this.#string(span);
      const hard = this.#hardKind(line);
      if (!this.#breadcrumb && i < 4 && line.length < SHORT && BREADCRUMB.test(line)) this.#breadcrumb = span;
      else if (hard) this.#page(span, hard);
      else if (isFurniture(line, this.#layout)) this.#boilerplate.push(span);
      else if (this.#isProse(span) && !this.#looksLikeTitle(line, i)) this.#page(span, 'subtitle');
      else candidates.push(span);
    }
    return { bodyStart, candidates };
  }

  /** A sentence right under the title that the next paragraph, after a blank line, says again. */
  #isSubtitle(index: number): boolean {
    const [above, line, below] = [this.#lines[index - 1], this.#lines[index], this.#lines[index + 1]];
    if (!above || !line || !below || line.end - line.start > 300) return false;
    const text = this.#string(line);
    const next = this.#string(below).slice(0, 300);
    return (
      !this.#blankBetween(above, line) &&
      this.#blankBetween(line, below) &&
      MEETS.test(text) &&
      MEETS.test(next) &&
      !/[.!?]["”]? \p{Lu}/u.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr|H\.E|St)\. /g, ''))
    );
  }

  #blankBetween(above: Span, below: Span): boolean {
    return /\n[^\S\n]{0,20}\r?\n/.test(this.#text.slice(above.end, Math.min(below.start, above.end + 50)));
  }

  /** A headline that happens to end like a sentence: nothing but page lines stands before it, and prose follows it. */
  #looksLikeTitle(line: string, index: number): boolean {
    if (index > 6 || line.length > 250 || !ABBREVIATION_LAST.test(line.slice(-5))) return false;
    return !/[.!?]["”]? \p{Lu}/u.test(line) && TITLE_WORDS.test(line);
  }

  /** Where the body ends: furniture, sign-offs and dates after the last paragraph are taken off. */
  #tail(bodyStart: number): number {
    const lines = this.#lines;
    let end = lines.length;
    const after = this.#aftermath(bodyStart);
    while (end > bodyStart) {
      const span = lines[end - 1]!;
      const line = this.#string(span);
      if (end > after) {
        if (this.#hardKind(line)) this.#page(span, this.#hardKind(line)!);
        else this.#boilerplate.push(span);
        end--;
        continue;
      }
      if (isFurniture(line, this.#layout)) this.#boilerplate.push(span);
      else {
        const hard = this.#hardKind(line);
        if (hard) this.#page(span, hard);
        else if (line.length < 120 && !this.#isProse(span) && !this.#isListItem(line)) this.#signOff(span, line);
        else return end;
      }
      end--;
    }
    return end;
  }

  /** A short line after the last paragraph: where it was issued, who issued it in capitals, or a link. */
  #signOff(span: Span, line: string): void {
    if (this.#guessKind(line) === 'dateline') this.#page(span, 'dateline');
    else if (line === line.toUpperCase() && /\p{Lu}{3}/u.test(line)) this.#page(span, 'publisher');
    else this.#boilerplate.push(span);
  }

  /** The index of the line from which on everything is contacts and links; the number of lines when there is none. */
  #aftermath(bodyStart: number): number {
    for (let i = bodyStart + 1; i < this.#lines.length; i++) {
      const { start, end } = this.#lines[i]!;
      if (end - start < 60 && AFTERMATH.test(this.#string(this.#lines[i]!))) return i;
    }
    return this.#lines.length;
  }

  #isListItem(line: string): boolean {
    return /^(?:[•·▪●*–—-]\s|\(?\d{1,2}[.)]\s|\d{1,2}\s{1,4}\p{Lu}|\(?[a-z]\)\s)/u.test(line);
  }

  #bodyLine(index: number, bodyEnd: number, body: Span[], headings: Set<number>): void {
    const span = this.#lines[index]!;
    const line = this.#string(span);
    if (this.#isProse(span) || (this.#isListItem(line) && !NUMBERED_HEADING.test(line))) {
      const hard = line.length < SHORT ? this.#layout.pageLines.find(({ sign }) => sign.test(line)) : undefined;
      if (hard) this.#page(span, hard.kind);
      else body.push(this.#withoutEndMark(span));
      return;
    }
    const hard = this.#hardKind(line);
    if (hard) this.#page(span, hard);
    else if (isFurniture(line, this.#layout)) this.#boilerplate.push(span);
    else if (
      span.end - span.start > 110 ||
      (index + 1 === bodyEnd && /\p{Ll}{3}/u.test(line) && line.split(' ').length > 8)
    )
      body.push(span);
    else {
      this.#page(span, 'heading');
      headings.add(body.length);
    }
  }

  /** Takes "END" or "###" off the end of a paragraph's line. */
  #withoutEndMark(span: Span): Span {
    const match = END_MARK.exec(this.#text.slice(Math.max(span.start, span.end - 12), span.end));
    if (!match) return span;
    const mark = span.end - match[1]!.length;
    this.#boilerplate.push({ start: mark, end: span.end });
    return { start: span.start, end: span.end - match[0].length + 1 };
  }

  #title(candidates: readonly Span[]): Span | null {
    let best: Span | null = null;
    let most = -1;
    candidates.forEach((span, index) => {
      const line = this.#string(span);
      if (!/\p{L}/u.test(line)) return;
      let weight = countWords(line, 7) / 2 - index / 4;
      if (KIND_SIGNS.some(({ sign }) => sign.test(line))) weight += 4;
      if (TITLE_WORDS.test(line)) weight += 2;
      if (this.#guessKind(line) === 'dateline') weight -= 4;
      if (weight > most) {
        most = weight;
        best = span;
      }
    });
    return best;
  }
}

/** Lines that tell which publisher a page is from. */
function evidenceLines(text: string, lines: readonly Span[]): Parameters<typeof chooseLayout>[0] {
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

/** Takes a page apart: what is furniture, what is title, what is text. */
export function readPage(text: string): Page {
  const lines = splitLines(text);
  return new PageReader(text, lines, chooseLayout(evidenceLines(text, lines))).read();
}
