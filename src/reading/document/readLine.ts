import { expression, oneOf } from '../../text/expression.ts';
import { WEEKDAY_NAMES } from '../words/tables/calendar.ts';
import type { Page } from '../page/page.ts';
import { ROUND_HELD } from '../page/signs.ts';
import type { ParagraphReading } from '../paragraph.ts';

/** A stretch of the text with what was read of it. */
export interface ReadLine {
  /** UTF-16 index in the whole text. */
  readonly start: number;
  readonly text: string;
  /** Its positions count in `text`. */
  readonly reading: ParagraphReading;
}

/** A page with what was read of its lines. */
export interface PageReading {
  readonly page: Page;
  readonly title: ReadLine | null;
  readonly pageLines: readonly ReadLine[];
  /** The paragraphs, in order. */
  readonly body: readonly ReadLine[];
  /** The index in `body` of the lead, the paragraph that tells of the event; 0 where none does, or there is none. */
  readonly leadIndex: number;
}

/** So many paragraphs behind the first one may be the lead, where that tells of no event. */
const LEAD_REACH = 3;
const HEAD_SENTENCES = 3;

/** "Yesterday, the Steering Council met": the event of a body that no person is named with. */
const DATED_MEETING = expression('i')`
  ^(?:(?:earlier )?(?:today|yesterday|this (?:morning|afternoon|evening|week)|last (?:night|week))
  |on ${oneOf(WEEKDAY_NAMES)})\b[^.]{0,200}\b(?:met|held|hosted|convened|gathered|spoke|concluded|opened)\b
`;
const DATED_REACH = 280;

/** "The ministry gave this account.": where the first paragraph tells of nobody, the one that tells of the event. */
export function leadIndexOf(body: readonly ReadLine[]): number {
  const [first] = body;
  if (!first || tellsOfSomebody(first.reading)) return 0;
  const head = first.text.slice(0, DATED_REACH);
  if (DATED_MEETING.test(head) || ROUND_HELD.test(head)) return 0;
  const found = body.slice(1, 1 + LEAD_REACH).findIndex(({ reading }) => tellsEvent(reading));
  return found + 1;
}

function tellsOfSomebody({ sentences }: ParagraphReading): boolean {
  return sentences
    .slice(0, HEAD_SENTENCES)
    .some(
      ({ clauses, people, manner }) =>
        manner.aboutEvent || clauses.length > 0 || people.some(({ titles }) => titles.length > 0),
    );
}

function tellsEvent({ sentences: [first] }: ParagraphReading): boolean {
  return (
    first !== undefined &&
    first.clauses.some(({ kind }) => kind === 'event') &&
    first.people.some(({ titles }) => titles.length > 0)
  );
}

/** The paragraph that tells of the event; undefined for a page without any. */
export function leadOf({ body, leadIndex }: PageReading): ReadLine | undefined {
  return body[leadIndex];
}
