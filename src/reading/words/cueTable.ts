import {
  CARRIERS,
  CLOSING_VERBS,
  CUES,
  CUE_ADJECTIVES,
  CUE_PREDICATES,
  EVENT_VERBS,
  LIGHT_VERBS,
  PASSIVES,
  REPORTED_NOUNS as NOUNS_REPORTED,
  VERB_SETS,
  type VerbClass,
  type VerbSet,
} from './tables/verbs.ts';

export interface CueEntry {
  readonly verbClass: VerbClass;
  readonly base: string;
  /** Words after the verb that are part of it, then words that only widen the cue. */
  readonly particle: readonly string[];
  readonly tail: readonly string[];
}

export interface LightEntry {
  readonly nouns: ReadonlySet<string>;
  /** "put on record", "engage in": words between the verb and what it governs. */
  readonly particle: readonly string[];
  readonly act: boolean;
  readonly base: string;
}

export interface VerbEntry {
  /** Longest first; a plain verb is the last. */
  readonly cues: CueEntry[];
  readonly light: LightEntry[];
  readonly carriers: (readonly string[])[];
  event: boolean;
}

/** A participle that reports in the passive, with what `PassiveVerbs` says of it. */
export interface PassiveEntry {
  readonly act: boolean;
  readonly impersonal: boolean;
  readonly addresses: boolean;
  readonly requests: boolean;
  readonly topic: boolean;
  /** Of which nouns alone it reports; null for any. */
  readonly nouns: ReadonlySet<string> | null;
}

const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

const split = (list: string): string[] =>
  list
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

const VOWEL = /[aeiou]/;

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '')) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

function regularParticiple(base: string): string {
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

const pasts = new Map<string, VerbEntry>();
const participles = new Map<string, VerbEntry>();
const bases = new Map<string, VerbEntry>();
/** The forms of a verb whose entry was spelt out once serve its later entries too. */
const irregular = new Map<string, readonly [past: string, participle: string]>();

function entryIn(map: Map<string, VerbEntry>, form: string): VerbEntry {
  let entry = map.get(form);
  if (!entry) map.set(form, (entry = { cues: [], light: [], carriers: [], event: false }));
  return entry;
}

/** A verb's forms, and the words that follow it in the table. */
interface Inflected {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
  /** The participle of the passive. */
  readonly passive: string;
  readonly rest: string;
}

function inflect(entry: string): Inflected {
  const at = entry.indexOf(' ');
  const verb = at < 0 ? entry : entry.slice(0, at);
  const [base = '', spelt, spelling, passive] = verb.split('/');
  if (spelt && spelling) irregular.set(base, [spelt, spelling]);
  const [past, participle] = irregular.get(base) ?? [regularPast(base), regularParticiple(base)];
  return { base, past, participle, passive: passive ?? past, rest: at < 0 ? '' : entry.slice(at + 1) };
}

/** The entries of a verb's three forms, and the words that follow the verb in the table. */
function formsOf(entry: string): { base: string; rest: string; entries: readonly VerbEntry[] } {
  const { base, past, participle, rest } = inflect(entry);
  return { base, rest, entries: [entryIn(pasts, past), entryIn(participles, participle), entryIn(bases, base)] };
}

const allLists = [...Object.values(CUES), ...LIGHT_VERBS.map((light) => light.verbs), EVENT_VERBS, CARRIERS];
for (const list of allLists) for (const entry of split(list)) formsOf(entry);

for (const [verbClass, list] of Object.entries(CUES) as [VerbClass, string][]) {
  for (const entry of split(list)) {
    const { base, rest, entries } = formsOf(entry);
    const [particle = '', tail = ''] = rest.startsWith('> ') ? ['', rest.slice(2)] : rest.split(' > ');
    const cue: CueEntry = {
      verbClass,
      base,
      particle: particle ? particle.split(' ') : [],
      tail: tail ? tail.split(' ') : [],
    };
    for (const found of entries) found.cues.push(cue);
  }
}
for (const { verbs, nouns, act } of LIGHT_VERBS) {
  const set = new Set(nouns.trim().split(/\s+/));
  for (const entry of split(verbs)) {
    const { base, rest, entries } = formsOf(entry);
    for (const found of entries)
      found.light.push({ nouns: set, particle: rest ? rest.split(' ') : [], act: act ?? false, base });
  }
}
for (const entry of split(EVENT_VERBS)) for (const found of formsOf(entry).entries) found.event = true;
for (const entry of split(CARRIERS)) {
  const { rest, entries } = formsOf(entry);
  for (const found of entries) found.carriers.push(rest ? rest.split(' ') : []);
}
const size = (cue: CueEntry): number => cue.particle.length + cue.tail.length;
for (const map of [pasts, participles, bases])
  for (const entry of map.values()) entry.cues.sort((a, b) => size(b) - size(a));

/** What is known of a verb under one of its forms, lower case. */
export const VERBS: Readonly<Record<'past' | 'participle' | 'base', ReadonlyMap<string, VerbEntry>>> = {
  past: pasts,
  participle: participles,
  base: bases,
};

export const ADJECTIVES: ReadonlySet<string> = new Set(wordsOf(CUE_ADJECTIVES));
export const PREDICATES: readonly (readonly string[])[] = split(CUE_PREDICATES).map(wordsOf);
/** Nouns that are expressed: "Satisfaction was expressed". */
export const EXPRESSED_NOUNS: ReadonlySet<string> = new Set(LIGHT_VERBS[0] ? wordsOf(LIGHT_VERBS[0].nouns) : []);
/** Nouns of which a passive reports: what is expressed, paid, drawn, placed. */
export const REPORTED_NOUNS: ReadonlySet<string> = new Set([...EXPRESSED_NOUNS, ...wordsOf(NOUNS_REPORTED)]);

/** What is known of a verb in the passive under its participle, lower case. */
export const PASSIVE_VERBS: ReadonlyMap<string, PassiveEntry> = new Map(
  PASSIVES.flatMap(({ verbs, nouns, ...what }) => {
    const listed = nouns === undefined ? null : nouns === NOUNS_REPORTED ? REPORTED_NOUNS : new Set(wordsOf(nouns));
    const entry: PassiveEntry = {
      act: what.act ?? false,
      impersonal: what.impersonal ?? false,
      addresses: what.addresses ?? false,
      requests: what.requests ?? false,
      topic: what.topic ?? false,
      nouns: listed,
    };
    return split(verbs).map((verb) => [inflect(verb).passive, entry] as const);
  }),
);

type Form = 'past' | 'participle' | 'base';

function formsIn(list: string, form: Form): ReadonlySet<string> {
  return new Set(
    split(list).map((entry) => {
      const verb = inflect(entry);
      return verb.rest ? `${verb[form]} ${verb.rest}` : verb[form];
    }),
  );
}

/** The verbs of a set in one form, with the words that belong to them: "said", "pointed out". Lower case. */
export function verbsOf(set: VerbSet, form: Form): ReadonlySet<string> {
  return formsIn(VERB_SETS[set], form);
}

/** The past of verbs that report only right behind a quotation. */
export const CLOSING_PASTS: ReadonlySet<string> = formsIn(CLOSING_VERBS, 'past');
