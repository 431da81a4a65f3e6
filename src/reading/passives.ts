import type { Clause } from './clauses.ts';
import { EXPRESSED_NOUNS, IMPERSONAL_PARTICIPLES, PASSIVE_ACT_PARTICIPLES, PASSIVE_PARTICIPLES } from './cueTable.ts';
import type { CueReader } from './cues.ts';
import { WordClass } from './lexicon.ts';
import type { TokenSentence } from './sentences.ts';
import { isAdverb, type Token } from './tokens.ts';

const REACH = 60;
const AGREED = new Set(['agreement', 'agreements', 'understanding', 'understandings', 'consensus', 'accord', 'accords']);
const WIDENING = new Set(['with', 'for', 'about', 'at', 'over', 'on', 'in', 'that', 'to', 'upon']);

/**
 * "It was noted that …", "Satisfaction was expressed with …", "Current issues were discussed": a report whose source is
 * not named. Null when the sentence has no such verb, or names a source with "by".
 */
export function passiveClause(tokens: readonly Token[], sentence: TokenSentence, cues: CueReader): Clause | null {
  const { first, last, start } = sentence;
  for (let i = first + 1; i < last && i < first + REACH; i++) {
    const token = tokens[i]!;
    if (token.quoted || token.kind !== 'word') continue;
    if (token.key !== 'was' && token.key !== 'were') {
      if (token.lexeme && token.lexeme.classes & WordClass.speech && token.key !== 'may') return null;
      continue;
    }
    let at = i + 1;
    while (at < last && isAdverb(tokens[at]!)) at++;
    const verb = tokens[at];
    const impersonal = tokens[first]!.key === 'it' && i === first + 1;
    if (!verb || at >= last || !(PASSIVE_PARTICIPLES.has(verb.key) || (impersonal && IMPERSONAL_PARTICIPLES.has(verb.key)))) continue;
    if (verb.key === 'paid' || verb.key === 'given') {
      if (!tokens.slice(first, i).some((word) => word.key === 'attention' || word.key === 'consideration' || word.key === 'emphasis')) continue;
    } else if (verb.key === 'reached') {
      if (!tokens.slice(first, i).some((word) => AGREED.has(word.key))) continue;
    } else if (verb.key === 'extended' && !tokens.slice(first, i).some((word) => EXPRESSED_NOUNS.has(word.key))) continue;
    const next = tokens[at + 1];
    if (next?.key === 'by') return null;
    const act = PASSIVE_ACT_PARTICIPLES.has(verb.key);
    const match = cues.at(at, 'past');
    let content = match && impersonal ? match.content : at + 1;
    const felt = tokens.slice(first, i).some((word) => EXPRESSED_NOUNS.has(word.key));
    if (!impersonal && next && WIDENING.has(next.key)) content = at + 2;
    // What was stressed stands before the verb; what satisfaction was expressed with stands behind it.
    const follows = content < last && tokens[content]!.kind !== 'mark' && (impersonal || felt);
    const contentStart = act ? null : follows ? tokens[content]!.start : impersonal ? null : start;
    return {
      kind: 'passive',
      subject: null,
      cue: match ? match.cue : { start: verb.start, end: verb.end },
      full: null,
      medium: null,
      verbClass: act ? 'act' : (match?.verbClass ?? 'neutral'),
      guessed: false,
      perfect: false,
      clausal: true,
      position: impersonal ? 'front' : 'middle',
      contentStart,
      contentEnd: !act && !follows && !impersonal ? tokens[i - 1]!.outerEnd : null,
      opener: null,
      extraCues: [],
    };
  }
  return null;
}
