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
import { un } from './un.ts';
import { unitedKingdom } from './unitedKingdom.ts';
import { usState } from './usState.ts';
import { whiteHouse } from './whiteHouse.ts';

/** Every publisher's layout; to add one, add its file and name it here. */
export const LAYOUTS: readonly Layout[] = [
  chinaMfa,
  usState,
  whiteHouse,
  unitedKingdom,
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

/** Picks the layout with the most evidence in the lines of each place; the generic one when none has enough. */
export function chooseLayout(places: Readonly<Record<EvidencePlace, readonly string[]>>): Layout {
  let best = generic;
  let most = ENOUGH - 1;
  for (const layout of LAYOUTS) {
    let weight = 0;
    for (const { place, sign, weight: w } of layout.evidence) if (places[place].some((line) => sign.test(line))) weight += w;
    if (weight > most) {
      most = weight;
      best = layout;
    }
  }
  return best;
}
