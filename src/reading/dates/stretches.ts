import type { Word } from '../words/dateWords.ts';
import { distance } from './ago.ts';
import { cardinalAt } from './phrase.ts';
import type { Mention, Phrase } from './phrase.ts';
import type { Meaning } from './rawDate.ts';
import type { Unit } from '../words/dateWords.ts';
import { APOSTROPHE, DASH } from './tokens.ts';
import { endsSentence, tenseAround } from './tense.ts';
import type { Tokens } from './tokens.ts';

const PREPOSITIONS = new Set<Word | ''>(['over', 'in', 'within', 'during', 'for', 'throughout', 'across']);
const APPROXIMATIONS = new Set<Word | ''>([
  'nearly',
  'almost',
  'about',
  'around',
  'some',
  'over',
  'roughly',
  'approximately',
]);

const vague = (direction: -1 | 1, next: number): Mention => ({ value: { kind: 'vague', direction }, next });

function directionOf(t: Tokens, index: number): -1 | 0 | 1 {
  switch (t.word(index)) {
    case 'past':
    case 'last':
    case 'previous':
    case 'preceding':
      return -1;
    case 'next':
    case 'coming':
    case 'following':
      return 1;
    default:
      return 0;
  }
}

/**
 * A stretch of time that ends or begins at the readout: "over the past 70 years", "in the next five years", "within
 * six months"; without a number, "in recent years", "the past few decades", "in the days ahead".
 */
export function stretchAt(t: Tokens, index: number): Mention | null {
  const preposition = PREPOSITIONS.has(t.word(index));
  const start = preposition ? index + 1 : index;
  if (preposition && !t.spaced(start)) return null;
  const the = t.word(start) === 'the' || t.word(start) === 'these';
  if (the) return t.spaced(start + 1) ? behindThe(t, start + 1, preposition) : null;
  if (t.word(start) === 'recent') return recentAt(t, start + 1);
  const direction = directionOf(t, start);
  if (!direction) return t.word(index) === 'within' ? counted(t, start, 1) : null;
  return preposition && !isOneUnit(t, start) ? directed(t, start + 1, direction, true) : null;
}

/** "the days ahead", "the past 70 years". */
function behindThe(t: Tokens, index: number, preposition: boolean): Mention | null {
  if (t.lexeme(index).plural) return toCome(t, index);
  const direction = directionOf(t, index);
  return direction ? directed(t, index + 1, direction, preposition || t.word(index) === 'past') : null;
}

/** "handed over next month", "in last week's election": without an article it is the month or the week itself. */
function isOneUnit(t: Tokens, index: number): boolean {
  const { unit, plural } = t.lexeme(index + 1);
  return (t.word(index) === 'next' || t.word(index) === 'last') && unit !== null && !plural;
}

function recentAt(t: Tokens, index: number): Mention | null {
  return t.spaced(index) && t.lexeme(index).plural ? vague(-1, andUnits(t, index + 1)) : null;
}

/** "weeks and months": the index after the second unit, where there is one. */
function andUnits(t: Tokens, next: number): number {
  return t.follows(next, 'and') && t.spaced(next + 1) && t.lexeme(next + 1).plural ? next + 2 : next;
}

/** "in the days ahead", "the years to come". */
function toCome(t: Tokens, index: number): Mention | null {
  const next = andUnits(t, index + 1);
  if (t.follows(next, 'ahead')) return vague(1, next + 1);
  return t.follows(next, 'to') && t.follows(next + 1, 'come') ? vague(1, next + 2) : null;
}

function directed(t: Tokens, index: number, direction: -1 | 1, alone: boolean): Mention | null {
  if (!t.spaced(index)) return null;
  const { unit, plural } = t.lexeme(index);
  if (unit) {
    if (plural) return vague(direction, andUnits(t, index + 1));
    return alone && unit !== 'day' && unit !== 'hour' ? stretch(direction, unit, 1, index + 1) : null;
  }
  return counted(t, index, direction);
}

function counted(t: Tokens, index: number, direction: -1 | 1): Mention | null {
  let at = index;
  if (APPROXIMATIONS.has(t.word(at))) at++;
  else if (t.word(at) === 'more' && t.follows(at + 1, 'than')) at += 2;
  if (!t.spaced(at)) return null;
  if (isFew(t, at)) return few(t, at, direction);
  if (t.word(at) === 'half') return half(t, at + 1, direction);
  const article = t.word(at) === 'a' || t.word(at) === 'an';
  const count = cardinalAt(t, at) ?? (article ? { value: 1, next: at + 1 } : null);
  if (!count) return null;
  const more = upTo(t, count);
  const looser =
    (t.word(more.next) === 'plus' || t.word(more.next) === 'odd') && beside(t, more.next) ? more.next + 1 : more.next;
  const { unit } = t.lexeme(looser);
  if (!unit || !beside(t, looser)) return null;
  const orSo = t.follows(looser + 1, 'or') && t.follows(looser + 2, 'so') ? 2 : 0;
  return stretch(direction, unit, more.value, looser + 1 + orSo);
}

