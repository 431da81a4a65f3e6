import { australia } from './australia.ts';
import { canada } from './canada.ts';
import { chinaMfa } from './chinaMfa.ts';
import { eu } from './eu.ts';
import { generic } from './generic.ts';
import { india } from './india.ts';
import { japanMofa } from './japanMofa.ts';
import { korea } from './korea.ts';
import { kremlin } from './kremlin.ts';
import type { EvidencePlace, Layout } from './layout.ts';
import { russianMfa } from './russianMfa.ts';
import { singapore } from './singapore.ts';
import { turkey } from './turkey.ts';
import { ukForeignOffice } from './ukForeignOffice.ts';
import { un } from './un.ts';
import { unitedKingdom } from './unitedKingdom.ts';
import { usDefense } from './usDefense.ts';
import { usState } from './usState.ts';
import { whiteHouse } from './whiteHouse.ts';
import { AnyOf } from '../../../text/anyOf.ts';

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

/** A sign that begins a line: few lines fit any of those of all layouts, and only these are tried one by one. */
const opensLine = (sign: RegExp): boolean => sign.source.startsWith('^');

/** The evidence of each layout, the weightiest first, with what it weighs together with all that comes behind it. */
const WEIGHED = LAYOUTS.map((layout) => {
  const evidence = [...layout.evidence].sort((a, b) => b.weight - a.weight);
  return {
    layout,
    evidence: evidence.map((each, index) => ({
      ...each,
      opens: opensLine(each.sign),
      left: evidence.slice(index).reduce((sum, { weight }) => sum + weight, 0),
    })),
  };
});

const PLACES = ['head', 'tail', 'title', 'lead', 'host'] as const;
const OPENINGS = new Map(
  PLACES.map((at) => {
    const evidence = LAYOUTS.flatMap((layout) => layout.evidence).filter(({ place }) => place === at);
    return [at, new AnyOf(evidence.map(({ sign }) => sign).filter(opensLine))] as const;
  }),
);

/** The lines of each place; those that some layout's sign begins are found when they are first asked for. */
class PlacedLines {
  readonly #lines: Readonly<Record<EvidencePlace, readonly string[]>>;
  readonly #opened = new Map<EvidencePlace, readonly string[]>();

  constructor(lines: Readonly<Record<EvidencePlace, readonly string[]>>) {
    this.#lines = lines;
  }

  fit(place: EvidencePlace, sign: RegExp, opens: boolean): boolean {
    for (const line of opens ? this.#openedIn(place) : this.#lines[place]) if (sign.test(line)) return true;
    return false;
  }

  #openedIn(place: EvidencePlace): readonly string[] {
    let opened = this.#opened.get(place);
    if (!opened) {
      opened = this.#lines[place].filter((line) => OPENINGS.get(place)!.test(line));
      this.#opened.set(place, opened);
    }
    return opened;
  }
}

/** The country of a publisher as `Readout.publisher` names it; null for none and for an unknown one. */
export function countryOfPublisher(publisher: string | null): string | null {
  return LAYOUTS.find((layout) => layout.publisher === publisher)?.country ?? null;
}

/** Picks the layout with the most evidence in the lines of each place; the generic one when none has enough. */
export function chooseLayout(places: Readonly<Record<EvidencePlace, readonly string[]>>): Layout {
  const lines = new PlacedLines(places);
  let best = generic;
  let most = ENOUGH - 1;
  for (const { layout, evidence } of WEIGHED) {
    let found = 0;
    for (const { place, sign, opens, weight, left } of evidence) {
      if (found + left <= most) break;
      if (lines.fit(place, sign, opens)) found += weight;
    }
    if (found > most) {
      most = found;
      best = layout;
    }
  }
  return best;
}
