import { cleanText, type CleanText } from './cleanText.ts';
import type { Block, WebPage } from './htmlBlocks.ts';

/** So many links one below the other, each a line of its own, are a menu or a list of other pages. */
const MENU = 3;
/** Items of a list have bullets where one of them is so long, or where a colon stands above. */
const LONG_ITEM = 60;

/**
 * The text of a web page. What stands around it, the page's marks tell in part, and the reader in part: each reading of
 * the marks is tried, from the narrowest to the whole page, and the first that tells most of the meeting counts.
 */
export function textOfPage({ blocks }: WebPage): CleanText {
  const known = withoutRepeats(withBullets(blocks));
  const own = withoutMenus(withoutTeasers(known.filter(({ isAside }) => !isAside)));
  const choices = [own.filter(({ isMain }) => isMain), own, known];
  let best: { readonly clean: CleanText; readonly told: number } | null = null;
  for (const choice of choices) {
    if (choice.length === 0) continue;
    const clean = cleanText(roughText(choice));
    const told = toldBy(clean);
    if (!best || told > best.told) best = { clean, told };
    if (told === MOST_TOLD) break;
  }
  return best?.clean ?? cleanText('');
}

const MOST_TOLD = 16;

/** How much a text tells of a meeting: that it is one, what it was, when, who took part, and what they said. */
function toldBy({ readout }: CleanText): number {
  const { kind, title, date, participants, statements } = readout;
  if (kind === 'not-a-readout') return 0;
  return (
    8 +
    (title ? 3 : 0) +
    (date === null ? 0 : date.includes('X') ? 1 : 3) +
    (participants.length > 1 ? 1 : 0) +
    (statements.length > 0 ? 1 : 0)
  );
}

/** Headings one below the other, and items of a list, stand together; all else is parted by an empty line. */
function roughText(blocks: readonly Block[]): string {
  return blocks.reduce((text, block, index) => {
    const above = blocks[index - 1];
    if (!above) return block.text;
    const together =
      (above.heading > 0 && block.heading > 0) || (block.item !== null && block.item.list === above.item?.list);
    return text + (together ? '\n' : '\n\n') + block.text;
  }, '');
}

/** What stands twice in a row, as titles do, stands once. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ text }, index) => text !== blocks[index - 1]?.text);
}

/** Leaves out articles of which the page shows only the beginning: their headings lead to other pages. */
function withoutTeasers(blocks: readonly Block[]): readonly Block[] {
  const articles = new Set(blocks.map(({ article }) => article));
  articles.delete(0);
  if (articles.size < 2) return blocks;
  const teasers = new Set(blocks.flatMap(({ heading, isLink, article }) => (heading > 1 && isLink ? [article] : [])));
  teasers.delete(0);
  return blocks.filter(({ article }) => !teasers.has(article));
}

function withoutMenus(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    let end = at;
    while (end < blocks.length && blocks[end]!.isLink && blocks[end]!.heading !== 1) end++;
    if (end - at < MENU) kept.push(...blocks.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return kept;
}

/** Gives the items of lists their bullets and numbers, where the list is a part of the text. */
function withBullets(blocks: readonly Block[]): Block[] {
  const inText = new Set<number>();
  blocks.forEach(({ item, isLink, text }, index) => {
    if (!item || isLink) return;
    const above = blocks[index - 1];
    const isBelowColon = above?.item?.list !== item.list && above?.text.endsWith(':') === true;
    if (text.length >= LONG_ITEM || isBelowColon) inText.add(item.list);
  });
  let last: Block['item'] = null;
  return blocks.map((block) => {
    const { item, text } = block;
    // A second paragraph of an item has no bullet of its own.
    const isFirst = item !== null && item !== last;
    last = item;
    return isFirst && inText.has(item.list) ? { ...block, text: `${item.marker} ${text}` } : block;
  });
}
