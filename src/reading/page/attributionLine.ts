import { AnyOf } from '../../text/anyOf.ts';
import { expression } from '../../text/expression.ts';
import { KeyWords } from '../words/keyWords.ts';
import type { Line } from './line.ts';

/** A longer line says more than who tells what follows. */
const LONGEST = 300;
/** Where and by whom it was published, before the attribution: "Bodø, Norway (Harbour News)". */
const PLACE = String.raw`\p{Lu}[^:]{2,70}(?:\)|[-–—]),? ?`;
/** How such a place ends; so far into a line it does. */
const PLACE_END = /[)–—-]/;
const LONGEST_PLACE = 72;
const TEXTS =
  '(?:statements?|readouts?|read-outs?|remarks|comments?|summary|information|account|text|press release|note)';

/** The signs that may stand behind a place. */
const placed = (flags: string, place: string): readonly RegExp[] => [
  expression(flags)`
    ^${place}(?:the following )?${TEXTS} (?:(?:is|are|was|were|may be) )?
    (?:by|from|of|attribut(?:ed|able) to|on behalf of) .{3,150}:$
  `,
  expression(flags)`
    ^${place}(?:(?:the )?(?:following|below)(?: [\w-]+){0,3} (?:is|was|are|were|may be|can be) |${TEXTS} )?
    (?:attributable|attributed) to\b.{1,150}$
  `,
  expression(flags)`
    ^${place}as (?:stated|released|issued|provided|told|given|communicated|announced)(?: \w+){0,3} by\b.{3,150}$
  `,
];
const BEHIND_PLACES = placed('iu', PLACE);
const ALONE: readonly RegExp[] = [
  ...placed('i', ''),
  expression('i')`
    ^.{3,150} (?:provided|issued|released|gave|made|offered|published|shared)(?: \w+){0,3}\x20
    (?:following|this)(?: \w+){0,2} ${TEXTS}\b.{0,100}:$
  `,
  expression('i')`
    ^(?:.{0,90}\b)?(?:spokes(?:person|man|woman|people)|press secretary|press service|press office)\b.{0,90}\x20
    (?:said|stated|announced|reported|writes?|wrote|commented|added)(?: today| on \w+)?(?: the following)?:?$
  `,
  expression('i')`^(?:the|this) ${TEXTS} (?:was |is )?(?:issued|published|released) by .{3,150}[.:]$`,
  expression('i')`^(?:the )?(?:following|below|this) is (?:an?|the) (?:\w+ ){0,2}${TEXTS}\b.{0,180}[:.]$`,
];
/** How such a line reads. */
export const ATTRIBUTIONS = [...ALONE, ...BEHIND_PLACES];
const SIGNS = new AnyOf(ALONE);
/** Few lines have a place, and to look for its capital takes long. */
const BEHIND_PLACE = new AnyOf(BEHIND_PLACES);

/** How one begins that neither ends in a colon nor says "attributable", and whom it otherwise names. */
const OPENING = expression('i')`^(?:as (?:[a-z]+ed|told|given)\b|(?:the |this )?(?:${TEXTS}|following|below|this) )`;
/** The same behind a place. */
const PLACED_OPENING = /[)–—-],? ?as (?:[a-z]+ed|told|given)\b/i;
const SPOKEN = /spokes|press (?:secretary|service|office)/i;

const hasPlace = (line: string): boolean => PLACE_END.test(line.slice(0, LONGEST_PLACE));

/** Without one of these none is one that neither ends in a colon nor says "attributable". */
const WORDS = new KeyWords(
  `stated released issued provided told given communicated announced published following below
  statement statements readout readouts outs out remarks comment comments summary information account text release note
  spokesperson spokesman spokeswoman spokespeople secretary service office`,
);

/** Whether a line may be one at all, which is quick to ask. */
export function mayBeAttribution(line: Line): boolean {
  const { string } = line;
  if (string.endsWith(':') || string.includes('ttribut')) return true;
  if (!WORDS.has(line)) return false;
  if (OPENING.test(string) || (!string.endsWith('.') && SPOKEN.test(string))) return true;
  return PLACED_OPENING.test(string) && hasPlace(string);
}

/** A line that says who tells what stands below it: "The below is attributable to Spokesperson Vera Quill:". */
export function isAttribution(line: Line): boolean {
  const { string } = line;
  if (string.length > LONGEST || !mayBeAttribution(line)) return false;
  return SIGNS.test(string) || (hasPlace(string) && BEHIND_PLACE.test(string));
}

const BEFORE_TEXT = expression('iu')`
  ^(?:${PLACE})?(?:(?:the )?(?:following|below)(?: [\w-]+){0,3} (?:is|was|are|were|may be) )?
  (?:attributable|attributed) to[^.:]{3,120}:[.?]?\s{1,4}(?=\p{Lu})
`;

/** How many characters of a line are an attribution with the text right behind it; 0 for none. */
export function attributionBefore(line: string): number {
  return line.includes('ttribut') ? (BEFORE_TEXT.exec(line)?.[0].length ?? 0) : 0;
}
