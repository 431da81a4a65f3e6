import { expression, oneOf } from '../../text/expression.ts';

// What HTML's elements are to somebody who reads the page.

/** Elements that begin and end a line. */
export const BLOCKS = new Set(
  [
    'address,article,aside,blockquote,body,caption,center,dd,details,dialog,dir,div,dl,dt,fieldset',
    'figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,html,legend,li,main,menu,nav,ol,p',
    'pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul',
  ].flatMap((line) => line.split(',')),
);

/** Elements of which nobody sees a text that belongs to the page. */
export const UNSEEN = new Set(
  [
    'audio,button,canvas,datalist,embed,frameset,iframe,input,map,math,noembed,noframes,noscript,object',
    'optgroup,option,script,select,style,svg,template,textarea,video',
  ].flatMap((line) => line.split(',')),
);

/** Elements that say of themselves that they are not what the page is about. */
export const ASIDES = new Set(['aside', 'dialog', 'footer', 'nav']);

type Attributes = Readonly<Record<string, string>>;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Names that sites give to what is only for programs that read aloud, for other widths, or not for paper. */
const HIDDEN_NAMES = new Set(
  [
    'd-none,d-print-none,element-invisible,hidden,hidden-print,no-print,noprint,screen-reader-text',
    'sr-only,visually-hidden,visuallyhidden',
  ].flatMap((line) => line.split(',')),
);

/** Names by which it is shown all the same where there is room. */
const SHOWN_AGAIN = /^(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:block|contents|flex|grid|inline|table)/;

/** Whether an element is not shown. */
export function isHidden(attributes: Attributes): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    HIDDEN_STYLE.test(attributes['style'] ?? '') ||
    hasHiddenName(namesOf(attributes))
  );
}

function hasHiddenName(names: readonly string[]): boolean {
  return names.some((name) => HIDDEN_NAMES.has(name)) && !names.some((name) => SHOWN_AGAIN.test(name));
}

const ASIDE_ROLES = new Set(
  'alert,alertdialog,complementary,contentinfo,dialog,menu,menubar,navigation,search,toolbar'.split(','),
);
/** Words in the names that sites give to what is around a text. */
const ASIDE_WORDS = [
  'add(?:this|toany)',
  'breaking',
  'comments?',
  'consent',
  'cookies?',
  'feedback',
  'footer',
  'gdpr',
  'latest',
  'menu',
  'nav(?:bar|igation)?',
  'newsletter',
  'pag(?:er|ination)',
  'popular',
  'recommend(?:ed|ations)?',
  'related',
  'shar(?:e|ing)',
  'sidebar',
  'skip',
  'social',
  'subscri(?:be|ption)',
  'survey',
  'tags?',
  'toolbar',
  'trending',
  // The Internet Archive's.
  'wm-ipp',
];
const ASIDE_NAME = expression('i')`(?:^|[-_])${oneOf(ASIDE_WORDS)}(?:$|[-_])`;

/** Whether an element's role or name says that it is around the text and not the text. */
export function hasAsideName(attributes: Attributes): boolean {
  return ASIDE_ROLES.has(attributes['role'] ?? '') || namesOf(attributes).some((name) => ASIDE_NAME.test(name));
}

const BREADCRUMB = /bread-?crumb/i;

/** Whether an element says where on its site the page stands. */
export function isBreadcrumb({ class: classes = '', id = '', itemtype = '', ...rest }: Attributes): boolean {
  return [classes, id, itemtype, rest['aria-label'] ?? ''].some((name) => BREADCRUMB.test(name));
}

/** Longer lists of names name nothing. */
const LONGEST_NAMES = 500;

function namesOf({ class: classes = '', id = '' }: Attributes): string[] {
  return `${classes} ${id}`.slice(0, LONGEST_NAMES).split(/\s+/);
}
