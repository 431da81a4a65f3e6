import type { Page } from '../page/page.ts';
import type { ParagraphReading } from '../paragraph.ts';

/** A stretch of the text with what was read of it. */
export interface ReadLine {
  /** UTF-16 index in the whole text. */
  readonly start: number;
  readonly text: string;
  /** Its positions count in `text`. */
  readonly reading: ParagraphReading;
}

/** A page with what was read of its lines. */
export interface PageReading {
  readonly page: Page;
  readonly title: ReadLine | null;
  readonly pageLines: readonly ReadLine[];
  /** The paragraphs, in order; the first is the lead. */
  readonly body: readonly ReadLine[];
}
