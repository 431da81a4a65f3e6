import { cp, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/host/cleanup.ts';
import { FIXTURE_WORKSPACE } from '../../scripts/testing/stage.ts';
import { newSidecar } from '../../src/annotations/edit.ts';
import { SIDECAR_STYLE } from '../../src/annotations/fileStyle.ts';
import { unitsOf } from '../../src/corpus/units.ts';
import { readText } from '../../src/reading/read.ts';
import { DigestedText } from '../../src/text/digestedText.ts';
import { printPair } from '../../src/yaml/print.ts';
import { styleOf } from '../../src/yaml/rewrite.ts';
import { openWorkbench, type Workbench } from '../vscode/ui/workbench.ts';

/** A readout that is tagged in. */
interface Size {
  readonly sentences: number;
  readonly annotations: number;
  /** How often each way is timed; odd, for the median. */
  readonly tags: number;
}

const LONG: Size = { sentences: 550, annotations: 500, tags: 21 };
/** A quarter of a million words. */
const HUGE: Size = { sentences: 14_000, annotations: 1385, tags: 9 };
const NAME = 'long-call.txt';

/** A readout of so many sentences that are coded, five to a paragraph. */
function longReadout(sentences: number): string {
  const said = [
    'thanked Norway for the loan of pilot boat',
    'urged the council to open pier',
    'stressed the worth of buoy',
  ];
  const each = Array.from({ length: sentences }, (_, index) => {
    const speaker = index % 2 === 0 ? 'Jonas Tveit' : 'Mara Solberg';
    return `${speaker} ${said[index % said.length]} number ${index + 1}, which the two harbours have shared for years.`;
  });
  const paragraphs = Array.from({ length: sentences / 5 }, (_, index) =>
    each.slice(index * 5, index * 5 + 5).join(' '),
  );
  return [
    'Jonas Tveit Speaks with Harbour Minister Mara Solberg of Norway',
    'On 3 March 2026, Foreign Minister Jonas Tveit spoke by phone with Harbour Minister Mara Solberg of Norway.',
    ...paragraphs,
    '',
  ].join('\n\n');
}

/** A sidecar in which the first sentences have a code, but for some between them, evenly spread, to be tagged. */
function sidecarOf(text: string, { annotations, tags }: Size): string {
  const digested = new DigestedText(text);
  const every = Math.floor(annotations / (tags * 2)) + 1;
  const tagged = unitsOf(readText(text), 'sentence')
    .filter((_, index) => index % every !== every - 1)
    .slice(0, annotations)
    .map((unit, index) => ({
      id: `b${String(index).padStart(9, '0')}`,
      target: digested.quote(unit),
      codes: [index % 2 === 0 ? 'act/thank' : 'stance/support'],
      by: 'tester',
      created: '2026-03-04T09:00:00Z',
    }));
  const style = styleOf('', SIDECAR_STYLE);
  return `${newSidecar(NAME, digested.digest)}${printPair('annotations', tagged, 0, style).join('\n')}\n`;
}

/** What of the window's text is looked at: whether a key has come to be seen. */
type Seen = 'stripes' | 'text';

/** Presses a key. @returns the milliseconds from its event to the frame in which what is looked at is another */
async function timed(page: Page, key: string, seen: Seen): Promise<number> {
  const shown = page.evaluate(async (what) => {
    const look = (): string => {
      const editor = document.querySelector('.editor-group-container.active .monaco-editor')!;
      if (what === 'text') return editor.querySelector('.view-lines')!.textContent;
      return [...editor.querySelectorAll('.view-overlays .cdr')]
        .filter((element) => getComputedStyle(element).backgroundImage.includes('gradient'))
        .length.toString();
    };
    const before = look();
    const pressed = await new Promise<number>((resolve) => {
      window.addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
    });
    while (look() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - pressed;
  }, seen);
  await page.waitForTimeout(100);
  await page.keyboard.press(key);
  return shown;
}

/**
 * From the press of a code's key to the frame in which the window shows the tag, in a long readout and in a huge one;
 * beside it VS Code's own toggling of a line comment in the same window, for which no extension is asked.
 */
export async function keyToTagBench(): Promise<readonly string[]> {
  return [...(await timesIn(LONG)), ...(await timesIn(HUGE))];
}

async function timesIn(size: Size): Promise<readonly string[]> {
  const folder = temporaryFolder('key-to-tag');
  let workbench: Workbench | undefined;
  try {
    await cp(FIXTURE_WORKSPACE, folder.path, { recursive: true });
    const text = longReadout(size.sentences);
    await writeFile(path.join(folder.path, NAME), text);
    await writeFile(path.join(folder.path, `${NAME}.annotations.yaml`), sidecarOf(text, size));
    workbench = await openWorkbench({ folder: folder.path, settings: { 'readouts.annotator': 'tester' } });
    const { page } = workbench;
    await workbench.openFile('codebook.yaml');
    await workbench.clickText('What the speaker does');
    await workbench.settled();
    const comments: number[] = [];
    for (let i = 0; i < size.tags; i++) {
      comments.push(await timed(page, 'Control+/', 'text'));
      await page.waitForTimeout(500);
    }
    await workbench.openFile(NAME);
    await workbench.clickText('Foreign Minister');
    await workbench.settled();
    const tags: number[] = [];
    const repeats: number[] = [];
    for (let i = 0; i < size.tags; i++) {
      for (const [keys, times] of [
        [['Alt+A', 't'], tags],
        [['Alt+.'], repeats],
      ] as const) {
        await page.keyboard.press('Alt+U');
        await page.waitForTimeout(1000);
        if (keys.length > 1) {
          await page.keyboard.press(keys[0]!);
          await page.waitForTimeout(1000);
        }
        times.push(await timed(page, keys.at(-1)!, 'stripes'));
        await page.waitForTimeout(1000);
      }
    }
    const [floor, byKey, again] = [comments, tags, repeats].map(median) as [number, number, number];
    const line = (what: string, time: number) =>
      `  ${what}: ${time.toFixed(0)} ms, ${(time / floor).toFixed(1)} times the toggling of a line comment`;
    const words = text.split(/\s+/).length.toLocaleString('en');
    return [
      `from a key to what it makes visible, medians of ${size.tags} in a window, ` +
        `${size.annotations} annotations in a readout of ${words} words:`,
      `  VS Code's own toggling of a line comment: ${floor.toFixed(0)} ms`,
      line("a code's key in the list of codes", byKey),
      line('Repeat Last Tag', again),
    ];
  } finally {
    await workbench?.close();
    folder.remove();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
