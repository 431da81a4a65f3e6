import { verbsOf } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isAdverb, isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import type { Clause } from './clause.ts';
import { cueClause } from './cueClause.ts';
import { CLOSING_QUOTES, type InSentence } from './inSentence.ts';
import type { Subject } from './subject.ts';

// Who tells a quotation without being a person by office or name: a ministry, or somebody who speaks for it.

type Institution = Extract<Subject, { form: 'institution' }>;

/** What speaks as a whole. */
const BODIES = new WordList(
  `ministry department office agency embassy mission presidency secretariat commission council palace government bureau
  kremlin pentagon consulate chancellery chancery cabinet delegation directorate authority authorities service services
  union nations committee parliament senate assembly congress mfa mofa`.split(/\s+/),
);
/** Who speaks for one, in small letters and capitals: "ministry spokesperson Liv Berg". */
const VOICES = new WordList(
  'spokesperson spokesman spokeswoman spokespeople diplomat official officials secretary aide'.split(' '),
);
/** "The White House", "Downing Street": bodies of two words. */
const SEATS: ReadonlySet<string> = new Set(['white house', 'downing street', 'holy see', 'number 10', 'no 10']);
const VERBS = verbsOf('attributing', 'past');
/** The most words of a phrase for one: "a spokesperson for the Ministry of Foreign Affairs of Norway". */
const LONGEST = 14;
/** Words inside such a phrase that are in no name. */
const JOINTS = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'its', 'from', 'at']);

/** "“…,” the ministry noted", "“…,” said a spokesperson for the ministry": the clause at `at`, behind a quotation. */
export function closingSource(s: InSentence, at: number): Clause | null {
  const { tokens, last, first } = s;
  if (at <= first || !isBehindQuotation(tokens, at)) return null;
  const inverted = VERBS.has(tokens[at]!.key);
  const subject = institutionAt(s, inverted ? at + 1 : at);
  if (!subject) return null;
  let verb = inverted ? at : subject.next;
  while (isAdverb(tokens[verb])) verb++;
  const match = verb < last && VERBS.has(tokens[verb]!.key) ? s.cues.at(verb, 'past') : null;
  if (!match) return null;
  const content = inverted ? subject.next : match.content;
  return cueClause(s, { subject, match: { ...match, content, full: null, clausal: true }, verb, from: at });
}

/** "Chief ministry spokesperson Liv Berg said the two …": a voice with a name, in small letters before its verb. */
export function leadingVoice(s: InSentence, at: number): Clause | null {
  const { tokens, last, first } = s;
  if (!VOICES.has(s) || (at > first && !isMark(tokens[at - 1], ','))) return null;
  const subject = institutionAt(s, at);
  if (!subject?.name) return null;
  let verb = subject.next;
  while (isAdverb(tokens[verb])) verb++;
  const match = verb < last && VERBS.has(tokens[verb]!.key) ? s.cues.at(verb, 'past') : null;
  return match && cueClause(s, { subject, match, verb });
}

function isBehindQuotation(tokens: readonly Token[], at: number): boolean {
  const before = isMark(tokens[at - 1], ',') ? tokens[at - 2] : tokens[at - 1];
  return before?.kind === 'mark' && CLOSING_QUOTES.has(before.key) && !tokens[at]!.quoted;
}

/** The phrase for a body or its voice that begins at `from`; with a name behind "spokesperson" that is who speaks. */
function institutionAt({ tokens, last }: InSentence, from: number): Institution | null {
  let head = -1;
  let at = from;
  while (at < last && at < from + LONGEST && mayBelong(tokens, at)) {
    if (isHead(tokens, at)) head = at;
    at++;
  }
  if (head < 0) return null;
  const next = Math.max(head + 1, namesEnd(tokens, head + 1, at));
  const name =
    VOICES.has(tokens[head]) && next > head + 1 ? { start: tokens[head + 1]!.start, end: tokens[next - 1]!.end } : null;
  return { form: 'institution', name, start: tokens[from]!.start, end: tokens[next - 1]!.end, next };
}

function isHead(tokens: readonly Token[], at: number): boolean {
  if (BODIES.has(tokens[at]) || VOICES.has(tokens[at])) return true;
  return at > 0 && SEATS.has(`${tokens[at - 1]!.key} ${tokens[at]!.key}`);
}

/** The index behind "of Foreign Affairs of Norway", "Liv Berg" at `from`, no further than `to`. */
function namesEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  for (let i = from; i < to; i++) if (tokens[i]!.capital || tokens[i]!.kind === 'number') end = i + 1;
  return end;
}

/** Whether the word at `at` may be one of the phrase: no verb, no conjunction, no other preposition. */
function mayBelong(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'mark' || token.quoted) return false;
  if (token.capital || JOINTS.has(token.key)) return true;
  return !token.verb?.past && !isIn(token, WordClass.function) && !isAdverb(token);
}
