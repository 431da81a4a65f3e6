import { cp, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/host/cleanup.ts';
import { FIXTURE_WORKSPACE } from '../../scripts/testing/stage.ts';
import { openWorkbench, type Workbench } from '../vscode/ui/workbench.ts';
import { ANNOTATOR, longReadout, sidecarOf, type Size } from './longReadouts.ts';
import { commentTime, median, timed } from './windowTimes.ts';

/** A readout that is tagged in, and how often each way is timed; odd, for the median. */
type Timed = Size & { readonly tags: number };

const LONG: Timed = { sentences: 550, annotations: 500, untagged: 42, tags: 21 };
/** A quarter of a million words. */
const HUGE: Timed = { sentences: 14_000, annotations: 1385, untagged: 18, tags: 9 };
const NAME = 'long-call.txt';

/**
 * From the press of a code's key to the frame in which the window shows the tag, in a long readout and in a huge one;
 * beside it VS Code's own toggling of a line comment in the same window, for which no extension is asked.
 */
export async function keyToTagBench(): Promise<readonly string[]> {
  return [...(await timesIn(LONG)), ...(await timesIn(HUGE))];
}

async function timesIn(size: Timed): Promise<readonly string[]> {
  const folder = temporaryFolder('key-to-tag');
  let workbench: Workbench | undefined;
  try {
    await cp(FIXTURE_WORKSPACE, folder.path, { recursive: true });
    const text = longReadout(size.sentences);
    await writeFile(path.join(folder.path, NAME), text);
    await writeFile(path.join(folder.path, `${NAME}.annotations.yaml`), sidecarOf(NAME, text, size));
    workbench = await openWorkbench({ folder: folder.path, settings: { 'readouts.annotator': ANNOTATOR } });
    const { page } = workbench;
    const floor = await commentTime(workbench, size.tags, 500);
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
    const [byKey, again] = [tags, repeats].map(median) as [number, number];
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
