import { Parser } from 'htmlparser2';
import { ASIDES, BLOCKS, hasAsideName, isBreadcrumb, isHidden, UNSEEN } from './htmlElements.ts';
import { tidy } from './tidy.ts';

/** A stretch of a web page that stands by itself, as a paragraph, a heading or a cell does. */
export interface Block {
  /** Trimmed, with single blanks; a `\n` where the page breaks the line inside the block. Never empty. */
  readonly text: string;
  /** 1 to 6 of a heading; 0 of any other block. */
  readonly heading: number;
  /** It stands in what the page marks as its main part. */
  readonly isMain: boolean;
  /** It stands in what the page marks as navigation, a notice, a form or a list of other pages. */
  readonly isAside: boolean;
  /** All of it is a link. */
  readonly isLink: boolean;
  /** In which of the page's articles it stands, from 1; 0 where in none. */
  readonly article: number;
  /** Of an item of a list: which list, and what stands before the item; null elsewhere. */
  readonly item: { readonly list: number; readonly marker: string } | null;
}

/** What a page says of itself, and what stands on it. */
export interface WebPage {
  readonly blocks: readonly Block[];
  /** What stands in its `<title>`; empty where it has none. */
  readonly title: string;
  /** `<meta>` by its name or property, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** What `<link rel=canonical>` names. */
  readonly canonical: string | null;
  /** Comments before the first element inside `<body>`: programs that save pages say there where from, and when. */
  readonly comments: readonly string[];
}

/** Pages whose elements are nested deeper are not read: the parser's time grows with the depth. */
const DEEPEST = 2000;
/** So much of a page is parsed at once, in UTF-16 units. */
const PIECE = 50_000;
/** Longer and further comments do not tell where a page is from. */
const LONGEST_COMMENT = 2000;
const MOST_COMMENTS = 20;

/**
 * Takes a web page apart into what a person sees of its text. Nothing in it is run or loaded. Any text is taken; the
 * time is linear in its length.
 * @returns null where elements are nested too deep
 */
export function readHtml(html: string): WebPage | null {
  const reader = new HtmlReader();
  const parser = new Parser(reader);
  // In pieces, so that no more of a page that is nested too deep is parsed than a piece.
  for (let at = 0; at < html.length && !reader.isTooDeep; at += PIECE) parser.write(html.slice(at, at + PIECE));
  if (reader.isTooDeep) return null;
  parser.end();
  return reader.page();
}

/** `readHtml`, wherever it was loaded from. */
export type ReadHtml = typeof readHtml;

/** An element that is open, with what it hands down to those in it. */
interface Open {
  readonly name: string;
  readonly isUnseen: boolean;
  readonly isMain: boolean;
  readonly isAside: boolean;
  readonly isPre: boolean;
  readonly isLink: boolean;
  readonly article: number;
  readonly heading: number;
  /** It, or one around it, is a breadcrumb, whose parts are one line. */
  readonly inCrumbs: boolean;
  readonly list: OpenList | null;
  readonly item: Block['item'];
}

interface OpenList {
  readonly id: number;
  readonly isOrdered: boolean;
  next: number;
}

const OUTSIDE: Open = {
  name: '',
  isUnseen: false,
  isMain: false,
  isAside: false,
  isPre: false,
  isLink: false,
  article: 0,
  heading: 0,
  inCrumbs: false,
  list: null,
  item: null,
};

type Attributes = Readonly<Record<string, string>>;

/** Stands for the end of a block inside a breadcrumb while it is gathered; no page may hold it. */
const CRUMB_END = '\u0001';
const LONGEST_BREADCRUMB = 300;

class HtmlReader {
  isTooDeep = false;
  readonly #open: Open[] = [OUTSIDE];
  readonly #blocks: Block[] = [];
  readonly #meta = new Map<string, string>();
  readonly #comments: string[] = [];
  #canonical: string | null = null;
  #title: string | null = null;
  #hasBody = false;
  #lists = 0;
  #articles = 0;
  /** The block that is gathered: its text, and how many of its characters are no blanks, and are in links. */
  #text: string[] = [];
  #characters = 0;
  #linked = 0;

  onopentag(name: string, attributes: Attributes): void {
    this.isTooDeep ||= this.#open.length > DEEPEST;
    const above = this.#open.at(-1)!;
    if (name === 'meta') this.#addMeta(attributes);
    else if (name === 'link') this.#addLink(attributes);
    else if (name === 'title') this.#title ??= above.isUnseen ? null : '';
    else if (BLOCKS.has(name) || name === 'br') this.#atOpening(name, above);
    else if (name === 'q') this.#add('“', above);
    this.#hasBody ||= name === 'body';
    this.#open.push(this.#opened(name, attributes, above));
  }

