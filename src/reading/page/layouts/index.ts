import { australia } from './australia.ts';
import { canada } from './canada.ts';
import { chinaMfa } from './chinaMfa.ts';
import { eu } from './eu.ts';
import { generic } from './generic.ts';
import { india } from './india.ts';
import { japanMofa } from './japanMofa.ts';
import { korea } from './korea.ts';
import { kremlin } from './kremlin.ts';
import { SIGN_LENGTH, type Evidence, type EvidencePlace, type Layout } from './layout.ts';
import { russianMfa } from './russianMfa.ts';
import { singapore } from './singapore.ts';
import { turkey } from './turkey.ts';
import { ukForeignOffice } from './ukForeignOffice.ts';
import { un } from './un.ts';
import { unitedKingdom } from './unitedKingdom.ts';
import { usDefense } from './usDefense.ts';
import { usState } from './usState.ts';
import { whiteHouse } from './whiteHouse.ts';
import { expression } from '../../../text/expression.ts';
import { KeyWords } from '../../words/keyWords.ts';
import type { Line } from '../line.ts';

/** Every publisher's layout; to add one, add its file and name it here. */
export const LAYOUTS: readonly Layout[] = [
  chinaMfa,
  usState,
  usDefense,
  whiteHouse,
  unitedKingdom,
  ukForeignOffice,
  kremlin,
  russianMfa,
  india,
  japanMofa,
  eu,
  un,
  singapore,
  australia,
  canada,
  turkey,
  korea,
];

/** A layout is taken when its evidence weighs this much. */
const ENOUGH = 3;

/** A sign of so much weight tells the publisher by itself. */
const SIGNED = 3;

/** The lines in which evidence is looked for, by the place where they stand. */
export type PlacedLines = Readonly<Record<EvidencePlace, readonly Line[]>>;

/** A layout's evidence. */
interface Sign extends Evidence {
  readonly layout: Layout;
}

const SIGNS: readonly Sign[] = LAYOUTS.flatMap((layout) => layout.evidence.map((each) => ({ ...each, layout })));
const WORDS = new KeyWords(SIGNS.flatMap(({ words }) => words ?? []).join(' '));

/** The signs that are looked for in one place, by the word without which none of them fits. */
class PlaceSigns {
  readonly #byWord = new Map<string, Sign[]>();
  readonly #ofNoWords: readonly Sign[];
  readonly #ofAny: readonly Sign[];

  constructor(at: EvidencePlace) {
    const signs = SIGNS.filter(({ place }) => place === at);
    this.#ofAny = signs.filter(({ words }) => words === undefined);
    this.#ofNoWords = signs.filter(({ words }) => words?.length === 0);
    for (const sign of signs)
      for (const word of sign.words ?? []) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), sign]);
  }

  /** Adds the signs that a line fits to those that are found. */
  addTo(found: Set<Sign>, line: Line): void {
    const { keyWords } = line;
    tryEach(this.#ofAny, line, found);
    if (!keyWords) tryEach(this.#ofNoWords, line, found);
    for (const key of keyWords ?? []) if (WORDS.has(key)) tryEach(this.#byWord.get(key.word), line, found);
  }
}

const PLACES = ['head', 'tail', 'title', 'lead', 'host'] as const;
const PLACE_SIGNS = new Map(PLACES.map((place) => [place, new PlaceSigns(place)]));

const COUNTERPART = expression('i')`
  \b(?:with|to|met|meets?|received|receives|hosted|hosts|welcomed|welcomes|called|telephoned|congratulated|visited
  |spoke|talked|held|had)\b
`;

/** What a title or a lead says before it comes to whom the publisher's own side met. */
export function beforeCounterpart(line: string): string {
  const at = line.search(COUNTERPART);
  return at < 0 ? line : line.slice(0, at);
}

/** The country of a publisher as `Readout.publisher` names it; null for none and for an unknown one. */
export function countryOfPublisher(publisher: string | null): string | null {
  return LAYOUTS.find((layout) => layout.publisher === publisher)?.country ?? null;
}

/** What the lines of a page tell of its publisher. */
export interface Choice {
  readonly layout: Layout;
  /** Some sign tells it by itself. */
  readonly signed: boolean;
}

/** Picks the layout with the most evidence in the lines of each place; the generic one when none has enough. */
export function chooseLayout(places: PlacedLines): Choice {
  const found = new Set<Sign>();
  for (const place of PLACES) for (const line of places[place]) PLACE_SIGNS.get(place)!.addTo(found, line);
  const weights = new Map<Layout, number>();
  for (const { layout, weight } of found) weights.set(layout, (weights.get(layout) ?? 0) + weight);
  let best = generic;
  let most = ENOUGH - 1;
  for (const layout of LAYOUTS) {
    const weight = weights.get(layout) ?? 0;
    if (weight > most) [best, most] = [layout, weight];
  }
  return { layout: best, signed: [...found].some(({ layout, weight }) => layout === best && weight >= SIGNED) };
}

function tryEach(signs: readonly Sign[] | undefined, line: Line, found: Set<Sign>): void {
  if (!signs) return;
  for (const sign of signs) if (!found.has(sign) && sign.sign.test(lookedAt(line, sign.place))) found.add(sign);
}

function lookedAt({ string }: Line, place: EvidencePlace): string {
  const line = string.slice(0, SIGN_LENGTH);
  return place === 'host' ? beforeCounterpart(line) : line;
}
