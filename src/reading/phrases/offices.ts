import { COUNTRY_FORMS } from '../words/tables/countries.ts';
import { MISSPELT_HEADS } from '../words/tables/offices.ts';
import { memo } from '../../text/memo.ts';

const EXPANSIONS: Readonly<Record<string, string>> = {
  pm: 'prime minister',
  fm: 'foreign minister',
  eam: 'foreign affairs minister',
  dpm: 'deputy prime minister',
  fs: 'foreign secretary',
  nsa: 'national security adviser',
  hrvp: 'high representative',
  'hr/vp': 'high representative',
  'representative/vice-president': 'representative vice president',
  sg: 'secretary-general',
  vp: 'vice president',
  'vice-president': 'vice president',
  advisor: 'adviser',
  councillor: 'councilor',
  counsellor: 'councilor',
  ministers: 'minister',
  presidents: 'president',
  external: 'foreign',
  defense: 'defence',
  ...MISSPELT_HEADS,
};
const IGNORED = new Set(
  'affairs of for the and to on republic federation kingdom state-of his her excellency s'.split(' '),
);
const COUNTRY_WORDS = new Set(
  COUNTRY_FORMS.filter(({ kind }) => kind !== 'capital').flatMap(({ text }) => text.toLowerCase().split(' ')),
);
const KEPT = new Set([
  'state',
  'central',
  'general',
  'union',
  'european',
  'council',
  'commission',
  'national',
  'former',
]);
/** An office without them is another office: the President is not the Vice President. */
const RANKS = new Set([
  'deputy',
  'vice',
  'assistant',
  'under',
  'acting',
  'special',
  'vice-president',
  'permanent',
  'first',
  'former',
]);
const OF_ANY_OFFICE = new Set([
  'leader',
  'counterpart',
  'colleague',
  'interlocutor',
  'head',
  'guest',
  'visitor',
  'dignitary',
  'diplomat',
  'host',
  'chief',
  'hostess',
  'statesman',
  'stateswoman',
  'official',
  'politician',
  'legislator',
  'lawmaker',
]);
/** Offices that a word for any office means before others. */
const MEANT_BY = new Map([
  ['diplomat', /^(?:ambassador|envoy|chargé|consul|consul-general)$/],
  ['legislator', /^(?:speaker|assembly|parliament|senator|house|senate)$/],
  ['lawmaker', /^(?:speaker|assembly|parliament|senator|house|senate)$/],
]);

/** The same offices come again and again. */
const MOST_REMEMBERED = 500;

/**
 * The words that tell an office from another, lower case, without the country: "Minister for Foreign Affairs of Japan"
 * gives minister and foreign.
 */
export const officeWords: (title: string) => readonly string[] = memo(MOST_REMEMBERED, splitOffice);

function splitOffice(title: string): string[] {
  return title
    .toLowerCase()
    .replace(/(?:president|chairman|chair) of the council of ministers/, 'prime minister')
    .replace(/\((east|west|north|south)\)/, 'desk-$1')
    .replaceAll(/[,()’']|\b(?<=vice|deputy)-(?!president)/g, ' ')
    .split(/\s+/)
    .flatMap((word) => (EXPANSIONS[word] ?? word).split(' '))
    .filter((word) => word && !IGNORED.has(word) && (KEPT.has(word) || !COUNTRY_WORDS.has(word)));
}

/** The words of each of a phrase's offices. */
export function officesOf(titles: readonly { readonly text: string }[]): (readonly string[])[] {
  return titles.map(({ text }) => officeWords(text));
}

/** Whether the words of an office leave open which one it is: "top diplomat", "leader". */
export function isOfAnyOffice(office: readonly string[]): boolean {
  return OF_ANY_OFFICE.has(office[0]!) || OF_ANY_OFFICE.has(office.at(-1)!);
}

/** Whether a head of something is the head of it: "the Head of the President's Office", not "the Norwegian leader". */
function isOneOf(wanted: readonly string[], office: readonly string[]): boolean {
  return office.at(-1) === wanted.at(-1) || (wanted.length > 1 && wanted.every((word) => office.includes(word)));
}

/** How well an office named in passing fits one of the offices a person holds: 0 not at all, 3 the same. */
export function officeFit(wanted: readonly string[], held: readonly (readonly string[])[]): number {
  if (wanted.length === 0) return 0;
  if (isOfAnyOffice(wanted) && !held.some((office) => isOneOf(wanted, office))) {
    const meant = MEANT_BY.get(wanted.at(-1)!);
    return meant && held.some((office) => office.some((word) => meant.test(word))) ? 1 : 0.8;
  }
  // "the Vietnamese premier", where nobody has that title
  if (wanted.at(-1) === 'premier' && !held.some((office) => office.includes('premier')))
    return held.some((office) => office.join(' ') === 'prime minister') ? 0.9 : 0;
  let best = 0;
  for (const office of held) {
    const inside = wanted.every((word) => office.includes(word));
    if (!inside) continue;
    const missing = office.filter((word) => !wanted.includes(word));
    let fit = missing.length === 0 ? 3 : 2;
    if (missing.some((word) => RANKS.has(word))) fit = office.includes('high') ? 2 : 1;
    else if (wanted.length === 1 && wanted[0] === 'minister' && missing.includes('prime')) fit = 1;
    if (fit > best) best = fit;
  }
  return best;
}
