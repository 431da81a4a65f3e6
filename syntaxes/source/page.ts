import { DATED_LEAD } from './dates.ts';
import { MARGIN, oneOf } from './words.ts';

const whole = (alternatives: string): string => `^${MARGIN}(?:${alternatives})${MARGIN}$`;

const CRUMB_SEPARATOR = '>»›→';

/** "Home > China News", "Events / Telephone conversations". */
export const BREADCRUMB = [
  `^[^${CRUMB_SEPARATOR}\\n]{1,80}(?:[${CRUMB_SEPARATOR}][^${CRUMB_SEPARATOR}\\n]{0,80}){1,8}$`,
  `^${MARGIN}(?:Home|Main|Events|News|Press|President|Documents|Media|Speeches)\\b[^/\\n]{0,60} ` +
    '(?:/ [^/\\n]{1,60}){1,6}$',
].join('|');
export const CRUMB_MARK = `[${CRUMB_SEPARATOR}/]`;

/** The first paragraph of a text that has no title: it opens with the date, or is long and ends as a sentence. */
export const LEAD = `(?:${DATED_LEAD}|.{120,2000}[.]$)`;

/** Lines of the page that say who published what: above the body, not part of it. */
export const PAGE_LINE = whole(
  [
    oneOf(
      '(?:[Pp]ress|PRESS|[Nn]ews|NEWS|[Mm]edia|MEDIA) (?:[Rr]elease|RELEASE|[Ss]tatement|STATEMENT)',
      '(?:[Rr]eadout|READOUT|[Ss]tatement|STATEMENT|[Cc]ommuniqu[ée])',
      '(?:[Ff]or|FOR) (?:[Ii]mmediate|IMMEDIATE) (?:[Rr]elease|RELEASE)',
      '(?:[Tt]he|THE) (?:[Ww]hite [Hh]ouse|WHITE HOUSE)',
      '(?:[Oo]ffice of the|OFFICE OF THE) [\\p{L}\\x20]{4,60}',
      'The (?:following|below)(?: readout| statement)? is attributable to [^\\n]{1,120}:',
    ),
    '(?:From|Location|Delivered on|Issued by|Author):[^\\n]{1,200}',
  ].join('|'),
);

const LANGUAGE =
  '(?:English|ENG|EN|Русский|RUS|RU|Français|FR|Español|ES|Deutsch|DE|العربية|AR|中文|ZH|日本語|JA|Português|PT)';

const TOOL = oneOf(
  '<?(?:Suggest|SUGGEST) [Tt]o [Aa] [Ff]riend:?>?',
  '<?Print(?: this page)?>?',
  '(?:Share|Email|Tweet|Download|Listen)(?: this(?: page)?)?:?',
);

/** Lines of furniture that are no part of the readout, by what they are. */
export const BOILERPLATE: readonly string[] = [
  whole(`${TOOL}(?: [|/]? ?${TOOL}){0,3}`),
  whole('#(?: ?#){2,4}|\\((?:END|End)\\)|-{1,3} ?(?:ENDS?|30) ?-{1,3}|ENDS?'),
  whole(
    oneOf(
      '(?:Related|RELATED) (?:[Ll]inks?|[Mm]aterials?|[Cc]ontent|[Dd]ocuments?|[Aa]rticles?|[Nn]ews):?',
      'Additional (?:[Mm]aterials?|[Ii]nformation):?',
      '(?:Text|Print) [Vv]ersion',
      '(?:Read|Learn|Show) [Mm]ore|See [Aa]lso:?|Close(?: window)?',
      '(?:(?:Back to|Go to|Page) )?[Tt]op(?: of (?:the )?page)?',
      'Back to [\\p{L}\\x20]{3,60}',
      '(?:Press|Media) (?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries):?',
      'All rights reserved\\.?',
    ),
  ),
  whole(
    '(?:Publication (?:status|date)|Published in(?: sections?)?|Direct link|Permalink|Tags?|Topics?|Follow us|Subscribe)' +
      '(?:[:,\\x20][^\\n]{0,160})?',
  ),
  whole('(?:©|Copyright)[^\\n]{0,120}'),
  whole('[._*\\-=](?: ?[._*\\-=]){4,120}'),
  whole(`${LANGUAGE}(?:(?: ?[|/,·] ?| )${LANGUAGE}){1,10}`),
];
