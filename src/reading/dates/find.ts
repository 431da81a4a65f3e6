import type { Word } from '../words/dateWords.ts';
import type { Token } from '../words/tokens.ts';
import { settleApposed } from './apposition.ts';
import { datesAt } from './calendar.ts';
import { durationAt, timeAt } from './clock.ts';
import { anniversary, earlierAt } from './counted.ts';
import { anniversaryAt, periodAt } from './history.ts';
import { after, betweenAt, fromAt, limited, since, until } from './limits.ts';
import { isOfEvent, isPossessive, ofDates, type Typed } from './mention.ts';
import { containerAt, seasonAloneAt, wholeMomentAt } from './moments.ts';
import { monthAt } from './monthAlone.ts';
import { momentAt, partAt } from './parts.ts';
import { ofMoment } from './phrase.ts';
import type { Moment, RawDate } from './rawDate.ts';
import { NO_TENSE } from './rawDate.ts';
import { stretchAt, timeToComeAt, vagueAt } from './stretches.ts';
import { tenseAround } from './tense.ts';
import { Tokens } from './tokens.ts';
import { typeOf, isOpen } from './traits.ts';
import { yearsAt } from './years.ts';

/**
 * The mentions of dates in a text: purely from its words, so that the result can be kept for as long as the text
 * stays. Spans count UTF-16 units of `text`; they are in order and do not overlap. Takes linear time on any input.
 *
 * Bounds: "on" and "at" stay outside; prepositions that make the value ("since", "by", "over the past") are inside,
 * and so is "in" before a month, a season, a year, a decade or a stretch; parts of a period ("late August", "the end of
 * the year") stand without theirs.
 *
 * @param known the reader's tokens of the same text, where it has them: they spare looking words up again.
 */
export function findDates(text: string, known: readonly Token[] = []): RawDate[] {
  const t = new Tokens(text, known);
  const found: RawDate[] = [];
  let after = 0;
  for (let i = 0; i < t.count;) {
    const mention = t.opens(i) ? mentionIn(t, i, found, after) : null;
    if (!mention) {
      i++;
      continue;
    }
    const meaning = mention.value;
    found.push({
      start: t.start(i),
      end: mention.end ?? t.end(mention.next - 1),
      type: mention.type ?? typeOf(meaning),
      meaning,
      tense: isOpen(meaning) ? tenseAround(t, i, mention.next) : NO_TENSE,
    });
    i = after = mention.next;
  }
  settleApposed(text, found);
  return found;
}

/** The mention that begins at a token, behind those found before; `after` is the token behind the last of them. */
function mentionIn(t: Tokens, index: number, found: readonly RawDate[], after: number): Typed | null {
  return (
    mentionAt(t, index) ?? anniversary(t, index, found.at(-1), after) ?? earlierAt(t, index, found.length > 0, after)
  );
}

const LATER_THAN: readonly Word[] = ['later', 'than'];

type Reader = (t: Tokens, index: number) => Typed | null;

const untilAt: Reader = (t, index) => limited(t, index + 1, until);
const overAt: Reader = (t, index) => stretchAt(t, index) ?? overSeason(t, index + 1);

/** What a word opens that bounds a mention or makes its value. */
const OPENED_BY: Readonly<Partial<Record<Word | '', Reader>>> = {
  in: inAt,
  since: (t, index) => limited(t, index + 1, since),
  after: (t, index) => limited(t, index + 1, after),
  by: untilAt,
  before: untilAt,
  until: untilAt,
  till: untilAt,
  prior: (t, index) => (t.follows(index + 1, 'to') ? limited(t, index + 2, until) : null),
  no: (t, index) => (t.followsAll(index + 1, LATER_THAN) ? limited(t, index + 3, until) : null),
  from: (t, index) => fromAt(t, index + 1),
  between: (t, index) => betweenAt(t, index + 1),
  within: (t, index) => stretchAt(t, index) ?? withinAt(t, index + 1),
  over: overAt,
  during: overAt,
  throughout: overAt,
  at: (t, index) => (t.follows(index + 1, 'present') ? presentAt(index + 2) : null),
  today: todayAt,
};

