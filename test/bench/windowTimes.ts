import { stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Workbench } from '../vscode/ui/workbench.ts';

/** What of the window is looked at: the active editor's text, its tags, or the row selected in the side bar. */
export type Seen = 'text' | 'stripes' | 'row';

/** Between two looks at a file, in milliseconds. */
const POLLING_MS = 5;

/**
 * Presses a key. @returns the milliseconds from its event to the frame in which what is looked at is another
 * @param pressed is called just before
 */
export async function timed(page: Page, key: string, seen: Seen, pressed = () => {}): Promise<number> {
  const shown = page.evaluate(async (what) => {
    const look = (): string => {
      if (what === 'row')
        return document.querySelector('.sidebar .monaco-list-row.selected')?.getAttribute('aria-label') ?? '';
      const editor = document.querySelector('.editor-group-container.active .monaco-editor')!;
      if (what === 'text') return editor.querySelector('.view-lines')!.textContent;
      return [...editor.querySelectorAll('.view-overlays .cdr')]
        .filter((element) => getComputedStyle(element).backgroundImage.includes('gradient'))
        .length.toString();
    };
    const before = look();
    const start = await new Promise<number>((resolve) => {
      window.addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
    });
    while (look() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, seen);
  await page.waitForTimeout(100);
  pressed();
  await page.keyboard.press(key);
  return shown;
}

/**
 * The median time of VS Code's own toggling of a line comment in the codebook, for which no extension is asked.
 * @param rest what it has between two, in milliseconds
 */
export async function commentTime(workbench: Workbench, times: number, rest: number): Promise<number> {
  await workbench.openFile('codebook.yaml');
  await workbench.clickText('What the speaker does');
  await workbench.settled();
  const comments: number[] = [];
  for (let i = 0; i < times; i++) {
    comments.push(await timed(workbench.page, 'Control+/', 'text'));
    await workbench.page.waitForTimeout(rest);
  }
  return median(comments);
}

/** The milliseconds until a file is written. */
export async function writtenAfter(file: string): Promise<number> {
  const { mtimeMs } = await stat(file);
  const start = performance.now();
  while ((await stat(file)).mtimeMs === mtimeMs) await new Promise((resolve) => setTimeout(resolve, POLLING_MS));
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
