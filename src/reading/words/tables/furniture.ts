import { expression } from '../../../text/expression.ts';
/**
 * Lines of a web page that are no part of the readout, whoever published it. Each expression is tried on a whole
 * trimmed line of at most 200 characters.
 */
export const FURNITURE: readonly RegExp[] = [
  /^[<[(]?(?:suggest|recommend|send) (?:to|this to) a friend:?[>\])]?$/i,
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
  /^skip to (?:the )?(?:main |page )?(?:content|navigation|menu|search|footer)$/i,
  /^(?:text|font) size:?(?: ?[A+-]{1,3}){0,6}$|^A[+-]?(?: ?A[+-]?){1,4}$/i,
  expression('i')`
    ^(?:search(?: form)?|share button|continue reading\.{0,3}|no comments(?: found\.?)?:?
    |menu|main menu|navigation|log ?in|sign in|register|sitemap|site map|rss(?: feeds?)?|newsletter
    |accessibility|languages?|select language|toggle navigation|close menu|open menu|view all
    |accept(?: all)?(?: cookies)?|reject(?: all)?(?: cookies)?|cookie (?:settings|policy|preferences)
    |load more|show more|go back|send)$
  `,
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
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^[\w.+-]{1,60}@[\w.-]{1,100}$/,
  /^(?:\+|00)[\d ()/.-]{6,30}$/,
  /^(?:last (?:updated|modified)|page (?:updated|last updated))\b.{0,60}$/i,
  /^\[?(?:unofficial|provisional|courtesy|informal) translation\]?$/i,
  /^\*\s?(?:unofficial|provisional) translation\s?\*?$/i,
  /^(?:[a-z]{2})(?:\s?[/|·]\s?[a-z]{2}){1,12}$/i,
  /^[a-z]{2}-[A-Z]{2}\d?(?:\s[a-z]{2}-[A-Z]{2}\d?){0,12}$/,
];
