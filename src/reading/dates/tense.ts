import { FULL_STOP, OTHER } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** How many words before and after a mention may tell its tense. */
const BEFORE = 30;
const AFTER = 12;
const EXCLAMATION = 33;
const QUESTION = 63;

const FUTURE = new Set([
  'will', 'shall', 'would', 'upcoming', 'forthcoming', 'planned', 'scheduled', 'plans', 'due', 'forward', 'ahead', 'expected', 'preparing', 'prepare',
  'preparations', 'intends', 'hopes', 'hoped', 'hope', 'hoping', 'proposes', 'next', 'coming', 'should', 'must', 'can',
]);
const PAST = new Set([
  'was', 'were', 'had', 'held', 'met', 'took', 'spoke', 'came', 'made', 'paid', 'saw', 'went', 'began', 'became', 'gave', 'sent', 'left', 'won', 'fell', 'rose',
  'grew', 'hosted', 'visited', 'signed', 'adopted', 'launched', 'opened', 'concluded', 'happened', 'followed',
]);
/** Past forms that show nothing: verbs that tell of the readout itself or of a plan, and adjectives. */
const REPORTING = new Set([
  'stated', 'noted', 'stressed', 'emphasised', 'emphasized', 'underlined', 'underscored', 'highlighted', 'pointed', 'reiterated', 'reaffirmed',
  'confirmed', 'added', 'informed', 'briefed', 'explained', 'outlined', 'conveyed', 'recalled', 'raised', 'indicated', 'expressed', 'welcomed', 'discussed',
  'thanked', 'congratulated', 'exchanged', 'reviewed', 'united', 'related', 'agreed', 'decided', 'proposed', 'invited', 'called', 'urged', 'asked',
]);

/**
 * Whether the words around a mention speak of what was or of what will be; null where neither shows. The nearest word
 * before the mention decides, then the nearest after it, both within its sentence.
 */
export function tenseAround(t: Tokens, first: number, next: number): 'past' | 'future' | null {
  for (let i = first - 1; i >= 0 && i >= first - BEFORE && !endsSentence(t, i + 1); i--) {
    const tense = tenseOf(t, i);
    if (tense) return tense;
  }
  for (let i = next; i < t.count && i < next + AFTER && !endsSentence(t, i); i++) {
    const tense = tenseOf(t, i);
    if (tense) return tense;
  }
  return null;
}

/** Whether a sentence ends before the token. */
export function endsSentence(t: Tokens, index: number): boolean {
  const gap = t.gap(index);
  return gap === OTHER || gap === EXCLAMATION || gap === QUESTION || (gap === FULL_STOP && !t.tight(index, FULL_STOP));
}

/** "the next summit" looks ahead; "next week" is a mention of its own. */
function tenseOf(t: Tokens, index: number): 'past' | 'future' | null {
  const word = t.written(index).toLowerCase();
  const { unit, season, weekday, month } = t.lexeme(index + 1);
  if (FUTURE.has(word)) return unit || season || weekday || month ? null : 'future';
  if (PAST.has(word)) return 'past';
  return word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && !REPORTING.has(word) ? 'past' : null;
}