  #atOpening(name: string, above: Open): void {
    if (name !== 'br') this.#endBlock();
    else if (!above.isUnseen) this.#text.push(above.inCrumbs ? CRUMB_END : '\n');
  }

  #opened(name: string, attributes: Attributes, above: Open): Open {
    const isMain = name === 'main' || name === 'article' || attributes['role'] === 'main' || isBody(attributes);
    const list = name === 'ul' || name === 'ol' || name === 'menu' ? this.#newList(name, attributes) : above.list;
    return {
      name,
      isUnseen: above.isUnseen || UNSEEN.has(name) || isHidden(attributes),
      isMain: above.isMain || isMain,
      isAside: above.isAside || ASIDES.has(name) || hasAsideName(attributes),
      isPre: above.isPre || name === 'pre',
      isLink: above.isLink || (name === 'a' && 'href' in attributes),
      article: name === 'article' ? ++this.#articles : above.article,
      heading: /^h[1-6]$/.test(name) ? Number(name[1]) : above.heading,
      inCrumbs: above.inCrumbs || isBreadcrumb(attributes),
      list,
      item: name === 'li' && list ? { list: list.id, marker: markerOf(list, attributes) } : above.item,
    };
  }

  #newList(name: string, { start = '' }: Attributes): OpenList {
    return { id: ++this.#lists, isOrdered: name === 'ol', next: /^\d{1,4}$/.test(start) ? Number(start) : 1 };
  }

  #addMeta({ name, property, content }: Attributes): void {
    const key = (property ?? name)?.trim().toLowerCase();
    if (key && content && !this.#meta.has(key)) this.#meta.set(key, content);
  }

  #addLink({ rel, href }: Attributes): void {
    if (href && rel && /(?:^|\s)canonical(?:\s|$)/i.test(rel)) this.#canonical ??= href;
  }

  ontext(data: string): void {
    const open = this.#open.at(-1)!;
    if (open.name === 'title' && this.#title !== null && !open.isUnseen) this.#title += data;
    else this.#add(data, open);
  }

  #add(data: string, open: Open): void {
    if (open.isUnseen || open.name === 'title') return;
    const text = data.replaceAll(CRUMB_END, '');
    this.#text.push(open.isPre ? text : text.replace(/\s+/g, ' '));
    const characters = text.length - (text.match(/\s/g)?.length ?? 0);
    this.#characters += characters;
    if (open.isLink) this.#linked += characters;
  }

  onclosetag(name: string): void {
    const open = this.#open.at(-1)!;
    if (name === 'q') this.#add('”', open);
    if (BLOCKS.has(name)) this.#endBlock();
    if (this.#open.length > 1) this.#open.pop();
    const above = this.#open.at(-1)!;
    if (open.inCrumbs && !above.inCrumbs) this.#endBreadcrumb(open);
    // Links that touch each other are still two words.
    if (name === 'a' && open.isLink) this.#text.push(above.inCrumbs ? CRUMB_END : '\u200b');
  }

  oncomment(data: string): void {
    if (!this.#hasBody && this.#comments.length < MOST_COMMENTS) this.#comments.push(data.slice(0, LONGEST_COMMENT));
  }

  /** Ends what is gathered as a block, or as a part of a breadcrumb. */
  #endBlock(): void {
    const open = this.#open.at(-1)!;
    if (open.inCrumbs) {
      this.#text.push(CRUMB_END);
      return;
    }
    this.#emit(open, this.#text.join(''));
  }

  #endBreadcrumb(open: Open): void {
    const parts = this.#text
      .join('')
      .split(/[\u0001\n›»]|\s[>/|]\s|^[>/|]|[>/|]$/)
      .map(tidy)
      .filter((part) => /[^>/|·•]/.test(part));
    const line = parts.join(' > ');
    if (line.length <= LONGEST_BREADCRUMB) {
      this.#linked = 0;
      // It says where the page stands, wherever the page has it.
      this.#emit({ ...open, isAside: false, isMain: true, item: null, heading: 0 }, line);
    } else this.#emit(open, parts.join('\n'));
  }

  #emit(open: Open, gathered: string): void {
    const isLink = this.#characters > 0 && this.#linked >= this.#characters;
    // An empty line inside a block parts two paragraphs.
    const paragraphs = gathered
      .replaceAll('\u200b', ' ')
      .split(/\n[^\S\n]*\n/)
      .map((paragraph) => paragraph.split('\n').map(tidy).filter(Boolean).join('\n'));
    for (const text of paragraphs) {
      if (text === '') continue;
      const { heading, isMain, article, item } = open;
      this.#blocks.push({ text, heading, isMain, isAside: open.isAside && heading !== 1, isLink, article, item });
    }
    this.#text = [];
    this.#characters = 0;
    this.#linked = 0;
  }

  page(): WebPage {
    this.#endBlock();
    return {
      blocks: this.#blocks,
      title: tidy(this.#title ?? ''),
      meta: this.#meta,
      canonical: this.#canonical,
      comments: this.#comments,
    };
  }
}

/** The text of the page's own article, as schema.org names it. */
function isBody({ itemprop = '' }: Attributes): boolean {
  return /(?:^|\s)articleBody(?:\s|$)/i.test(itemprop);
}

function markerOf(list: OpenList, { value = '' }: Attributes): string {
  if (!list.isOrdered) return '•';
  if (/^\d{1,4}$/.test(value)) list.next = Number(value);
  return `${list.next++}.`;
}
