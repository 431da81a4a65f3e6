import type { DateMentionType } from '../model.ts';
import type { Token } from '../words/tokens.ts';
import { datesAt } from './calendar.ts';
import { durationAt, timeAt } from './clock.ts';
import { anniversaryAt, periodAt } from './history.ts';
import type { Word } from '../words/dateWords.ts';
import { containerAt, seasonAloneAt, wholeMomentAt, yearAloneAt } from './moments.ts';
import { momentAt, partAt } from './parts.ts';
import { cardinalAt, offsetYear, ofMoment } from './phrase.ts';
import type { Dates, Mention, Phrase } from './phrase.ts';
import type { Meaning, Moment, RawDate, Year } from './rawDate.ts';
import { NO_TENSE } from './rawDate.ts';
import { stretchAt, timeToComeAt, vagueAt } from './stretches.ts';
import { endsSentence, tenseAround } from './tense.ts';
import { APOSTROPHE } from './tokens.ts';
import { Tokens } from './tokens.ts';
import { typeOf, isOpen } from './traits.ts';
import { yearsAt } from './years.ts';

interface Typed extends Mention {
  readonly type?: DateMentionType;
}

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
    const mention: Typed | null = t.opens(i)
      ? (mentionAt(t, i) ?? anniversary(t, i, found.at(-1), after) ?? earlier(t, i, found.length > 0, after))
      : null;
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
  return found;
}

function mentionAt(t: Tokens, index: number): Typed | null {
  const lexeme = t.lexeme(index);
  if (lexeme.numeral) return numeralAt(t, index);
  switch (lexeme.word) {
    case 'in':
      return inAt(t, index);
    case 'since':
      return limited(t, index + 1, (moment) => ({ kind: 'since', moment }));
    case 'after':
      return limited(t, index + 1, (moment) => ({ kind: 'after', moment }));
    case 'by':
    case 'before':
    case 'until':
    case 'till':
      return limited(t, index + 1, until);
    case 'prior':
      return t.follows(index + 1, 'to') ? limited(t, index + 2, until) : null;
    case 'no':
      return t.follows(index + 1, 'later') && t.follows(index + 2, 'than') ? limited(t, index + 3, until) : null;
    case 'from':
      return fromAt(t, index + 1);
    case 'between':
      return betweenAt(t, index + 1);
    case 'within':
      return stretchAt(t, index) ?? withinAt(t, index + 1);
    case 'over':
    case 'during':
    case 'throughout':
      return stretchAt(t, index) ?? overSeason(t, index + 1);
    case 'at':
      return t.follows(index + 1, 'present')
        ? ofMoment({ value: { kind: 'offset', unit: 'day', value: 0 }, next: index + 2 })
        : null;
    case 'today':
      return todayAt(t, index);
    default:
      return lexeme.month ? monthAt(t, index) : plainAt(t, index);
  }
}

const until = (moment: Moment): Meaning => ({ kind: 'until', moment });

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

function ofDates(t: Tokens, { value, next }: Phrase<Dates>): Typed {
  const end = t.end((value.until ?? next) - 1);
  return { value: meaningOf(value), next, end };
}

function meaningOf({ join, moments, time }: Dates): Meaning {
  const [first, last] = moments as [Moment, Moment];
  if (time) return { kind: 'stamp', date: first, time };
  if (join === 'one') return { kind: 'moment', moment: first };
  return join === 'range' ? { kind: 'range', from: first, to: last } : { kind: join, moments };
}

/** Words that a month can follow without "in": "its June summit". */
const BEFORE_MONTHS = new Set<Word | ''>([
  'the',
  'its',
  'their',
  'of',
  'during',
  'throughout',
  's',
  'and',
  'or',
  'to',
  'a',
  'from',
  'for',
]);
/** Of these, those that make even "March" and "May" a month. */
const SURE_BEFORE_MONTHS = new Set<Word | ''>(['the', 'its', 'their', 'of', 'during', 'throughout']);

/** A month's name alone is a date only in company: "May" and "April" are names of people too. */
function monthAt(t: Tokens, index: number): Typed | null {
  const dates = datesAt(t, index);
  if (!dates) return null;
  const { year, month, day } = dates.value.moments[0]!;
  if (dates.value.join !== 'one' || day !== null || year.kind !== 'unsaid') return ofDates(t, dates);
  const before = t.word(index - 1);
  const ofEvent =
    month !== 3 && month !== 5 && isPossessive(t, dates.next) && EVENTS.has(t.written(dates.next + 1).toLowerCase());
  if (ofEvent) return ofDates(t, dates);
  const alone = BEFORE_MONTHS.has(before) && t.spaced(index) && !(t.spaced(dates.next) && t.capitalised(dates.next));
  const doubtful = month === 3 || month === 5;
  return alone && !(doubtful && !SURE_BEFORE_MONTHS.has(before)) ? ofDates(t, dates) : null;
}

