import type { MeetingKind } from '../../model.ts';
import { BY_MEANS, KIND_SIGNS, WEAK_KIND_SIGNS } from '../../words/tables/kinds.ts';

const SIGN_LENGTH = 600;

/**
 * The first sign that fits the title, or else the lead, gives the kind; of "meets" and "speaks" the lead may tell that
 * it was from afar.
 */
export function findKind(title: string, lead: string): MeetingKind {
  for (const signs of [KIND_SIGNS, WEAK_KIND_SIGNS]) {
    for (const text of [title, lead]) {
      const found = signs.find(({ sign }) => sign.test(text.slice(0, SIGN_LENGTH)));
      if (found)
        return (found.open && BY_MEANS.find(({ sign }) => sign.test(lead.slice(0, SIGN_LENGTH)))?.kind) || found.kind;
    }
  }
  return 'other';
}
