import type { Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** A tag that the status bar has acknowledged. */
export interface Acknowledged {
  readonly readout: string;
  readonly code: string;
  /** Which sentence of the readout it is on, from 1. */
  readonly sentence: number;
}

/** The codes' own keys in the codebook of the fixture workspace. */
const KEYS = { 'stance/support': 's', 'stance/oppose': 'o', formula: 'f' } as const;
export type Code = keyof typeof KEYS;

/** Somebody who tags sentence after sentence in a window that goes on to the next after each tag. */
export class Coder {
  readonly workbench: Workbench;
  /** Which readout is tagged. */
  readonly #at: { readout: string };

  private constructor(workbench: Workbench, at: { readout: string }) {
    this.workbench = workbench;
    this.#at = at;
  }

  /**
   * Opens a window beside another one, which may have been killed.
   * @param acknowledged gets every tag that the window's status bar acknowledges
   */
  static async openBeside(other: Workbench, acknowledged: Acknowledged[]): Promise<Coder> {
    const at = { readout: '' };
    const workbench = await other.another((page) =>
      tellOfTags(page, (text) => {
        const [, code, sentence] = /^(\S+) on sentence (\d+)/.exec(text) ?? [];
        if (code !== undefined) acknowledged.push({ ...at, code, sentence: Number(sentence) });
      }),
    );
    return new Coder(workbench, at);
  }

  /** What the window's messages say. */
  async messages(): Promise<string[]> {
    return (await this.workbench.showMessages()).locator('.notification-list-item-message').allInnerTexts();
  }

  /** Opens a readout and puts the cursor on a line, from 1. */
  async open(readout: string, line: number): Promise<void> {
    const { page } = this.workbench;
    this.#at.readout = readout;
    await this.workbench.openReadout(readout);
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').first().fill(`:${line}`);
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').getByText(`Ln ${line}, Col 1`, { exact: true }).waitFor();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Tags the sentence at the cursor, and those after it: the keys are pressed without waiting for anything. */
  async type(code: Code, times: number): Promise<void> {
    const { keyboard } = this.workbench.page;
    for (let time = 0; time < times; time++) {
      await keyboard.press('Alt+A');
      await keyboard.press(KEYS[code]);
    }
  }
}

/** Has a page tell what the status bar says of the last tag, each time that it says something else. */
async function tellOfTags(page: Page, tell: (text: string) => void): Promise<void> {
  await page.exposeFunction('tellOfTag', tell);
  await page.addInitScript(() => {
    const { tellOfTag } = globalThis as unknown as { tellOfTag(text: string): void };
    let last = '';
    new MutationObserver(() => {
      const text = document.querySelector('.statusbar-item[id$="readouts.lastTag"]')?.textContent?.trim() ?? '';
      if (text !== last) tellOfTag((last = text));
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}
