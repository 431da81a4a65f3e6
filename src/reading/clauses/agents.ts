import { expression } from '../../text/expression.ts';
import { verbsOf } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

// Groups that no table lists: "Counselors shared", "The shipping experts noted", "One participant added".

/** "Counselors", "scientists", "veterinarians", "trainees", "fishermen", and the commonest of no such ending. */
const PERSONS = expression()`
  (?:..[eo]rs|....ists|...ians|...ees|..m[ew]n
  |students|residents|participants|parents|agents|clients|patients|recipients
  |migrants|correspondents|applicants|merchants|consultants|tenants|experts|youths?|people|families|citizens|companies
  |firms|businesses|scholars|pilots|crews|athletes|civilians|advocates|executives|professionals|veterans|survivors|women
  |nurses|graduates|groups|organi[sz]ations|institutions|associations|unions)$
`;
/** They end so too, and are nobody. */
const THINGS = new WordList(
  `numbers letters papers matters orders borders powers centers factors sectors corridors errors offers waters quarters
  headquarters posters computers disasters chapters covers tankers containers trailers reactors harbors harbours rivers
  towers barriers buffers carriers transfers dinners figures servers meters registers indicators monitors motors doors
  committees guarantees degrees rupees fees trees dangers answers newsletters parameters tenders specimen regimen`
    .trim()
    .split(/\s+/),
);
/** "One participant", "Some members". */
const SOME = new WordList('one another some many several most other few'.split(' '));
/** "The shipping and harbour": so many words stand before the head at most. */
const MOST_BEFORE = 2;
/** What groups do without a word said: "Students welcomed the President", "Companies presented their ships". */
const DONE = new Set(
  'discussed exchanged welcomed reviewed called examined considered touched offered raised invited set'.split(' '),
);
const REPORTS = new WordList(
  [...verbsOf('frequent', 'past'), 'spoke', 'affirmed', 'remarked', 'observed', 'indicated', 'mentioned', 'echoed']
    .map((verb) => verb.split(' ')[0]!)
    .filter((verb) => !DONE.has(verb)),
);

/**
 * The end of a group of people that no table names, right before a verb that reports.
 * @param first where the group may begin, an article included
 * @returns the index of the token behind the group; 0 where none stands there
 */
export function agentsEnd(tokens: readonly Token[], first: number, last: number): number {
  // "The Minister, legislators, and advocates agreed": the last of several.
  if (tokens[first - 1]?.key === 'and' && isMark(tokens[first - 2], ',')) return 0;
  const counted = SOME.has(tokens[first]);
  const from = counted ? behindSome(tokens, first) : tokens[first]!.key === 'the' ? first + 1 : first;
  for (let head = from; head <= from + MOST_BEFORE && head < last && isPlainNoun(tokens[head]!); head++) {
    const noun = tokens[head]!;
    // "Minister Momen noted"
    if (!isPersons(noun, counted) || (noun.capital && head > from)) continue;
    return isReporting(tokens, head + 1, last) ? head + 1 : reportingEnd(tokens, head + 1, last);
  }
  return 0;
}

/** "Many of the delegates" */
function behindSome(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.key === 'of' && tokens[at + 2]?.key === 'the' ? at + 3 : at + 1;
}

/** Whether a reporting verb, or an adverb of its, stands at `at`. */
function isReporting(tokens: readonly Token[], at: number, last: number): boolean {
  const verb = isIn(tokens[at], WordClass.adverb) || tokens[at]?.key === 'first' ? at + 1 : at;
  return verb < last && REPORTS.has(tokens[verb]);
}

const QUALIFYING = new WordList(['of', 'from', 'in', 'at', 'with', 'for', 'briefing', 'attending', 'representing']);
/** Which ones are meant is told in fewer tokens. */
const LONGEST_QUALIFIER = 10;

/**
 * "The leaders of Jewish organizations noted", "The journalists from the Centre first thanked": the index of the verb
 * behind what tells which ones are meant, or of its adverb; 0 where nothing of the kind stands at `at`.
 */
export function reportingEnd(tokens: readonly Token[], at: number, last: number): number {
  if (!QUALIFYING.has(tokens[at])) return 0;
  for (let i = at + 2; i < at + LONGEST_QUALIFIER && i < last; i++) {
    if (tokens[i]!.kind === 'mark' || isIn(tokens[i], WordClass.subordinator)) return 0;
    if (isReporting(tokens, i, last) && !isIn(tokens[i - 1], WordClass.function)) return i;
  }
  return 0;
}

function isPersons(token: Token, counted: boolean): boolean {
  if (isIn(token, WordClass.collectiveHead) || (counted && isIn(token, WordClass.officeHead))) return true;
  return !THINGS.has(token) && PERSONS.test(counted ? `${token.key.replace(/s$/, '')}s` : token.key);
}

/** A word that may stand before a group's head, or be it. */
export function isPlainNoun(token: Token): boolean {
  return (
    token.kind === 'word' &&
    !token.possessive &&
    !isIn(token, WordClass.function) &&
    !/(?:ly|[^t]ing|ed)$/.test(token.key)
  );
}