/** "two to three years" reach as far as three. */
function upTo(t: Tokens, count: Phrase<number>): Phrase<number> {
  const dash = t.gap(count.next) === DASH;
  const word = t.follows(count.next, 'to') || t.follows(count.next, 'or');
  const second = dash ? numeralAfterDash(t, count.next) : word ? cardinalAt(t, count.next + 1) : null;
  return second && second.value > count.value ? second : count;
}

function numeralAfterDash(t: Tokens, index: number): Phrase<number> | null {
  return t.lexeme(index).numeral && t.length(index) <= 2 ? { value: t.value(index), next: index + 1 } : null;
}

function isFew(t: Tokens, index: number): boolean {
  const word = t.word(index);
  return word === 'few' || word === 'several' || word === 'couple' || word === 'many';
}

function afterFew(t: Tokens, index: number): number {
  return t.word(index) === 'couple' && t.follows(index + 1, 'of') ? index + 2 : index + 1;
}

function beside(t: Tokens, index: number): boolean {
  return t.spaced(index) || t.gap(index) === DASH;
}

function few(t: Tokens, index: number, direction: -1 | 1): Mention | null {
  const at = afterFew(t, index);
  return t.spaced(at) && t.lexeme(at).plural ? vague(direction, at + 1) : null;
}

/** "over the past half century", "half a year". */
function half(t: Tokens, index: number, direction: -1 | 1): Mention | null {
  const at = t.follows(index, 'a') ? index + 1 : index;
  const { unit, plural } = t.lexeme(at);
  if (plural || !beside(t, at)) return null;
  if (unit === 'century') return stretch(direction, 'year', 50, at + 1);
  if (unit === 'decade') return stretch(direction, 'year', 5, at + 1);
  return unit === 'year' ? stretch(direction, 'month', 6, at + 1) : null;
}

function stretch(direction: -1 | 1, unit: Unit, count: number, next: number): Mention {
  const value: Meaning = { kind: 'stretch', direction, unit, count };
  return { value, next };
}

/** "recently", "not long ago", "a few days ago", "several years ago". */
export function vagueAt(t: Tokens, index: number): Mention | null {
  switch (t.word(index)) {
    case 'recently':
    case 'lately':
      return t.word(index - 1) === 'as' ? null : vague(-1, index + 1);
    case 'not':
      return t.follows(index + 1, 'long') && t.follows(index + 2, 'ago') ? vague(-1, index + 3) : null;
    case 'a':
      return t.follows(index + 1, 'few') || t.follows(index + 1, 'couple') ? fewAgo(t, index + 1) : null;
    case 'several':
    case 'few':
    case 'some':
    case 'many':
      return fewAgo(t, index);
    default:
      return t.lexeme(index).plural && t.follows(index + 1, 'ago') ? vague(-1, index + 2) : null;
  }
}

function fewAgo(t: Tokens, index: number): Mention | null {
  const at = afterFew(t, index);
  return t.spaced(at) && t.lexeme(at).plural && t.follows(at + 1, 'ago') ? vague(-1, at + 2) : null;
}

/**
 * After "in": "two weeks' time", "a year's time"; "two weeks" where the words around it look ahead; "the first in ten
 * years".
 */
export function timeToComeAt(t: Tokens, index: number): Mention | null {
  const count = cardinalAt(t, index) ?? (t.word(index) === 'a' ? { value: 1, next: index + 1 } : null);
  const unit = count && t.spaced(count.next) ? t.lexeme(count.next).unit : null;
  if (!count || !unit || unit === 'hour') return null;
  const next = count.next + 1;
  const ofMoment = (end: number): Mention => ({
    value: { kind: 'moment', moment: distance(unit, count.value) },
    next: end,
  });
  if (t.gap(next) === APOSTROPHE) {
    const time = t.word(next) === 's' ? next + 1 : next;
    return t.word(time) === 'time' ? ofMoment(time + 1) : null;
  }
  if (isFirstIn(t, index)) return unit === 'day' ? null : stretch(-1, unit, count.value, next);
  return tenseAround(t, index, next).direction === 'future' ? ofMoment(next) : null;
}

const FIRST_REACH = 12;

/** "the first visit by a president in eleven years" looks back. */
function isFirstIn(t: Tokens, index: number): boolean {
  for (let i = index - 2; i >= 0 && i > index - FIRST_REACH && !endsSentence(t, i + 1); i--)
    if (t.lexeme(i).ordinal === 1) return true;
  return false;
}
