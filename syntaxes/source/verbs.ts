/** The reporting verbs of the grammar, as the table has them: `src/reading/words/tables/verbs.ts`. */
import {
  EXPRESSED_NOUNS,
  PASSIVE_VERBS,
  VERBS as TABLE,
  verbsOf,
  type CueEntry,
  type LightEntry,
  type PassiveEntry,
  type VerbEntry,
} from '../../src/reading/words/cueTable.ts';
import { HIGH_OFFICES } from '../../src/reading/words/tables/highOffices.ts';
import { SPACE, anyOf, anyOfCased, oneOf } from './words.ts';

/** Words that are coloured, and what must follow them. */
interface Report {
  readonly words: string;
  /** An expression that looks ahead; empty for none. */
  readonly ahead: string;
}

const SMALL_WORD = `${SPACE}(?!(?:that|of|to|in|on|at|by|for|with|from|as)(?![\\p{L}-]))[\\p{Ll}'’-]{1,20}`;
/** "him", "with her": to whom something is shown, before what is shown. */
const TO_WHOM = `(?:${SPACE}(?:with|to)${SPACE}(?:him|her|them|us|me)\\b)?`;

const ahead = (words: string): string => `(?=${SPACE}${words.replaceAll(' ', SPACE)}\\b)`;

/** Somebody in office, who is visited or telephoned: "called on the Minister", "called the President". */
const OFFICE = anyOf(HIGH_OFFICES.map((office) => office[0]!.toUpperCase() + office.slice(1)));
const VISITED = oneOf(` (?:(?:the|his|her) )?(?:[\\p{Lu}.][\\p{L}.-]{0,20}[\\x20-]){0,3}${OFFICE}\\b`);
/** What must not follow where a verb of the table also tells of the event. */
const NO_REPORT: Readonly<Record<string, string>> = {
  called: `(?!${SPACE}(?:\\p{Lu}|(?:up)?on\\b)|${VISITED}|${SPACE}(?:his|her|their)${SPACE}counterpart)`,
  'called on': `(?!${VISITED}(?![^.;\\n]{1,80} to\\b))`,
  'called upon': `(?!${VISITED}(?![^.;\\n]{1,80} to\\b))`,
  'spoke on': `(?!${SPACE}(?:the${SPACE})?(?:tele)?phone)`,
  'returned to': `(?!${SPACE}\\p{Lu})`,
};

function report(words: string, looking = ''): Report {
  return { words, ahead: looking || (NO_REPORT[words] ?? '') };
}

/** `let * know > that`: a few words stand between, or none. */
function aroundWords(verb: string, { particle, tail }: CueEntry): Report[] {
  const close = particle.slice(1).join(' ');
  const tails = tail.filter((word) => word !== 'that');
  return [
    report([verb, close, ...tails].join(' ')),
    report(verb, `(?=(?:${SPACE}[\\p{L}\\p{M}'’-]{1,20}){1,4}${SPACE}${close.replaceAll(' ', SPACE)}\\b)`),
  ];
}

/** The reports of one entry: its words and those that widen it are coloured, but no "that" and no infinitive's "to". */
function reportsOf(verb: string, cue: CueEntry): Report[] {
  const { particle, tail, verbClass } = cue;
  if (particle[0] === '*') return aroundWords(verb, cue);
  if (tail.includes('*')) return [];
  const own = [verb, ...particle.filter((word) => word !== 'that')].join(' ');
  const ownAhead = particle.at(-1) === 'that' ? ahead('that') : '';
  if (tail.length === 0) return [report(own, ownAhead)];
  const wide = tail.at(-1) === 'that' ? tail.slice(0, -1) : tail;
  const wider = report([own, ...wide].join(' '), wide === tail ? '' : ahead('that'));
  if (particle.length > 0) return [report(own), wider];
  const opensObject = tail.length === 1 && (tail[0] === 'it' || (tail[0] === 'to' && verbClass === 'commissive'));
  return [opensObject ? report(own, ahead(tail[0]!)) : wider];
}

/** "extended his deep condolences": the verb is coloured; where one noun alone fits, the noun too ("took note of"). */
function reportsWithNoun(verb: string, { particle, nouns }: LightEntry): Report[] {
  const own = [verb, ...particle].join(' ');
  const only = nouns.size === 1 ? [...nouns][0] : undefined;
  const behind = `${TO_WHOM}(?:${SMALL_WORD}){0,5}${SPACE}${anyOf(nouns)}\\b`;
  const far =
    particle[0] === 'in' ? report(verb, `(?=${SPACE}${particle.join(SPACE)}${behind})`) : report(own, `(?=${behind})`);
  return only === undefined ? [far] : [far, ...['', ' of', ' to'].map((end) => report(`${own} ${only}${end}`))];
}

