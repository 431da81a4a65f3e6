import { isAttribution } from './attributionLine.ts';
import type { Line } from './line.ts';
import { EVENT_LEAD, OFFICE } from './quickSigns.ts';
import { isSiteProse } from './siteProse.ts';
import { isPrintedAgain, looksLikeTitle, weighTitle } from './title.ts';

/** Where a readout begins on its page, whoever published it. */
export interface Start {
  /** The index of the first paragraph that is no banner; the number of lines where there is none. */
  readonly firstProse: number;
  /** Whole sentences above it that are the site's. */
  readonly banners: ReadonlySet<Line>;
}

/** So many lines behind what may be a banner a title is looked for, and so many behind that the lead. */
const TITLE_REACH = 60;
const LEAD_REACH = 12;
/** A line that weighs so much names an event and people in office. */
const EVIDENT_TITLE = 7;

/** Finds the first paragraph: what stands above it, and above a title that only then comes, are banners. */
export function findStart(lines: readonly Line[]): Start {
  const banners = new Set<Line>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.isProse || isAttribution(line) || looksLikeTitle(line.string) || isPrintedAgain(lines, i)) continue;
    if (isSiteProse(line)) {
      banners.add(line);
      continue;
    }
    const title = tellsEvent(line) ? -1 : titleBelow(lines, i);
    if (title < 0) return { firstProse: i, banners };
    for (; i < title; i++) if (lines[i]!.isProse) banners.add(lines[i]!);
  }
  return { firstProse: lines.length, banners };
}

function tellsEvent({ string }: Line): boolean {
  return EVENT_LEAD.test(string) && OFFICE.test(string);
}

/**
 * The index of a title behind sentences that tell of no event, where no line before them could be one: it names an
 * event and people, and a paragraph behind it tells of them; -1 for none.
 */
function titleBelow(lines: readonly Line[], first: number): number {
  for (let i = Math.max(0, first - TITLE_REACH); i < first; i++)
    if (weighTitle(lines[i]!.string) >= EVIDENT_TITLE) return -1;
  const last = Math.min(lines.length, first + TITLE_REACH);
  for (let i = first + 1; i < last; i++) {
    const line = lines[i]!;
    if (line.isProse) {
      if (tellsEvent(line)) return -1;
    } else if (OFFICE.test(line.string) && weighTitle(line.string) >= EVIDENT_TITLE)
      return lines.slice(i + 1, i + LEAD_REACH).some((each) => each.isProse && tellsEvent(each)) ? i : -1;
  }
  return -1;
}
