import { expression } from '../../../text/expression.ts';
import type { MeetingKind } from '../../model.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar.ts';

/**
 * A sign of what kind of event a readout tells of. The first that fits the title decides, then the first that fits the
 * lead.
 */
export interface KindSign {
  readonly kind: MeetingKind;
  readonly sign: RegExp;
  /** The words say nothing of the means: people "meet" by video too, and "speak" face to face. */
  readonly open?: true;
}

/** What is behind "on" when that dates a call: "call on Saturday" is no visit. */
const DATED = String.raw`(?:\d|the \d|${[...WEEKDAY_NAMES, ...MONTH_NAMES].join('|')})`;

/** Expressions over the first 400 characters of a title or a lead; the order is the order of precedence. */
export const KIND_SIGNS: readonly KindSign[] = [
  {
    kind: 'press-conference',
    sign: expression('i')`
      \b(?:press (?:conference|availability|stakeout)|(?:meet|met|meets|meeting) (?:with )?(?:the )?(?:press
      |media|journalists|reporters))\b
    `,
  },
  {
    kind: 'message-exchange',
    sign: expression('i')`
      \bexchang(?:e|es|ed|ing) (?:of )?(?:\w+ )?(?:\w+ )?(?:messages|letters|greetings|congratulations
      |telegrams)\b
    `,
  },
  {
    kind: 'letter',
    sign: expression('i')`
      \b(?:sends?|sent|sending|conveys?|conveyed|writes|wrote|addressed) (?:an? |his |her\x20
      |the )?(?:\w+ )?(?:\w+ )?(?:messages?|letters?|telegrams?|greetings|congratulations|condolences)\b
    `,
  },
  {
    kind: 'letter',
    sign: expression('i')`
      ^(?:congratulatory |condolence )?(?:message|letter|telegram|greetings|congratulations
      |condolences)\b(?! exchange)
    `,
  },
  {
    kind: 'video-call',
    sign: expression('i')`
      \b(?:video[ -]?(?:call|conference|conferencing|meeting|conversation|talks?|link|teleconference|chat)|vtc
      |virtual(?:ly)?|via video|by video|online (?:meeting|talks)|secure video)\b
    `,
  },
  {
    kind: 'phone-call',
    sign: expression('i')`
      \b(?:(?:tele)?phone|phoned|telephoned|teleconference|on the phone|by phone|over the phone|(?:phone
      |telephone) (?:call|talk|talks|conversation))\b
    `,
  },
  {
    kind: 'visit',
    sign: expression('i')`
      ^(?:(?:official|state|working|introductory|two-day|three-day) )*visit (?:of|by|to) (?!.{0,200}\b(?:calls?
      |calling) on\b)
    `,
  },
  // A visit that was discussed is another event: "discussed preparations for the visit of the President".
  {
    kind: 'meeting',
    sign: expression('i')`
      ^(?:(?!\b(?:visit|sp[eo]ak|spoke|talk|conversation|call)).)*\bdiscuss(?:ed|es)?\b.{0,160}\bvisits?\b
    `,
    open: true,
  },
  {
    kind: 'visit',
    sign: expression('i')`
      \b(?:undertook|undertakes|held|holds|had) an? (?:\w+ )?(?:series|round) of (?:[\w-]+ ){0,4}engagements\b
      |\bbilateral (?:and \w+ )?engagements\b
    `,
  },
  { kind: 'meeting', sign: /\bcourtesy calls?\b(?! by (?:tele)?phone)|\bcall[- ]on (?:by|on)\b/i },
  {
    kind: 'phone-call',
    sign: expression('i')`
      \b(?:calls?|called) (?:(?:today|yesterday|late|earlier|on ${DATED}\w*)(?: [\w,]+){0,3}\x20
      )?(?:with|to|from|between)\b|\bcall(?:s|ed)? (?:the )?(?:president|prime|foreign|king
      |chancellor|crown)\b|['’]s? calls?\b(?! on (?!${DATED}))|\b(?:a|the|joint) call\b
    `,
  },
  {
    kind: 'meeting',
    sign: expression('i')`
      \b(?:meets?|met|meetings?|talks|conferred|courtesy call|(?:calls?|called) on(?! ${DATED})|received|receives
      |bilateral|pull-aside|tête-à-tête|audience|conven(?:es|ed|ing))\b
    `,
    open: true,
  },
  {
    kind: 'visit',
    sign: expression('i')`
      \b(?:visit|visits|visited|paid a visit|state visit|official visit|working visit|arrived in|travels? to
      |travel(?:l)?ed to|trip to)\b
    `,
  },
  { kind: 'phone-call', sign: /\b(?:spoke|spoken|speaks|speak|conversation|talked|talks to)\b/i, open: true },
];

/** How a lead tells by what means its people met or spoke. */
export const BY_MEANS: readonly KindSign[] = [
  {
    kind: 'video-call',
    sign: expression('i')`
      \b(?:via|by|over) (?:an? |the )?(?:secure )?(?:video|VTC)|\bvirtually\b(?! (?:all|every|no|any)\b)
      |\b(?:virtual|video|online) (?:call|meeting|talks?|conversation|consultations?|conference)\b
    `,
  },
  {
    kind: 'phone-call',
    sign: expression('i')`
      \b(?:spoken?|talked) (?:today |again |briefly |yesterday )?(?:by|on|over) (?:the )?(?:tele)?phone\b
      |\b(?:held|had|received|got|placed|made) an? (?:\w+ )?(?:tele)?phon(?:e|ic) (?:call|talk|conversation)\b
    `,
  },
  { kind: 'meeting', sign: /\b(?:met|spoken?|talked) in person\b/i },
];

/** Words that a headline may use of anything; they decide only where nothing else does. */
export const WEAK_KIND_SIGNS: readonly KindSign[] = [
  {
    kind: 'meeting',
    sign: expression('i')`
      \b(?:dialogue|consultations|summit|lunch|luncheon|dinner|breakfast|joint (?:ministerial )?commission
      |co-?chair(?:s|ed)|hosts?|hosted|receives?|welcomes?
      |(?:present(?:s|ed)?|accept(?:s|ed)?) (?:an? |the |his |her |their )?(?:letters? of credence|credentials)
      |(?:letters? of credence|credentials) (?:from|to|of))\b
    `,
  },
];