function isPossessive(t: Tokens, next: number): boolean {
  return t.gap(next) === APOSTROPHE && t.word(next) === 's';
}

const EVENTS = new Set([
  'meeting',
  'call',
  'talks',
  'conversation',
  'discussion',
  'discussions',
  'visit',
  'summit',
  'session',
  'consultations',
  'decision',
  'announcement',
  'briefing',
  'conference',
  'attack',
  'vote',
  'exchange',
  'statement',
  'election',
  'elections',
  'referendum',
  'floods',
  'earthquake',
]);

/** "today", but not "today's world", which is no day. */
function todayAt(t: Tokens, index: number): Typed | null {
  if (isPossessive(t, index + 1) && !EVENTS.has(t.written(index + 2).toLowerCase())) return null;
  return ofMoment(wholeMomentAt(t, index)!);
}

/** A moment after a word that makes it the limit of a time: a year in figures may stand there alone. */
function limitAt(t: Tokens, index: number): Phrase<Moment> | null {
  return t.spaced(index)
    ? (momentAt(t, index) ?? yearAloneAt(t, index) ?? (t.word(index) === 'the' ? seasonAloneAt(t, index) : null))
    : null;
}

function limited(t: Tokens, index: number, make: (moment: Moment) => Meaning): Typed | null {
  const limit = limitAt(t, index);
  return limit && !isPossessive(t, limit.next) ? { value: make(limit.value), next: limit.next } : null;
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

/** "from 3 to 5 June", "from 2015 to 2020", "from Monday to Wednesday"; "from" alone says no range. */
function fromAt(t: Tokens, index: number): Typed | null {
  if (!t.spaced(index)) return null;
  const dates = datesAt(t, index);
  if (dates?.value.join === 'range') return ofDates(t, dates);
  const years = yearsAt(t, index);
  if (years?.value.kind === 'range') return years;
  const from = limitAt(t, index);
  if (!from || !t.spaced(from.next)) return null;
  const word = t.word(from.next);
  return word === 'to' || word === 'until' || word === 'till' || word === 'through'
    ? rangeTo(t, from, from.next + 1)
    : null;
}

function rangeTo(t: Tokens, from: Phrase<Moment>, index: number): Typed | null {
  const to = limitAt(t, index);
  return to && { value: { kind: 'range', from: from.value, to: to.value }, next: to.next };
}

function betweenAt(t: Tokens, index: number): Typed | null {
  if (!t.spaced(index)) return null;
  const dates = datesAt(t, index);
  if (dates && dates.value.moments.length === 2 && dates.value.join !== 'oneOf') {
    const [from, to] = dates.value.moments;
    return { value: { kind: 'range', from: from!, to: to! }, next: dates.next };
  }
  const years = yearsAt(t, index);
  if (years?.value.kind === 'range') return years;
  const from = limitAt(t, index);
  return from && t.follows(from.next, 'and') ? rangeTo(t, from, from.next + 1) : null;
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

/** An anniversary falls in the year that its sentence speaks of, else in the readout's. */
function anniversary(t: Tokens, index: number, previous: RawDate | undefined, after: number): Typed | null {
  const found = anniversaryAt(t, index);
  if (!found) return null;
  let year: Year = offsetYear(0);
  if (previous) {
    if (!sentenceEndsIn(t, after, index)) year = yearSpokenOf(previous.meaning) ?? year;
  }
  return { value: { kind: 'anniversary', count: found.count, year }, next: found.next };
}

/** "two days earlier", "a week later": counted from a date that the sentence named before, else from the readout. */
function earlier(t: Tokens, index: number, previous: boolean, after: number): Typed | null {
  const count = cardinalAt(t, index) ?? (t.word(index) === 'a' ? { value: 1, next: index + 1 } : null);
  const unit = count && t.spaced(count.next) ? t.lexeme(count.next).unit : null;
  const later = count && t.follows(count.next + 1, 'later');
  if (!count || !unit || unit === 'hour' || !(later || t.follows(count.next + 1, 'earlier'))) return null;
  const next = count.next + 2;
  const value = count.value * (later ? 1 : -1);
  if (unit === 'decade' || unit === 'century') return null;
  const days = unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1;
  const of = { unit: unit === 'month' || unit === 'year' ? unit : 'day', value: value * days } as const;
  if (previous && !sentenceEndsIn(t, after, index)) return ofMoment({ value: { kind: 'anaphor', ...of }, next });
  return later ? null : ofMoment({ value: { kind: 'fromEvent', ...of }, next });
}

function sentenceEndsIn(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (endsSentence(t, i)) return true;
  return false;
}

function yearSpokenOf(meaning: Meaning): Year | null {
  if (meaning.kind === 'anniversary') return meaning.year;
  return meaning.kind === 'moment' && meaning.moment.kind === 'calendar' && meaning.moment.year.kind === 'offset'
    ? meaning.moment.year
    : null;
}
