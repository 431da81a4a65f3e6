import { AnyOf } from '../../text/anyOf.ts';
import { expression, oneOf } from '../../text/expression.ts';
import { verbsOf } from '../words/cueTable.ts';
import { KeyWords } from '../words/keyWords.ts';
import type { Line } from './line.ts';
import { OFFICE } from './quickSigns.ts';

// Whole sentences that are the site's and not the readout's: banners, notices, forms, disclaimers.

/** So much of a paragraph tells whether it is the site's (UTF-16 units); a longer one is not. */
const LONGEST = 900;

/** What only a site says of itself. */
export const SIGNS: readonly RegExp[] = [
  expression('i')`
    \b(?:use[sd]?|using|accept|consent to|manage|reject|about|our|all|these|store) (?:\w{1,20} ){0,3}cookies\b
  `,
  /\bjavascript\b|\byour browser\b|\bbest viewed\b|\badobe (?:acrobat|reader)\b/i,
  expression('i')`
    \b(?:this|the|our|an?) (?:archived|archive|older|historical|official|printable|printer|static|snapshot|web|text)\x20
    (?:\w{1,20} )?(?:page|site|website|version|copy|content|material)s?\b
  `,
  /\b(?:archived|frozen|historical) (?:content|material|information|page|website|web site|site)\b/i,
  expression('i')`
    \bno longer (?:being )?(?:updated|maintained|current)\b|\bkept (?:here )?(?:for reference|as a (?:source
    |record))\b
  `,
  expression('i')`
    \bwe keep it\b|\bfor (?:reference|archival|information(?:al)?) (?:purposes?|only)\b
    |\blinks? (?:\w+ ){0,4}may (?:not|be|lead|no)\b
  `,
  /\bmay (?:be outdated|contain (?:outdated|broken)|no longer (?:work|be))\b/i,
  expression('i')`
    ^(?:you are (?:here|now|currently|viewing|visiting|leaving|reading|browsing)|you can (?:find|subscribe
    |unsubscribe|read more))\b
  `,
  /^(?:welcome to|thank you for (?:visiting|your visit|reading|subscribing))\b/i,
  expression('i')`
    ^(?:click|tap|press) (?:here|on|the)\b|\bclick here\b|^skip to\b|^jump to\b|^please (?:enable|turn on
    |note that th(?:is|e) (?:site|page|website)|rotate|log in|sign in|wait|upgrade|share|subscribe|rate)\b
  `,
  /\b(?:any|no) comments (?:for|on|yet)\b|\bjoin in and start\b|\bbe the first to (?:comment|reply|share)\b/i,
  expression('i')`
    \byour (?:e-?mail|email) address\b|\brequired fields\b|\b(?:leave|post|write|add) (?:a|your) (?:comment
    |reply)\b|\bwill not be published\b
  `,
  expression('i')`
    \ball rights reserved\b|\bterms (?:of (?:use|service)|and conditions)\b|\bprivacy (?:policy|notice
    |statement)\b|\bcopyright\b
  `,
  expression('i')`
    \b(?:hyperlinks?|(?:active )?links?|reference) (?:to|is) [^,;:]{0,90}\b(?:required|obligatory|mandatory|necessary
    |site|website|source)\b
  `,
  expression('i')`
    \ban official (?:web ?site|page|portal) of\b|\bhere['’]s how you know\b|\bhttps\b|\bsecure (?:web ?sites?
    |connection)\b|\.gov\b
  `,
  expression('i')`
    \bwas this (?:page|article|information) (?:helpful|useful)\b|\bfound an? (?:error|mistake|typo)\b
    |\breport (?:a|an) (?:problem|error|broken)\b
  `,
  expression('i')`
    \bthis (?:article|page|post|story|entry|item|text|release|document|material) (?:was|is|has been
    |may have been|may be|can be) (?:\w+ )?(?:automatically|generated|published|posted|filed|tagged|printed
    |archived|translated|provided by|written by|taken from|sourced|mailed|updated|protected|distributed)\b
  `,
  expression('i')`
    \b(?:that|which|it) was (?:mailed|e-mailed|distributed|sent) to (?:the press|reporters|journalists
    |the media|subscribers)\b
  `,
  expression('i')`
    \bfor (?:media|press|further|more|additional) (?:enquiries|inquiries|queries|information|questions)\b
    |\bmedia (?:enquiries|inquiries|queries)\b
  `,
  expression('i')`
    \b(?:download|install|get) (?:our|the) (?:mobile )?app\b|\bfollow (?:us|the ministry|the embassy) on\b
    |\bpage (?:last )?(?:updated|modified|reviewed)\b
  `,
  /\b(?:provisional|unofficial) translation\b|\bthe foregoing is\b/i,
  expression('i')`
    \ball (?:the )?comments (?:are|will be) (?:reviewed|moderated|posted)\b
    |\breserves the right to (?:delete|remove|edit)\b|\b(?:posting|abusive|offensive) comments\b|\boutside hyperlinks\b
    |\b(?:html|code) is not allowed\b
  `,
  expression('i')`
    \bpublished this content on\b|\bsolely responsible for the (?:information|content)\b
    |^distributed by .{2,60}\bunedited and unaltered\b|\bpriority is source transparency\b
    |\bmaterials? published on (?:the|this) (?:web ?site|portal|page)\b
  `,
  /^published by .{3,80}\bwith permission\b/i,
  expression('i')`
    \b(?:share|send|forward|print|e-?mail|remove) this (?:page|article|story|post|release)\b
    |\bcached (?:page|copy|version)\b|\bhave \d+ words\b
  `,
];
/** What only a site says in two words of a sentence, neither of which says it alone. */
export const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bcookies?\b/i,
    /\b(?:us(?:e[sd]?|ing)|accept|consent|settings|polic(?:y|ies)|preferences|site|website|browser)\b/i,
  ],
  [/\b(?:web ?site|web ?page|portal|homepage)\b/i, /\b(?:archived|updated|maintained|preserved|redesigned|moved)\b/i],
  [
    /^(?:sign|subscribe|register|join|log in|follow|get|receive|read)\b/i,
    /\b(?:newsletter|e-?mails?|updates|alerts|mailing list|channel|account|page|news|inbox|app)\b/i,
  ],
  [
    /\b(?:reproduc(?:ed|tion)|republication|reprint(?:ed|ing)?|re-?use)\b/i,
    /\b(?:permission|permitted|allowed|prohibited|source|authori[sz]ed|credit)\b/i,
  ],
];

