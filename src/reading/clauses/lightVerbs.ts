import type { LightEntry } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { cueMatch, type CueMatch } from './cueMatch.ts';
import { follows, type TokensTo } from './particles.ts';

/** "shared with her his assessment": to whom it was said. */
const ADDRESSING = new Set(['with', 'to']);
const OBJECTS = new Set(['him', 'her', 'them', 'us', 'me']);
const THEIRS = new Set(
  (
    'wishes message messages greetings congratulations condolences gratitude thanks sympathy regards compliments ' +
    'support solidarity invitation'
  ).split(' '),
);
/** What one does with discussions; they are a report only where it is told what about. */
const HOLDING = new Set(['have', 'hold', 'conduct']);
const TOPICAL = new Set(
  'on of about regarding over concerning around covering focusing focused centred centered dedicated covered'.split(
    ' ',
  ),
);
const TOPIC_REACH = 16;
/** So many words after a verb its noun may stand. */
const NOUN_REACH = 7;
const LONG_WORD = /[a-z]{3}$/;

/** "conveyed his condolences", "held talks": a verb and the noun it governs; null where the noun does not follow. */
export function lightCue(to: TokensTo, at: number, light: LightEntry): CueMatch | null {
  const { tokens } = to;
  const { particle, nouns, act, base } = light;
  if (!follows(to, at + 1, particle)) return null;
  const behind = pastInsertion(to, at + 1 + particle.length);
  const noun = governedNoun(to, behind + addresseeLength(tokens, behind), nouns);
  if (noun < 0 || (act && HOLDING.has(base) && !hasTopic(to, noun + 1))) return null;
  if (!act && isOfOthers(tokens, noun)) return cueMatch(to, at, at + 1, at + 1, { verbClass: 'expressive', base });
  const verbEnd = particle[0] === 'in' ? at + 1 : behind;
  const ofViews = act && tokens[noun + 1]?.key === 'of' && tokens[noun + 2]?.key === 'views';
  return cueMatch(to, at, verbEnd, ofViews ? noun + 3 : noun + 1, { verbClass: act ? 'act' : 'expressive', base });
}

/** "extended, on behalf of the King, warm congratulations": so long an insertion may stand before the noun. */
const LONGEST_INSERTION = 14;
const INSERTING = new Set(['on', 'in', 'for', 'during', 'at', 'through']);

function pastInsertion({ tokens, last }: TokensTo, at: number): number {
  if (!isMark(tokens[at], ',') || !INSERTING.has(tokens[at + 1]?.key ?? '')) return at;
  for (let i = at + 2; i < at + LONGEST_INSERTION && i < last; i++) if (isMark(tokens[i], ',')) return i + 1;
  return at;
}

/** "held discussions on trade"; where no topic follows, it tells that they talked: "held discussions this morning". */
function hasTopic({ tokens, last }: TokensTo, from: number): boolean {
  for (let i = from; i < from + TOPIC_REACH && i < last; i++) {
    const next = tokens[i + 1];
    if (TOPICAL.has(tokens[i]!.key) && next && next.kind !== 'number' && !isIn(next, WordClass.calendar)) return true;
  }
  return false;
}

function addresseeLength(tokens: readonly Token[], at: number): number {
  return ADDRESSING.has(tokens[at]?.key ?? '') && OBJECTS.has(tokens[at + 1]?.key ?? '') ? 2 : 0;
}

/** The index of the last noun that a verb before `from` governs: "his gratitude and respect"; -1 without one. */
function governedNoun({ tokens, last }: TokensTo, from: number, nouns: ReadonlySet<string>): number {
  let noun = -1;
  for (let i = from; i < from + NOUN_REACH && i < last; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' && !isMark(token, ',')) break;
    if (noun < 0 && token.capital) break;
    if (nouns.has(token.key)) {
      noun = i;
      if (tokens[i + 1]?.key !== 'and' && !isMark(tokens[i + 1], ',')) break;
    } else if (endsNouns(token, noun >= 0)) break;
  }
  return noun;
}

/** Whether no noun of the verb stands behind the token; less may stand between two nouns than before the first. */
function endsNouns(token: Token, joined: boolean): boolean {
  if (token.key === 'that' || isIn(token, WordClass.preposition)) return true;
  return joined && (Boolean(token.verb?.past) || !(LONG_WORD.test(token.key) || isMark(token, ',')));
}

/** "extended the best wishes of the American people": whose they are makes them what was said. */
function isOfOthers(tokens: readonly Token[], noun: number): boolean {
  const preposition = tokens[noun + 1]?.key;
  const owner = tokens[noun + 2];
  return (
    (preposition === 'of' || preposition === 'from') &&
    THEIRS.has(tokens[noun]!.key) &&
    owner !== undefined &&
    (owner.key === 'the' || owner.capital)
  );
}
