import {
  CARRIERS,
  CUES,
  CUE_ADJECTIVES,
  CUE_PREDICATES,
  EVENT_VERBS,
  IMPERSONAL_PASSIVES,
  LIGHT_VERBS,
  PASSIVES,
  PASSIVE_ACTS,
  type VerbClass,
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
const irregular = new Map<string, readonly [string, string]>();

function entryIn(map: Map<string, VerbEntry>, form: string): VerbEntry {
  let entry = map.get(form);
  if (!entry) map.set(form, (entry = { cues: [], light: [], carriers: [], event: false }));
  return entry;
}

/** The entries of a verb's three forms, and the words that follow the verb in the table. */
function formsOf(entry: string): { base: string; rest: string; entries: readonly VerbEntry[] } {
  const at = entry.indexOf(' ');
  const verb = at < 0 ? entry : entry.slice(0, at);
  const [base = '', past, participle] = verb.split('/');
  if (past && participle) irregular.set(base, [past, participle]);
  const known = irregular.get(base);
  const entries = [
    entryIn(pasts, known?.[0] ?? regularPast(base)),
    entryIn(participles, known?.[1] ?? regularParticiple(base)),
    entryIn(bases, base),
  ];
  return { base, rest: at < 0 ? '' : entry.slice(at + 1), entries };
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
  for (const found of entries) found.carriers.push(rest.split(' '));
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

export const ADJECTIVES: ReadonlySet<string> = new Set(CUE_ADJECTIVES.split(' '));
export const PREDICATES: readonly (readonly string[])[] = CUE_PREDICATES.split('; ').map((phrase) => phrase.split(' '));
export const PASSIVE_PARTICIPLES: ReadonlySet<string> = new Set(PASSIVES.trim().split(/\s+/));
export const IMPERSONAL_PARTICIPLES: ReadonlySet<string> = new Set(IMPERSONAL_PASSIVES.trim().split(/\s+/));
export const PASSIVE_ACT_PARTICIPLES: ReadonlySet<string> = new Set(PASSIVE_ACTS.split(' '));
/** Nouns that are expressed: "Satisfaction was expressed". */
export const EXPRESSED_NOUNS: ReadonlySet<string> = LIGHT_VERBS[0]
  ? new Set(LIGHT_VERBS[0].nouns.trim().split(/\s+/))
  : new Set();
