import { expression } from '../../../text/expression.ts';
import { COUNTRY_FORMS } from '../../words/tables/countries.ts';

/** "Australia-Papua New Guinea" */
const COUNTRY_PAIR = new RegExp(
  `^(?:${COUNTRY_FORMS.filter(({ kind, text }) => kind === 'name' && /^[\w .]+$/.test(text))
    .map(({ text }) => text.replaceAll('.', '\\.'))
    .join('|')})[-–]`,
);
/** "welcomed him to Downing Street": the last word of a place's name. */
const PLACES = expression()`
  \b(?:Street|House|Palace|Castle|Square|Hall|Airport|Park|Avenue|Road|City|Islands?|Bay|University|Institute
  |Cent(?:er|re)|Museum|Residence|Guesthouse|Lodge|Forum|Summit|Base|Port|Abbey|Cathedral|Embassy|Club|Hotel
  |Kremlin|Region|Province|District|Oblast|County|Governorate|Prefecture|Canton|Territory|Valley|River|Sea
  |Ocean|Gulf|Strait|Canal|Border|Lake|Mountains?|Plant|Bridge|Memorial|Cemetery|Gates?)$
`;
const SPOKESPERSON = /\bspokes(?:person|man|woman)\b/i;

/** Whether what looks like a person's name begins as two countries of a heading do. */
export function isCountryPair(name: string): boolean {
  return COUNTRY_PAIR.test(name);
}

/** Whether what looks like a person's name is a place's. */
export function isPlace(name: string): boolean {
  return PLACES.test(name);
}

/** Whether an office is that of somebody who speaks for another, and takes no part. */
export function isSpokesperson(office: string): boolean {
  return SPOKESPERSON.test(office);
}
