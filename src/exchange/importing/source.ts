import type { Source } from '../../annotations/schema.ts';
import { plainDay } from './days.ts';
import type { WebPage } from './htmlBlocks.ts';
import type { OpenedFile } from './openPage.ts';
import { tidy } from './tidy.ts';

/** What programs that save pages write into a comment: Internet Explorer and its followers, and SingleFile. */
const SAVED_FROM = /\bsaved from url=\(\d+\)\s*(\S+)/i;
const SINGLE_FILE_URL = /^\s*url:\s*(\S+)/im;
const SINGLE_FILE_DATE = /^\s*saved date:\s*(.+)$/im;

/** Longer addresses and titles are none. */
const LONGEST_URL = 2000;
const LONGEST_TITLE = 500;

/**
 * Where a page came from: its address as the saved file says, or else as the page itself does; the day on which it was
 * saved; the title that it gives itself.
 * @param written the day on which the file was written, where the file says no other
 */
export function sourceOfPage(page: WebPage, file: OpenedFile, written: string | null): Source {
  const comment = (sign: RegExp) => page.comments.map((each) => sign.exec(each)?.[1]).find(Boolean);
  const urls = [
    file.url,
    comment(SAVED_FROM),
    comment(SINGLE_FILE_URL),
    page.canonical,
    page.meta.get('og:url'),
    page.meta.get('dc.identifier'),
  ];
  const url = urls.map((each) => webAddress(each ?? '')).find(Boolean);
  const retrieved = plainDay(file.date ?? comment(SINGLE_FILE_DATE) ?? '') ?? written;
  const title = tidy(page.meta.get('og:title') ?? '') || page.title;
  return {
    ...(url ? { url } : {}),
    ...(retrieved ? { retrieved } : {}),
    ...(title && title.length <= LONGEST_TITLE ? { title } : {}),
  };
}

/** An address of the web, without what it says of a place on the page; null for any other text. */
function webAddress(text: string): string | null {
  if (text.length > LONGEST_URL || !/^https?:\/\//i.test(text.trim()) || !URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  url.hash = '';
  return url.href;
}

/** What two addresses of the same page have in common. */
export function sameAddress(url: string): string {
  return (webAddress(url) ?? url).replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