function mentionAt(t: Tokens, index: number): Typed | null {
  const lexeme = t.lexeme(index);
  if (lexeme.numeral) return numeralAt(t, index);
  const read = OPENED_BY[lexeme.word];
  if (read) return read(t, index);
  return lexeme.month ? monthAt(t, index) : plainAt(t, index);
}

/** "at present" */
function presentAt(next: number): Typed {
  return ofMoment({ value: { kind: 'offset', unit: 'day', value: 0 }, next });
}

function plainAt(t: Tokens, index: number): Typed | null {
  const dates = t.lexeme(index).weekday || t.word(index) === 'the' ? datesAt(t, index) : null;
  if (dates) return ofDates(t, dates);
  const moment = momentAt(t, index);
  if (moment) return ofMoment(moment);
  return (
    stretchAt(t, index) ??
    vagueAt(t, index) ??
    periodAt(t, index) ??
    (anniversaryAt(t, index) ? null : durationAt(t, index))
  );
}

function numeralAt(t: Tokens, index: number): Typed | null {
  const dates = datesAt(t, index);
  if (dates) return ofDates(t, dates);
  const moment = momentAt(t, index);
  if (moment) return ofMoment(moment);
  const years = yearsAt(t, index);
  if (years) return years.inName ? { ...years, type: 'year-in-name' } : years;
  return timeAt(t, index) ?? durationAt(t, index);
}

/** "today", but not "today's world", which is no day. */
function todayAt(t: Tokens, index: number): Typed | null {
  if (isPossessive(t, index + 1) && !isOfEvent(t, index + 1)) return null;
  return ofMoment(wholeMomentAt(t, index)!);
}

/** "in" is inside before what lasts a month or longer and is no part of something else. */
function inAt(t: Tokens, index: number): Typed | null {
  const at = index + 1;
  if (!t.spaced(at)) return null;
  if (partAt(t, at)) return null;
  const stretch = stretchAt(t, index) ?? timeToComeAt(t, at);
  if (stretch) return stretch;
  const dates = t.lexeme(at).month ? datesAt(t, at) : null;
  if (dates) return dates.value.moments[0]!.day === null ? unlessPossessive(t, ofDates(t, dates)) : null;
  const years = t.lexeme(at).numeral ? yearsAt(t, at) : null;
  if (years) return years.inName ? null : unlessPossessive(t, years);
  const moment = wholeMomentAt(t, at) ?? seasonAloneAt(t, at);
  return moment && isLong(moment.value) ? unlessPossessive(t, ofMoment(moment)) : null;
}

function unlessPossessive(t: Tokens, mention: Typed): Typed | null {
  return isPossessive(t, mention.next) ? null : mention;
}

function isLong(moment: Moment): boolean {
  switch (moment.kind) {
    case 'calendar':
      return moment.day === null;
    case 'division':
      return moment.code < 30;
    case 'offset':
      return moment.unit !== 'day' && moment.unit !== 'week';
    case 'anaphor':
      return moment.unit === 'month' || moment.unit === 'year';
    default:
      return moment.kind === 'nearest' || moment.kind === 'decade' || moment.kind === 'century';
  }
}

/** "over the summer", "over the weekend". */
function overSeason(t: Tokens, index: number): Typed | null {
  const whole = t.word(index - 1) === 'over' && t.spaced(index) ? wholeMomentAt(t, index) : null;
  if (whole?.value.kind === 'weekend') return ofMoment(whole);
  const season = t.follows(index, 'the') ? seasonAloneAt(t, index) : null;
  return season && ofMoment(season);
}

/** "within this year", "within the month". */
function withinAt(t: Tokens, index: number): Typed | null {
  const container = t.spaced(index) ? containerAt(t, index) : null;
  return container && ofMoment(container);
}
