import { AnyOf } from '../../text/anyOf.ts';
import { expression, oneOf } from '../../text/expression.ts';
import { PASSIVE_VERBS, verbsOf } from '../words/cueTable.ts';
import { HIGH_OFFICES } from '../words/tables/highOffices.ts';
import { COLLECTIVE_HEADS } from '../words/tables/offices.ts';

/** Expressions that tell a readout from its look-alikes, over a title, a lead or the beginning of a line. */

/** A reporting verb. Global: for counting. */
export const REPORTING = expression('g')`\b${oneOf(verbsOf('frequent', 'past'))}\b`;

/** The same, without a count. */
export const SAYS = expression()`\b${oneOf(verbsOf('frequent', 'past'))}\b`;

/** A line of a transcript: "Q: Thank you", "SECRETARY CALLOWAY: Good morning". */
export const TRANSCRIPT = expression()`
  ^(?:Q|A|Question|Answer|Moderator|Interviewer|Interviewee|Reporter|Host|Journalist|Correspondent
  |[A-Z]{2,20}(?: [A-Z][A-Z.'-]{0,20}){0,4}|(?:Mr|Ms|Mrs|Dr)\.? ?[A-Z][\w'-]{1,30}
  |(?:Secretary|Minister|President|Ambassador|Foreign Minister|Spokesperson|Prime Minister) [A-Z][\w'-]{1,30})
  (?: \([^)]{1,40}\))?\s?[:：]\s?\S
`;

/** "President of Mongolia Battulga Enkhsaikhan: Thank you" */
export const SPEAKER_LABEL = expression()`
  ^(?:President|Prime Minister|Foreign Minister|Minister|Secretary|Chancellor|Spokesperson|Ambassador|Mr|Ms|Mrs|Dr)\b
  [^:.!?]{2,80}:\s\S
`;

/** A title of something else than a readout. */
export const OTHER_TITLE = expression('i')`
  \b(?:joint (?:statement|communiqu[eé]|declaration)|communiqu[eé]|declaration|transcript|remarks (?:by|at|to|with)
  |remarks\b|interview|speech|press briefing|regular press conference|treaty|agreement between
  |memorandum of understanding|travel advi[sc]\w{1,5}|visa|recipe|opinion|op-ed|biography|curriculum|fact ?sheet|readme
  |changelog|Q&A|questions and answers|keynote|opening statement|statement by|resolution|minutes of
  |(?:public|daily|weekly) schedule|schedule of|media advisory|press guidance|week ahead
  |a (?:short |brief )?history)\b
`;

/** "Joint Readout of the Quad Leaders' Call": the page says itself what it is. */
export const CALLED_READOUT = expression('i')`
  ^(?:\w+ )?readout(?: (?:of|from|on)|:| [|–—-]) (?:.*\W)?(?:calls?|meetings?|talks|conversations?|visits?|summit
  |roundtable
  |discussions?|consultations|dialogue|audience|briefing
  |dinner|lunch|bilateral|convening|session|gathering|reception|event
  |engagements?|trip|travel|forum|conference|workshop)\b
`;

/** "Statement by the Spokesperson on the Adviser's Meeting with …" */
export const ABOUT_EVENT =
  /^(?:\w+ )?statement (?:by|from|of|on)\b.{1,120}\b(?:meeting|call|talks|conversation) with\b/i;

/** "Media Statement by the Ministry of External Affairs": a type of release and its publisher, of whatever it tells. */
export const RELEASE_BY = expression('i')`
  ^(?:media|press) (?:statement|release|note) (?:by|from|of) (?:the )?(?:[\w-]{1,20} ){0,3}
  (?:ministry|department|office|government|presidency|chancellery|embassy|secretariat)\b
`;

/** An article of a treaty or a law. */
export const LEGAL = /^(?:Article|Section|Chapter|ARTICLE|SECTION) (?:\d{1,3}|[IVX]{1,6})\b/;

