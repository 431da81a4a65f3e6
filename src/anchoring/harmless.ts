/**
 * The only words whose exchange, coming or going leaves a statement what it was. A word that stands in none of these
 * lists may turn it, whatever it looks like.
 */
const groups = (list: string): ReadonlyMap<string, ReadonlySet<number>> => {
  const found = new Map<string, Set<number>>();
  list
    .trim()
    .split(/\s*\n\s*/)
    .forEach((line, group) => {
      for (const word of line.split(' ')) found.set(word, (found.get(word) ?? new Set()).add(group));
    });
  return found;
};

/** Words that readouts use for one another; a line is a group. */
const SYNONYMS = groups(`
  the a an this that these those
  its their
  on about regarding concerning
  in within
  among between
  toward towards
  through via
  who that which
  so thus
  while as
  plan proposal scheme
  cooperation collaboration
  relation tie link bond relationship partnership
  dialogue conversation talk discussion meeting consultation negotiation
  exchange contact
  field area domain sphere realm
  region neighbourhood neighborhood
  progress headway
  consensus understanding
  initiative undertaking
  stability calm
  prosperity wealth
  situation circumstance circumstances
  mechanism arrangement
  community family
  agenda programme program
  candidacy bid
  issue matter question topic
  effort endeavour endeavor
  trade commerce
  way ways means manner
  opportunity chance
  challenge difficulty
  country nation
  side party
  government administration
  leader head
  conflict fighting
  development event
  security safety
  visit trip
  assistance aid help
  friendship amity
  importance significance
  implementation realisation realization
  harbour harbor port
  session meeting
  close intimate
  practical pragmatic concrete
  regional neighbouring neighboring
  important significant
  economic financial commercial
  common shared
  new fresh
  major great
  ongoing continued continuing
  friendly cordial
  bilateral mutual
  recent latest
`);

/** Words that may come or go: articles, and what adds weight or praise. */
const FREE: ReadonlySet<string> = new Set(
  `the a an this that these those and also too very quite indeed well here then again further together both still
  always truly deeply firmly fully strongly highly greatly actively consistently sincerely resolutely warmly jointly
  closely cordially earnestly steadily continuously constantly vigorously particularly especially
  new close great important significant enduring common shared practical concrete fruitful constructive friendly
  traditional comprehensive regular ongoing major frank cordial productive sincere`.split(/\s+/),
);

/** Whether one word stands for the other: of one group, both in the singular or both in the plural. */
export function areSynonyms(a: string, b: string): boolean {
  return sameGroup(a, b) || sameGroup(singular(a), singular(b));
}

function sameGroup(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [mine, theirs] = [SYNONYMS.get(a), SYNONYMS.get(b)];
  return mine !== undefined && theirs !== undefined && [...mine].some((group) => theirs.has(group));
}

function singular(word: string): string | null {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : null;
}

export function mayComeOrGo(word: string): boolean {
  return FREE.has(word);
}

export function hasSynonym(word: string): boolean {
  return SYNONYMS.has(word) || SYNONYMS.has(singular(word) ?? '');
}
