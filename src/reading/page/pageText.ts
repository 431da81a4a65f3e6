import { AnyOf } from '../../text/anyOf.ts';
import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import type { PageLine, PageLineKind } from '../model.ts';
import { COUNTRY_FORMS } from '../words/tables/countries.ts';
import { FURNITURE } from '../words/tables/furniture.ts';
import { VENUES } from '../words/tables/words.ts';
import { isAttribution } from './attributionLine.ts';
import { isDateLine } from './dateLine.ts';
import { SIGN_LENGTH, type Layout } from './layouts/layout.ts';
import type { Line } from './line.ts';

/** Signs of furniture are tried on lines up to this length, those of page lines up to `SIGN_LENGTH`. */
export const SHORT = 200;
const LONGEST_PLACE = 80;

const FURNITURE_SIGNS = new AnyOf(FURNITURE);
const RELEASE_TYPES = [
  'press (?:release|statement|note|information|communiqu[eé])s?',
  'readouts?',
  'media (?:note|release|statement|advisory)s?',
  'for immediate release',
  'news (?:release|story|article|item)s?',
  'statements?',
  'communiqu[eé]',
  'news',
  'speeches',
  'announcements?',
  'bilateral relations',
  'activities',
  'embargoed.{0,40}',
  'latest news',
  'official news',
];
const RELEASE_TYPE = expression('i')`^${oneOf(RELEASE_TYPES)}$`;

/** "Press release": what a page is, alone on its line. */
export function isReleaseType(line: string): boolean {
  return RELEASE_TYPE.test(line);
}

/** A line of furniture that any publisher's page may have. */
export function isCommonFurniture({ string }: Line): boolean {
  return string.length <= SHORT && FURNITURE_SIGNS.test(string);
}

/** Who publishes: "Ministry of Foreign Affairs", "Department of Defense", and nothing of what took place. */
const PUBLISHER = expression('u')`
  ^(?:The )?(?:(?:U\.S\. |Royal |Federal )?(?:Department|Ministry|Embassy|Permanent Mission|Consulate General|Government
  |Cabinet Office|Office|Presidency|Chancellery|Press (?:Office|Service|Department|Section)|Information Department)
  (?: (?:of|for|the|and|&|in|to|at|\p{Lu}[\p{L}'’.-]{0,30})){1,10}|Foreign Ministry
  |Prime Minister['’]s Office|Foreign Office)$
`;
/** A word that begins with no capital. */
const UNCAPITALISED = /(?:^| )(?!\p{Lu})/u;
/** Countries and capitals, and houses where leaders meet; lower case. */
const PLACES = new Set([
  ...COUNTRY_FORMS.filter((form) => form.kind !== 'adjective').map((form) => form.text.toLowerCase()),
  ...VENUES,
]);

/** The lines of a page that are no text of the readout, as they are found. */
export class PageParts {
  readonly pageLines: PageLine[] = [];
  readonly boilerplate: Span[] = [];

  addPageLine({ start, end }: Span, kind: PageLineKind): void {
    this.pageLines.push({ start, end, kind });
  }
}

/** The lines of a page under its layout, and what each can be by itself. What is asked twice is kept. */
export class PageText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly layout: Layout;
  readonly #certain = new Map<Line, PageLineKind | null>();

  constructor(text: string, lines: readonly Line[], layout: Layout) {
    this.text = text;
    this.lines = lines;
    this.layout = layout;
  }

  /** The kind of a line that can only be a page's: a date, a publisher, a type of release, an attribution. */
  certainKind(line: Line): PageLineKind | null {
    if (line.end - line.start > SIGN_LENGTH) return null;
    let kind = this.#certain.get(line);
    if (kind === undefined) this.#certain.set(line, (kind = this.#readCertainKind(line)));
    return kind;
  }

  #readCertainKind(line: Line): PageLineKind | null {
    const kind = this.kindInLayout(line);
    if (kind) return kind;
    if (isReleaseType(line.string)) return 'release-type';
    if (isAttribution(line)) return 'attribution';
    if (PUBLISHER.test(line.string)) return 'publisher';
    return isDateLine(line.string) ? 'dateline' : null;
  }

  /** The kind that the publisher's layout gives a line; null where it knows none. */
  kindInLayout({ string }: Line): PageLineKind | null {
    for (const { kind, sign } of this.layout.pageLines) if (sign.test(string)) return kind;
    return null;
  }

  isFurniture(line: Line): boolean {
    const { string } = line;
    return (
      isCommonFurniture(line) || (string.length <= SHORT && this.layout.boilerplate.some((sign) => sign.test(string)))
    );
  }
}

/** Whether a rule knows the line as the page's, as a page line or as furniture; it then is among the parts. */
export function addIfKnown(page: PageText, parts: PageParts, line: Line): boolean {
  const kind = page.certainKind(line);
  if (kind) parts.addPageLine(line, kind);
  else if (page.isFurniture(line)) parts.boilerplate.push(line);
  else return false;
  return true;
}

/** Who sent the text from a place: "Geneva / BNS", "Geneva (BNS)". */
const AGENCY = / ?(?:\/ ?\p{Lu}{2,10}|\(\p{Lu}{2,10}\))$/u;

/** "Geneva, Switzerland", "Geneva / BNS": a place in capitals, and nothing else on the line. */
export function isPlaceLine(line: string): boolean {
  if (line.length > LONGEST_PLACE) return false;
  const place = line.replace(AGENCY, '');
  return !UNCAPITALISED.test(place) && place.split(', ').some((part) => PLACES.has(part.toLowerCase()));
}