/** Markdown, a command, a table. */
export const CODE = /^(?:```|#{1,6} \S|\$ |npm |pip |import |<\/?\w{1,20}[ >]|\|[^|]{1,80}\|)/;

/** A line of a schedule: "9:00 a.m. Secretary X meets with …" */
export const SCHEDULED = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?\s.{0,20}\b\p{Lu}/u;

/** The head of a letter or a mail. */
export const MAIL = /^(?:From|To|Subject|Cc|Sent|Date):\s/;

/** How lines of other texts begin, any of these. */
export const LINES_OF_OTHERS = new AnyOf([SCHEDULED, MAIL, TRANSCRIPT, SPEAKER_LABEL, LEGAL, CODE]);

/** Long ago, which a history tells of. */
export const LONG_AGO = /\b[Ii]n (?:1[0-8]\d{2})\b/;

/** A newspaper or an agency, or a question in a parliament. */
export const NEWS = expression()`
  \((?:Reuters|AP|AFP|Xinhua|TASS|Bloomberg|Kyodo|Yonhap|dpa|ANI|PTI)\)|^By [A-Z][\w'-]{1,20} [A-Z][\w'-]{1,20}$
  |^\d{1,4}\. To ask the\b|\btold (?:reporters|Reuters|AFP|journalists|the BBC|CNN)\b
`;

/** How a speech begins. */
export const SPEECH = expression()`
  \b(?:Ladies and gentlemen|Distinguished (?:guests|delegates|colleagues)|Dear (?:friends|colleagues|Mr|Ms|Sir|Madam
  |President)|Excellencies,|[Ll]et me (?:welcome|thank|begin|start)|Mr\.? (?:President|Chairman|Speaker),
  |Thank you (?:very much|all|for))
`;

const CONFERRED = verbsOf('conferring', 'past');

/** Leads that leave the offices to the title: "The meeting took place …", "The two leaders discussed …". */
export const OF_EVENT: readonly RegExp[] = [
  expression()`
    \b(?:[Tt]he|[Tt]heir|[Tt]his|[Aa]) (?:[\w-]{1,20} ){0,3}
    (?:meeting|talks|conversation|call|discussions?|exchange|consultations|dialogue|visit|negotiations|session)\x20
    (?:took place|(?:was|were) (?:held|devoted|initiated|conducted|organi[sz]ed|arranged)|focused|focussed|dealt
    |touched|covered|lasted|came|cent(?:re|er)ed|concerned|ranged|followed)\b
  `,
  expression()`
    \b${oneOf([...COLLECTIVE_HEADS, 'heads of state'])} (?:\w{1,20} ){0,2}${oneOf(CONFERRED)}\b
  `,
  expression()`\b(?:was|were) ${oneOf([...CONFERRED].filter((verb) => PASSIVE_VERBS.get(verb)?.act))}\b`,
];

/** People who meet, speak or write. */
export const MEETS = expression('i')`
  \b(?:spoke|spoken|speaks|met|meets?|meeting|held|holds?|had|talks?|conversation|call|exchanged|talked|sen[dt]s?|visit
  |consultations|dialogue|conferred|(?:discussed|reviewed)(?= with))\b
`;

/** Somebody who has somebody else before them. */
export const HOSTS = expression('i')`
  \b(?:received|hosted|welcomed|told|called(?: on)?|(?:paid|made) (?:\w+ ){0,2}calls? on|telephoned|phoned|contacted
  |congratulated|(?:made|had) an? (?:tele)?phone contact)\b
`;
export const WITH = /\b(?:with|to|between|and)\b/i;

/** Somebody in office whom another in office meets. */
export const COUNTERPART = expression('iu')`
  \b(?:${oneOf(HIGH_OFFICES)}s?|High Representative|PM|counterpart|colleague|Excellency|H\.E|Majesty|Highness
  |Prince|Advis[eo]r
  |Envoy|Director[- ]General|(?:head|director)s? of|Chief Justice|Attorney[- ]General
  |Charg[eé]\S{0,3} (?:\S{1,2} ?)?Aff\p{L}+
  |officials? (?:at|of|from|in) (?:the )?(?:[\w-]{1,20} ){0,4}(?:embassy|mission|ministry|delegation))(?![\p{L}\p{N}])
`;

/** "The third round of consultations between Norway and Oman was held in Muscat": no person opens it. */
export const ROUND_HELD = expression('i')`
  \b(?:consultations?|dialogue|talks|(?:working|expert|task|steering|contact|joint) (?:group|party|force)|commission
  |committee|council|round|session|meeting|exchange of visits)\b.{0,160}
  \b(?:(?:was|were) (?:[\w-]{1,20} )?(?:held|convened|conducted|organi[sz]ed|hosted|co-?chaired)|took place|convened
  |met|concluded)\b
`;

/** "The Omani delegation was led by the Undersecretary": who came to such a meeting. */
export const DELEGATION_LED = expression('i')`
  \b(?:delegation|side|team)s?\b[^.]{0,80}\b(?:was|were|is|are)? ?(?:led|headed|represented|chaired|fronted) by\b
  |\b(?:led|headed|represented) (?:the |an? |\w+ own ){1,2}(?:[\w-]{1,20} ){0,3}(?:delegation|side|team)\b
  |\bco-?chaired by\b
`;

/** "… was in Oslo for a working visit": what was done there may be told paragraphs later. */
export const ON_VISIT = expression()`
  \b(?:(?:made|makes|paid|pays|undertook|concluded|concludes|completed|for|on) (?:an?|his|her|their)
  (?: [\w-]{1,20}){0,3}(?: \([^)]{3,30}\))?(?: [\w-]{1,20})? visit|visited)\b
`;

/** A press appearance after talks, as those of ministers are told in the third person. */
export const PRESS = expression()`
  \b(?:jointly )?(?:met|meet|meets|held|attended) (?:with )?(?:the |a )?(?:joint )?
  (?:press|journalists|reporters|media)\b
`;

/** Two in one phrase. */
export const BOTH = /\b(?:foreign ministers|prime ministers|the presidents|presidents \S{2,30} and|two leaders)\b/i;

/** "Tao Ruilin: Dialogue Is the Only Way Out" */
export const COLON_TITLE = /^([^:]{3,60}): \S/;

/** An obituary tells of meetings too. */
export const DEATH = /\b(?:who died|passed away|has died|died (?:on|in|at|peacefully)|was born in)\b/;

/** "He made these remarks during a meeting with": what is reported above was said to whoever comes behind it. */
export const SAID_THIS = expression()`
  (?:said|made|gave|expressed|stated|disclosed|voiced|shared) (?:this|these|the) (?:\w{1,20} ){0,2}
  (?:when|while|during|in|at|after)\b
`;
/** In so many paragraphs it stands. */
export const SAID_PARAGRAPHS = 4;
