import { expression, oneOf } from '../../../text/expression.ts';

const LANGUAGE = oneOf([
  'english|fran.{1,2}ais|espa.{1,2}ol|deutsch|italiano|portugu.{1,2}s|nederlands|polski|t.{1,2}rk.{1,2}e|русский|рус',
  "українська|қазақша|кыргызча|тоҷикӣ|o[ʻ’‘']zbekcha|azərbaycanca|հայերեն|ქართული|ελληνικά|العربية|عربي|عربى|فارسی",
  'اردو|हिन्दी|हिंदी|বাংলা|中文|简体中文|繁體中文|简体|繁体|日本語|한국어|ไทย|tiếng việt|bahasa(?: indonesia| melayu)?|kiswahili',
]);

/**
 * Lines of a web page that are no part of the readout, whoever published it. Each expression is tried on a whole
 * trimmed line of at most 200 characters.
 */
export const FURNITURE: readonly RegExp[] = [
  /^[<[(]?(?:(?:suggest|recommend|send) (?:to|this to)|tell) a friend:?[>\])]?$/i,
  expression('i')`
    ^[<[(]?(?:print|share|email|e-mail|download|save|close|back|top|next|previous|more|read more|see also
    |subscribe|font size|listen|pdf|copy link|printable version|print version|print this page|print page
    |share this page|share this|tweet|facebook|twitter|linkedin|whatsapp|telegram|youtube|instagram|x|related
    |text version|full text|english|home)[>\])]?:?$
  `,
  /^(?:##+|\*[* ]+\*|[-–—_=]{3,}|- ?30 ?-|\.[.\s]{3,}|…[… ]+)$/,
  /^[([/]?ends?[)\]/]?\.?$/i,
  expression('i')`
    ^(?:share|print|follow us|find us|contact us|contacts?|press contacts?|media contacts?|media enquiries
    |media inquiries|press enquiries|for media enquiries|tags|topics|related (?:links?|content|documents?
    |articles?|topics|information|materials?|news|pages)|see also|more on this|associated links
    |additional materials?|quick links|useful links|photos?|video|gallery|annex|attachments?|attached files?
    |source|editor|cookies|privacy policy|terms of use|site map|copyright|disclaimer)\s?:?$
  `,
  /^(?:<?\/?[a-z]{1,10} )?(?:class|id|style)="[^"<>]{0,200}"[^<>]{0,50}\/?>$/,
  /^skip to (?:the )?(?:main |page )?(?:content|navigation|menu|search|footer)$/i,
  /^(?:text|font) size:?(?: ?[A+-]{1,3}){0,6}$|^A[+-]?(?: ?A[+-]?){1,4}$/i,
  expression('i')`
    ^(?:main (?:content|container|navigation|area)|page content|breadcrumbs?
    |search(?: form)?|share button|continue reading\.{0,3}|no comments(?: found\.?)?:?
    |menu|main menu|navigation|log ?in|sign in|register|sitemap|site map|rss(?: feeds?)?|newsletter
    |accessibility|languages?|select language|toggle navigation|close menu|open menu|view all
    |accept(?: all)?(?: cookies)?|reject(?: all)?(?: cookies)?|cookie (?:settings|policy|preferences)
    |load more|show more|go back|send|(?:view |advanced )?settings|site colou?rs:?|images|asset publisher
    |(?:view|read) this (?:article|page) in (?:another|other) languages?)$
  `,
  /^(?:original|full|source) (?:article|story|post|text|release)(?: link)?:? ?https?:\/\/\S+$/i,
  /^[|•·*\s]*[\w-]{1,60}\.(?:png|jpe?g|gif|svg|webp)$/i,
  /^[|•·*]\s?(?:printable|print|text|pdf) version$/i,
  /^go to the (?:main|full|desktop|mobile|old|new) (?:site|version)$/i,
  /^related (?:countr(?:y|ies)|regions?|people|persons?|offices?|categor(?:y|ies)):?$/i,
  /^this was published under the .{5,120} government$/i,
  /^please (?:follow|share|like|subscribe)\b.{0,60}$|^(?:previous|next) (?:article|post|story)\b.{0,180}$/i,
  /^back to (?:the )?(?:top|list|home|previous page|top of page|[A-Z][\w ]{2,40})$/i,
  /^(?:share|follow|print|send|save|tweet|subscribe|sign up)\b(?: [\w,&/-]{1,20}){0,8}$/i,
  /^(?:©|\(c\)|copyright)\s.{0,150}$/i,
  expression('i')`
    ^(?:tags?|keywords?|topics?|categories|category|filed under|related topics|editor|source|tel|telephone|phone
    |fax|e-?mail|website|web|contact|press contact|media contact)\s?:\s.{1,180}$
  `,
  /^for (?:further|more|additional) information\b.{0,150}$/i,
  /^for (?:media|press) (?:enquiries|inquiries),? (?:please )?(?:contact|call|e-?mail)\b.{0,150}$/i,
  /^PRN: ?\d{4}\/\d{1,6}$/,
  // Who wrote it for a site, and when: "By Lena Friis", "by Lena Friis for Harbour News".
  expression('u')`
    ^(?:[Ww]ritten |[Pp]osted |[Pp]ublished )?[Bb][Yy]:? \p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}
    (?:(?: for|,| [|-]) ?.{2,40})?$
  `,
  /^.{3,40}\b\d{1,3} (?:seconds?|minutes?|hours?|days?) ago\b.{0,60}$/,
  // What a wire says of what it sends: "(HARBOUR- The Bay Post) BPA", "HARBOUR26102024000063011010".
  /^\(?\p{Lu}{4,}(?: ?- ?[\p{L} ]{2,40})?\)(?: \p{Lu}{2,6})?$|^\p{Lu}{4,12}\d{12,}(?:\p{Lu}{2}\d+)?$/u,
  /^distributed by .{3,150} on behalf of .{3,150}$/i,
  /^(?:distribution channels|news code|article id|story code)\s?:?\s.{1,180}$/i,
  expression('i')`
    ^(?:you just read:?|set up free account|submit (?:a )?(?:press )?release|news search|advertisements?|sponsored
    |hits?|views?|(?:\d[\d,.]* )?(?:views?|reads?|hits?|shares?|likes?)|\(?\d+ votes?\)?|rate this item
    |be the first to comment|(?:post|write|add|leave) a comment(?: (?:post|write|add|leave) a comment)?
    |(?:[•·*] ?)?no comments(?: yet)?|your comment|most viewed(?: \w+){0,2}|top \d{1,3}
    |you (?:might|may) (?:also )?like
    |translate ?[»>]?|go to top|scroll to top|published on:?|original document.{0,150}|public permalink.{0,150})$
  `,
  /^read \d[\d,.]* times\b.{0,120}$/i,
  // What a picture shows, with whose it is: "… (right) and … (Photo: Harbour News)".
  /^.{10,180}\((?:photo|picture|image|source|file photo)(?:\s?: ?[^()]{2,60})?\)$/i,
  /^(?:photo|picture|image)s?(?: credit)?(?: ?:| by| courtesy of) ?.{2,100}$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^[\w.+-]{1,60}@[\w.-]{1,100}$/,
  /^(?:\+|00)[\d ()/.-]{6,30}$/,
  /^(?:last (?:updated|modified)|page (?:updated|last updated))\b.{0,60}$/i,
  /^\[?(?:unofficial|provisional|courtesy|informal) translation\]?$/i,
  /^\*\s?(?:unofficial|provisional) translation\s?\*?$/i,
  /^(?:[a-z]{2})(?:(?:\s?[/|·]\s?|\s{1,3})[a-z]{2}){1,12}$/i,
  expression('i')`
    ^(?:(?:read|see|watch) (?:also|more|next)(?: the \w+)?(?: (?:on|in|at) .{1,40})?\s?:.{0,180}
    |read the (?:original|full|whole) (?:article|story|text)\b.{0,80})$
  `,
  /^[a-z]{2}-[A-Z]{2}\d?(?:\s[a-z]{2}-[A-Z]{2}\d?){0,12}$/,
  // The languages that a site has, each as it calls itself; a letter may have been lost ("Espa?ol").
  expression('i')`
    ^${LANGUAGE}(?:[\s|/·•,]{1,5}${LANGUAGE}){1,15}$
  `,
];