const isPlain = ({ particle, tail }: CueEntry): boolean => particle.length + tail.length === 0;

function allReports(verb: string, entry: VerbEntry): Report[] {
  const cues = entry.cues.flatMap((cue) => reportsOf(verb, cue));
  const light = entry.light.flatMap((one) => reportsWithNoun(verb, one));
  // A plain verb needs no noun.
  return entry.cues.some(isPlain)
    ? [...cues, ...light.filter(({ ahead: looking }) => looking === '')]
    : [...cues, ...light];
}

/** One expression for reports; those that need nothing behind them come first. */
function expressionOf(reports: readonly Report[]): string {
  const byAhead = new Map<string, string[]>();
  for (const { words, ahead: looking } of reports) byAhead.set(looking, [...(byAhead.get(looking) ?? []), words]);
  const groups = [...byAhead].sort(([a], [b]) => Number(b === '') - Number(a === ''));
  return `(?:${groups.map(([looking, words]) => anyOf(words) + looking).join('|')})`;
}

const pasts: readonly Report[] = [...TABLE.past].flatMap(([verb, entry]) => allReports(verb, entry));
/** Verbs that are hardly ever adjectives. */
const FREQUENT = new Set(
  (['frequent', 'speaking', 'committing', 'proposing'] as const).flatMap((set) => [...verbsOf(set, 'past')]),
);

/** Every reporting verb of the table in the past, with what must follow for it to be one. */
export const VERBS = expressionOf(pasts);

/** What follows a verb, and no participle that is an adjective: "and agreed the plan", not "and agreed plans". */
const OBJECT = oneOf(
  '(?= (?:the|a|an|that|his|her|its|their|this|these|those|it|him|them|us|all|no|how|what|whether|for)\\b' +
    '| [\\p{Lu}\\p{N}"“‘])',
);
/** Verbs that are joined to another by "and": the frequent ones, those of several words, and all before an object. */
export const VERBS_JOINED = expressionOf(
  pasts.map((one) => {
    const free = one.words.includes(' ') || (FREQUENT.has(one.words) && !TABLE.past.get(one.words)?.light.some(isAct));
    return free || one.ahead !== '' ? one : { ...one, ahead: OBJECT };
  }),
);

function isAct({ act }: LightEntry): boolean {
  return act;
}

/** Verbs that stand before their speaker: "…," said the Minister. */
export const VERBS_AFTER = anyOf(verbsOf('quoting', 'past'));

const participles = [...TABLE.participle].flatMap(([verb, entry]) =>
  verbsOf('prepositional', 'participle').has(verb)
    ? []
    : entry.cues
        .filter(({ verbClass, particle }) => verbClass !== 'act' && particle[0] !== '*')
        .flatMap((cue) => reportsOf(verb, cue))
        .filter(({ ahead: looking }) => looking === ''),
);
/** Further cues of the same speaker: "Noting that …, X pointed out". */
export const PARTICIPLES = anyOfCased(participles.map(({ words }) => words));
/** The same where a comma is enough: "…, adding his thanks". */
export const PARTICIPLES_AFTER_COMMA = anyOfCased(
  [...verbsOf('frequent', 'participle')].filter((verb) => {
    const entry = TABLE.participle.get(verb);
    return verb.includes(' ') || entry?.cues.some((cue) => isPlain(cue) && cue.verbClass !== 'act');
  }),
);

const TOPIC = `(?=${SPACE}(?:on|about|regarding|of|over|concerning)\\b)`;
const passive = (verbs: readonly (readonly [string, PassiveEntry])[]): string =>
  expressionOf(verbs.map(([verb, { topic }]) => report(verb, topic ? TOPIC : '')));

/** "It was noted that": verbs in the passive, without a source. */
export const PASSIVES_OF_IT = passive([...PASSIVE_VERBS]);
/** "Satisfaction was expressed", "Views were exchanged". */
export const PASSIVES = passive([...PASSIVE_VERBS].filter(([, { impersonal }]) => !impersonal));
export const PASSIVE_SUBJECTS = anyOfCased([
  ...EXPRESSED_NOUNS,
  ...[...PASSIVE_VERBS.values()].flatMap(({ act, nouns }) => (act && nouns ? [...nouns] : [])),
]);
