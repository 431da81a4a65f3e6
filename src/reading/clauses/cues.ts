import { ADJECTIVES, PREDICATES, type CueEntry, type VerbEntry } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, type Token } from '../words/tokens.ts';
import type { VerbForms } from '../words/words.ts';
import { cueMatch, type CueMatch } from './cueMatch.ts';
import { lightCue } from './lightVerbs.ts';
import { follows, particleEnd } from './particles.ts';

export type VerbForm = keyof VerbForms;

const FEELINGS = new Set(
  `appreciation satisfaction concern regret pleasure interest gratitude approval delight sadness alarm sorrow dismay
  pride fondness nostalgia emotion joy affection admiration respect warmth enthusiasm optimism caution unease
  disappointment anxiety relief grief horror indignation anger shock confidence amusement humour humor regrets
  thanks`.split(/\s+/),
);
/** "began by taking the opportunity to stress": so many verbs at most carry a reporting one. */
const MOST_CARRIED = 3;
/** "with his great satisfaction": a feeling stands among so many words. */
const FEELING_REACH = 4;

/** Reads cues out of the tokens of one sentence; `last` is the end of the sentence, exclusive. */
export class CueReader {
  readonly tokens: readonly Token[];
  readonly last: number;

  constructor(tokens: readonly Token[], last: number) {
    this.tokens = tokens;
    this.last = last;
  }

  /** What the tables have of the verb that stands at `at` in the given form; null for any other word. */
  verb(at: number, form: VerbForm): VerbEntry | null {
    const token = this.tokens[at];
    if (!token || at >= this.last || token.kind !== 'word' || token.quoted) return null;
    return token.verb ? token.verb[form] : null;
  }

  /**
   * The cue whose verb stands at `at` in the given form; null when it is no reporting verb there. `carried`: so many
   * verbs carry it.
   */
  at(at: number, form: VerbForm, carried = 0): CueMatch | null {
    const verb = this.verb(at, form);
    if (!verb) return null;
    for (const words of carried < MOST_CARRIED ? verb.carriers : []) {
      const next = particleEnd(this, at + 1, words);
      if (next < 0) continue;
      const match = this.#carried(at, next, words.at(-1) === 'to' ? 'base' : 'participle', carried + 1);
      if (match) return match;
    }
    const phrasal = verb.cues.find((cue) => cue.particle.length + cue.tail.length > 0 && this.#fits(cue, at));
    if (phrasal && phrasal.particle.length > 0) return this.#phrasal(phrasal, at);
    for (const light of verb.light) {
      const match = lightCue(this, at, light);
      if (match) return match;
    }
    if (phrasal) return this.#phrasal(phrasal, at);
    const plain = verb.cues.find((cue) => cue.particle.length + cue.tail.length === 0);
    return plain ? this.#plain(plain, at) : null;
  }

  /** "was clear that", "were in agreement on", at the form of to be. */
  predicate(at: number): CueMatch | null {
    const next = this.#pastAdverbs(at + 1);
    const adjective = this.tokens[next];
    if (!adjective || next >= this.last) return null;
    const words = PREDICATES.find((phrase) => follows(this, next, phrase));
    // "was at pains to stress that …"
    const carried = words?.at(-1) === 'to' ? this.at(next + words.length, 'base') : null;
    if (carried) return carried;
    const length = words?.length ?? (ADJECTIVES.has(adjective.key) ? 1 : 0);
    return length ? cueMatch(this, at, at + 1, next + length, { verbClass: 'assertive', base: 'be' }) : null;
  }

  #pastAdverbs(from: number): number {
    let next = from;
    while (next < this.last && isIn(this.tokens[next], WordClass.adverb)) next++;
    return next;
  }

  /** "took the opportunity to stress": the verb at `at` carries the reporting one behind it. */
  #carried(at: number, next: number, form: VerbForm, carried: number): CueMatch | null {
    const match = this.at(this.#pastAdverbs(next), form, carried);
    if (!match) return null;
    return { ...match, full: { start: this.tokens[at]!.start, end: match.cue.end } };
  }

  #fits(cue: CueEntry, at: number): boolean {
    const from = particleEnd(this, at + 1, cue.particle);
    if (from < 0) return false;
    if (cue.tail[0] === 'with' && cue.tail[1] === '*')
      return this.tokens[from]?.key === 'with' && this.#feeling(from + 1) > 0;
    return cue.particle.length > 0 || follows(this, from, cue.tail);
  }

  /** Index after the noun of "with great satisfaction"; 0 without one. */
  #feeling(at: number): number {
    for (let i = at; i < at + FEELING_REACH && i < this.last; i++) if (FEELINGS.has(this.tokens[i]!.key)) return i + 1;
    return 0;
  }

  #phrasal(cue: CueEntry, at: number): CueMatch {
    const { particle, tail } = cue;
    const end = particleEnd(this, at + 1, particle);
    if (particle[0] === '*' && tail[1] !== '*') return this.#addressed(cue, at, end);
    // "made it clear that": the "that" belongs to what was said, whatever the table needs to tell the verb by.
    const verbEnd = particle.at(-1) === 'that' ? end - 1 : end;
    if (tail[1] === '*') return cueMatch(this, at, verbEnd, this.#feeling(end + 1), cue);
    if (isDecision(cue)) return cueMatch(this, at, verbEnd, verbEnd, cue);
    const widening = tail.at(-1) === 'that' ? tail.slice(0, -1) : tail;
    return cueMatch(this, at, verbEnd, follows(this, end, widening) ? verbEnd + widening.length : verbEnd, cue);
  }

  /** "let him know": the verb is "let", and the rest only widens it. */
  #addressed(cue: CueEntry, at: number, end: number): CueMatch {
    const match = cueMatch(this, at, end, end, cue);
    const tailed = cue.tail[0] !== 'that' && follows(this, end, cue.tail) ? end + cue.tail.length : end;
    const { start } = match.cue;
    return {
      ...match,
      cue: { start, end: this.tokens[at]!.end },
      full: { start, end: this.tokens[tailed - 1]!.end },
      content: Math.max(match.content, tailed),
    };
  }

  #plain(cue: CueEntry, at: number): CueMatch {
    const feeling = this.tokens[at + 1]?.key === 'with' ? this.#feeling(at + 2) : 0;
    return cueMatch(this, at, at + 1, feeling || at + 1, cue);
  }
}

/** "elected to join", "found it hard": the infinitive and its object belong to what was decided. */
function isDecision({ particle, tail, verbClass }: CueEntry): boolean {
  if (particle.length > 0 || tail.length !== 1) return false;
  return tail[0] === 'it' || (tail[0] === 'to' && verbClass === 'commissive');
}
