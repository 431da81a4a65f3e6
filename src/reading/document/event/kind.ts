import { expression } from '../../../text/expression.ts';
import type { MeetingKind } from '../../model.ts';
import { SAID_PARAGRAPHS, SAID_THIS } from '../../page/signs.ts';
import { BY_MEANS, KIND_SIGNS, WEAK_KIND_SIGNS } from '../../words/tables/kinds.ts';

const SIGN_LENGTH = 600;
/** Where a lead has said what took place, and goes on to what it was about. */
const ABOUT = expression('u')`
  \b(?:to (?:discuss|talk about|exchange|congratulate|review)|about|regarding|concerning|ahead of)\b
  |[.!?]["”]? \p{Lu}
`;
const EVENT = /\b(?:spoke|speaks|talked|met|meets|held|had|called|telephoned|phoned|received|hosted)\b/;

/**
 * The first sign that fits the title, or else the lead, gives the kind; of "meets" and "speaks" the lead may tell that
 * it was from afar. Where neither says anything, whoever "said this when the Ambassador called" met somebody.
 */
export function findKind(title: string, lead: string, body: readonly { readonly text: string }[]): MeetingKind {
  for (const signs of [KIND_SIGNS, WEAK_KIND_SIGNS]) {
    for (const text of tellingTexts(title, lead)) {
      const found = signs.find(({ sign }) => sign.test(text));
      if (found) return (found.open && meansOf(lead)) || found.kind;
    }
  }
  return body.slice(0, SAID_PARAGRAPHS).some(({ text }) => SAID_THIS.test(text.slice(0, SIGN_LENGTH)))
    ? 'meeting'
    : 'other';
}

/** "visited Kyiv following talks in Moscow", "as agreed during a video conference": not by these they met. */
const EARLIER = expression('g')`
  \b(?:following|after|in accordance with|in line with|as agreed|agreements? reached|previous(?:ly)?|recent|last)\b
  [^.,;]{0,160}
`;

/** By what means people met or spoke; undefined where the lead does not say. */
function meansOf(lead: string): MeetingKind | undefined {
  const told = lead.slice(0, SIGN_LENGTH).replaceAll(EARLIER, ' ');
  return BY_MEANS.find(({ sign }) => sign.test(told))?.kind;
}

/** What may tell the kind, the likeliest first. */
function* tellingTexts(title: string, lead: string): Generator<string> {
  yield title.slice(0, SIGN_LENGTH);
  yield toldEvent(lead);
  yield lead.slice(0, SIGN_LENGTH);
}

/** How the lead tells of the event, without what it was about: the talks that are discussed are another event. */
function toldEvent(lead: string): string {
  const verb = EVENT.exec(lead.slice(0, SIGN_LENGTH));
  if (!verb) return '';
  const about = ABOUT.exec(lead.slice(verb.index, SIGN_LENGTH));
  return about ? lead.slice(0, verb.index + about.index) : '';
}
