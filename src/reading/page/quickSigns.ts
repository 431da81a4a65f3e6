import { expression, oneOf } from '../../text/expression.ts';
import { HIGH_OFFICES } from '../words/tables/highOffices.ts';

/** Signs of a readout that cost next to nothing: VS Code asks for them with any plain text that it opens. */

/** So much of a text is looked at to tell whether it is a readout, in UTF-16 units. */
export const LOOKED_AT = 20_000;

const capitalised = (words: readonly string[]): string[] => words.map((word) => word[0]!.toUpperCase() + word.slice(1));

/** A title that tells of an event. */
export const EVENT_TITLE = expression('i')`
  \b(?:calls?|phones?|telephones?|conversation|meets?|meetings?|met|talks?|speaks?|spoke|readout|visit(?:s|ed)?
  |exchanges?|letters?|messages?|receives?|consultations|summit|dialogue|hosts?|press release on|video|bilateral
  |condolences|congratulat\w{1,6})\b
`;

/** A lead that tells of an event. */
export const EVENT_LEAD = expression()`
  \b(?:spoke|spoken|speaks|met|meets|held|holds|had|has|received|receives|hosted|called|telephoned|phoned|exchanged|sent
  |sends|visited|paid|welcomed|talked|chaired|co-chaired|conducted|discussed|congratulated|addressed|took part|wrote
  |signed|conveyed|attended|delivered|participated|joined|visiting|meeting with|meeting the press|hosting
  |is on|will visit|conferred
  |(?:[Ii]n an?|(?:[Aa]t|[Dd]uring) (?:an?|their)) (?:\w+ )?(?:talks|call|conversation|meeting)
  |undertook|submitted|presented|arrived|concluded|contacted|returned|took place|opened|inaugurated|consulted
  |(?:made|placed) a (?:tele)?(?:phone )?(?:call|contact))\b
`;

/** Somebody who holds an office. */
export const OFFICE = expression()`
  \b(?:${oneOf(capitalised(HIGH_OFFICES))}|Ministers|Presidents|[Ff]oreign ministers|[Pp]rime ministers
  |[Ss]ecretary[- ]general|PMs?|FMs?|EAM|High Representative|Special Envoy|Excellency|H\.E\.|Majesty|Highness
  |Crown Prince|Security Advis[eo]r
  |(?:Special|Permanent) Representative|Chief Executive|Director[- ]General)\b
`;

/** "The Omani delegation was led by …": people in office who need no name of one. */
const DELEGATION = /delegation was/;

/**
 * Whether it is worth asking `isReadout`, which says no wherever this does: a readout names an office, or a delegation,
 * and an event, in what is looked at of it.
 */
export function mayBeReadout(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  const told = OFFICE.test(start) || DELEGATION.test(start);
  return told && (EVENT_LEAD.test(start) || EVENT_TITLE.test(start));
}
