import { NO_NAME_NOUNS } from '../../words/tables/institutions.ts';
import { COLLECTIVE_HEADS } from '../../words/tables/offices.ts';
import { isThing } from '../../phrases/phraseParts.ts';
import { COUNTRY_FORMS } from '../../words/tables/countries.ts';

/** "Australia-Papua New Guinea" */
const COUNTRY_PAIR = new RegExp(
  `^(?:${COUNTRY_FORMS.filter(({ kind, text }) => kind === 'name' && /^[\w .]+$/.test(text))
    .map(({ text }) => text.replaceAll('.', '\\.'))
    .join('|')})[-–]`,
);
/** "Small Business Administration", "Nevada State Legislators", "Downing Street": what no person's name ends in. */
const NO_NAME_ENDS: ReadonlySet<string> = new Set([...NO_NAME_NOUNS, ...COLLECTIVE_HEADS]);
const SPOKESPERSON = /\bspokes(?:person|man|woman)\b/i;

/** Whether what looks like a person's name begins as two countries of a heading do. */
export function isCountryPair(name: string): boolean {
  return COUNTRY_PAIR.test(name);
}

const LAST_WORD = /\S{1,60}$/;

/** Whether what looks like a person's name is that of a place, a body or several people, or typists' initials. */
export function isNobody(name: string): boolean {
  // "RK/SS/PRK"
  if (name.includes('/')) return true;
  const last = name.slice(name.search(LAST_WORD)).toLowerCase();
  return NO_NAME_ENDS.has(last) || isThing(last);
}

/** Whether an office is that of somebody who speaks for another, and takes no part. */
export function isSpokesperson(office: string): boolean {
  return SPOKESPERSON.test(office);
}