/** What whoever passes a text on says of it. */
export const DISCLAIMERS: readonly RegExp[] = [
  /\bdoes not (?:necessarily )?(?:reflect|represent|endorse)\b/i,
  /\bthose of (?:the|its|their) (?:authors?|writers?|originators?)\b/i,
  expression('i')`
    \b(?:takes?|taking) no (?:side|position|responsibility)\b|\bnot (?:take
    |taking) (?:any )?(?:institutional )?(?:positions?|sides?)\b
  `,
  expression('i')`
    \b(?:edited|shortened|abridged|adapted) for (?:clarity|style|length|space|brevity)\b
    |\boriginating (?:organi[sz]ation|office|author)\b
  `,
  expression('i')`
    \b(?:read|view|see) (?:it|this|the (?:full|original|whole|complete))(?: \w+){0,3} (?:in full )?here\b
    |\bin full here\b
  `,
  expression('i')`
    \bnot (?:responsible|liable|accountable) for\b|\bno (?:liability|warranty|guarantee) (?:is|for|as)\b
    |\bexternal (?:links|sites?|websites?)\b
  `,
];
// In parts: the check that none takes too long takes minutes with one of all.
const PART = 6;
const SITE = Array.from(
  { length: Math.ceil(SIGNS.length / PART) },
  (_, part) => new AnyOf(SIGNS.slice(part * PART, (part + 1) * PART)),
);
const DISCLAIMER = new AnyOf(DISCLAIMERS);
/** Who acts in a readout, and what they do. */
const ACTOR = /\b(?:[Tt]he|[Tt]wo|[Bb]oth) (?:\w+ )?(?:leaders|ministers|presidents|sides|parties)\b|\b(?:They|Both)\b/;
const REPORTED = expression()`
  \b(?:${oneOf(verbsOf('frequent', 'past'))}|met|spoke|discussed|exchanged
  |(?:had|held|paid|sent) (?:an? (?:\w+ ){0,3})?(?:talks|call|conversation|meeting|teleconference|visit|letter))\b
`;

/** What a picture shows, which tells of people in office too; the second stands at a line's end. */
export const CAPTION = expression('i')`
  ^(?:(?:photo|picture|image)(?: caption)?s?\s?:|(?:this|the|an?) (?:[\w-]+ )?(?:photo|picture|image|photograph)\b
  .{0,120}\x20shows\b)
`;
export const CREDIT = expression('i')`
  [.—–-] ?(?:photo|picture|image)(?:s|graphs?)? (?:courtesy of|credit|by|from)\b.{1,60}$
`;
const CREDIT_REACH = 90;

/** Words of all these: a line without any of them is not the site's. */
export const SITE_WORDS = new KeyWords(
  `
  accountable abridged account adapted adobe alerts allowed app archival archived article author authors broken
  browser cached channel click comment comments content contents cookie cookies copy copys copyright distributed
  document edited email emails endorse enquiries entry error follow foregoing frozen gov guarantee helpful here
  historical homepage https hyperlink hyperlinks image images inbox information informational inquiries item
  javascript join journalists jump keep kept know liability liable link links longer mail mailing mails material
  materials media mistake news newsletter originating originator originators outdated page pages photo photograph
  photographs photos picture pictures please portal post press privacy problem published queries questions re
  reference reflect release reply reporters represent reprint reprinted reprinting reproduced reproduction
  republication required reserved reserves responsible reuse secure share shortened site sites skip solely story
  subscribers take takes taking tap terms text translation transparency typo updates useful version versions viewed
  warranty webpage website websites welcome words writer writers you your
  `,
);

/** "[the statement](https://…)": where a link of a text in Markdown leads says nothing of the words around it. */
const LINK_TARGET = /(?<=\])\(https?:[^()\s]*\)/gi;

/** Whether a paragraph is the site's: it says what only a site says, and reports of nobody in office. */
export function isSiteProse(paragraph: Line): boolean {
  if (!SITE_WORDS.has(paragraph)) return false;
  const line = paragraph.string.replaceAll(LINK_TARGET, '');
  if (CAPTION.test(line) || CREDIT.test(line.slice(-CREDIT_REACH))) return true;
  if (line.length > LONGEST || ((OFFICE.test(line) || ACTOR.test(line)) && REPORTED.test(line))) return false;
  return (
    SITE.some((signs) => signs.test(line)) ||
    DISCLAIMER.test(line) ||
    PAIRS.some((pair) => pair.every((sign) => sign.test(line)))
  );
}

/** Whether a paragraph of a site's says who answers for the text, and whose views it holds. */
export function isDisclaimer(line: Line): boolean {
  return DISCLAIMER.test(line.string) && isSiteProse(line);
}
