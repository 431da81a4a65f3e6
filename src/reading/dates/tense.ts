import { verbsOf } from '../words/cueTable.ts';
import type { Tense } from './rawDate.ts';
import { NO_TENSE } from './rawDate.ts';
import { FULL_STOP, OTHER } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** How many words before and after a mention may tell its tense. */
const BEFORE = 30;
const AFTER = 12;
const EXCLAMATION = 33;
const QUESTION = 63;

const FUTURE = new Set([
  'will',
  'shall',
  'would',
  'upcoming',
  'forthcoming',
  'planned',
  'scheduled',
  'plans',
  'due',
  'forward',
  'ahead',
  'expected',
  'preparing',
  'prepare',
  'preparations',
  'intends',
  'hopes',
  'hoped',
  'hope',
  'hoping',
  'proposes',
  'next',
  'coming',
  'should',
  'must',
  'can',
  'interested',
  'envisaged',
  'anticipated',
  'slated',
  'targeted',
]);
/** After "to" these look ahead, whatever the verb before: "agreed to meet in June". */
const INFINITIVES = new Set([
  'be',
  'meet',
  'hold',
  'host',
  'visit',
  'attend',
  'convene',
  'resume',
  'open',
  'begin',
  'start',
  'launch',
  'sign',
  'travel',
  'join',
  'take',
  'complete',
  'conclude',
  'return',
  'enter',
  'come',
  'finalise',
  'finalize',
  'establish',
  'chair',
  'co-chair',
  'receive',
  'continue',
  'discuss',
  'organise',
  'organize',
  'deliver',
  'present',
  'reconvene',
]);
/** Before "to" these look ahead: "undertook to bring it before the Council in February". */
const COMMITTED = verbsOf('committing', 'past');
const PAST = new Set([
  'was',
  'were',
  'had',
  'held',
  'met',
  'took',
  'spoke',
  'came',
  'made',
  'paid',
  'saw',
  'went',
  'began',
  'became',
  'gave',
  'sent',
  'left',
  'won',
  'fell',
  'rose',
  'grew',
  'hosted',
  'visited',
  'signed',
  'adopted',
  'launched',
  'opened',
  'concluded',
  'happened',
  'followed',
  'died',
  'struck',
  'broke',
  'ended',
  'killed',
]);
/** These look back from where they stand: "thanked him for the welcome in May". */
const LOOKING_BACK = new Set([...verbsOf('recalling', 'past'), 'condolences', 'recalling', 'following', 'hosting']);
/** Past forms that show nothing: verbs that tell of the readout itself or of a plan, and adjectives. */
const REPORTING = new Set([...verbsOf('timeless', 'past'), 'united']);

/** Of the words before a mention so many stand near it: the verb that they are is the one the mention dates. */
const NEAR = 6;
/** A verb so near is the mention's own, in whatever past: "reopened in September". */
const BESIDE = 2;
/** So far back stands what a verb without "to" was proposed with: "suggested that officials meet in January". */
const PROPOSAL = 6;
const PROPOSALS = verbsOf('proposing', 'past');

/**
 * Whether the words around a mention speak of what was or of what will be; null where neither shows. The nearest word
 * before the mention decides, then the nearest after it, both within its sentence.
 */
export function tenseAround(t: Tokens, first: number, next: number): Tense {
  for (let i = first - 1; i >= 0 && i >= first - BEFORE && !endsSentence(t, i + 1); i--) {
    const tense = tenseOf(t, i) ?? (i >= first - NEAR && isPlan(t, i) ? 'future' : null);
    if (tense)
      return {
        direction: tense,
        near: i >= first - NEAR && (tense === 'future' || i >= first - BESIDE || PAST.has(t.written(i).toLowerCase())),
      };
  }
  for (let i = next; i < t.count && i < next + AFTER && !endsSentence(t, i); i++) {
    const tense = tenseOf(t, i);
    if (tense) return { direction: tense, near: false };
  }
  return NO_TENSE;
}

/** Whether a sentence ends before the token. */
export function endsSentence(t: Tokens, index: number): boolean {
  const gap = t.gap(index);
  return gap === OTHER || gap === EXCLAMATION || gap === QUESTION || (gap === FULL_STOP && !t.tight(index, FULL_STOP));
}

/** "agreed to meet", "to be held", "could be held". */
const isPlan = (t: Tokens, index: number): boolean =>
  t.written(index) === 'be' ||
  (t.written(index) === 'to' && INFINITIVES.has(t.written(index + 1))) ||
  (INFINITIVES.has(t.written(index)) && isProposed(t, index));

function isProposed(t: Tokens, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i >= verb - PROPOSAL && !endsSentence(t, i + 1); i--)
    if (PROPOSALS.has(t.written(i).toLowerCase()) && t.written(i + 1) === 'that') return true;
  return false;
}

/** "the next summit" looks ahead; "next week" is a mention of its own. */
function tenseOf(t: Tokens, index: number): 'past' | 'future' | null {
  const word = t.written(index).toLowerCase();
  const { unit, season, weekday, month } = t.lexeme(index + 1);
  if (FUTURE.has(word)) return unit || season || weekday || month ? null : 'future';
  if (COMMITTED.has(word) && t.written(index + 1) === 'to') return 'future';
  const past =
    PAST.has(word) ||
    LOOKING_BACK.has(word) ||
    (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && !REPORTING.has(word));
  return past && t.written(index - 1) !== 'be' ? 'past' : null;
}
