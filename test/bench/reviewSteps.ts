import { cp, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/host/cleanup.ts';
import { FIXTURE_WORKSPACE } from '../../scripts/testing/stage.ts';
import { openWorkbench, type Workbench } from '../vscode/ui/workbench.ts';
import { ANNOTATOR, longReadout, sidecarOf, type Size } from './longReadouts.ts';
import { commentTime, median, timed, writtenAfter, type Seen } from './windowTimes.ts';

/** A folder of readouts that are alike. */
type Folder = Size & { readonly readouts: number };

const FOLDERS: readonly Folder[] = [
  { readouts: 1, sentences: 6_000, annotations: 5_000, untagged: 50 },
  { readouts: 200, sentences: 250, annotations: 200, untagged: 25 },
];
/** How often each is timed; odd, for the median. */
const TIMES = 9;
/** For what the step before still does, in milliseconds. */
const REST_MS = 1_500;

interface Times {
  readonly inSight: number[];
  readonly onDisk: number[];
}

/**
 * From a key to the frame in which the window shows what it did, and to the file in which it is, among thousands of
 * annotations: a review in the view *Annotations*, and a tag in the text; beside it VS Code's own toggling of a line
 * comment in the same window, for which no extension is asked.
 */
export async function reviewStepsBench(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const folder of FOLDERS) lines.push(...(await timesIn(folder)));
  return lines;
}

async function timesIn(size: Folder): Promise<readonly string[]> {
  const folder = temporaryFolder('review-steps');
  let workbench: Workbench | undefined;
  try {
    await cp(path.join(FIXTURE_WORKSPACE, 'codebook.yaml'), path.join(folder.path, 'codebook.yaml'));
    const text = longReadout(size.sentences);
    for (let index = 0; index < size.readouts; index++) {
      await writeFile(path.join(folder.path, nameOf(index)), text);
      await writeFile(
        path.join(folder.path, `${nameOf(index)}.annotations.yaml`),
        sidecarOf(nameOf(index), text, size),
      );
    }
    workbench = await openWorkbench({ folder: folder.path, settings: { 'readouts.annotator': ANNOTATOR } });
    const floor = await commentTime(workbench, TIMES, REST_MS);
    const reviews = await reviewsIn(workbench);
    const tags = await tagsIn(workbench);
    const line = (what: string, times: readonly number[]) =>
      `  ${what}: ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}), ` +
      `${(median(times) / floor).toFixed(1)} times the toggling of a line comment`;
    return [
      `from a key to what it does, medians of ${TIMES} in a window on ${size.readouts} readouts ` +
        `with ${size.annotations.toLocaleString('en')} annotations each:`,
      `  VS Code's own toggling of a line comment: ${floor.toFixed(0)} ms`,
      line('a review, in sight', reviews.inSight),
      line('a review, on disk', reviews.onDisk),
      line('a tag, in sight', tags.inSight),
      line('a tag, on disk', tags.onDisk),
    ];
  } finally {
    await workbench?.close();
    folder.remove();
  }
}

function nameOf(index: number): string {
  return `long-call-${String(index).padStart(3, '0')}.txt`;
}

async function reviewsIn(workbench: Workbench): Promise<Times> {
  await workbench.openReadout(nameOf(0));
  await workbench.showContainer('Readouts');
  await workbench.fold('Meetings');
  await workbench.clickText('thanked Norway');
  await workbench.settled();
  await workbench.focusView('Annotations');
  const times: Times = { inSight: [], onDisk: [] };
  for (let i = 0; i < TIMES; i++) {
    await workbench.page.keyboard.press('8');
    await workbench.page.waitForTimeout(REST_MS);
    await time(workbench, '1', 'row', times);
  }
  return times;
}

async function tagsIn(workbench: Workbench): Promise<Times> {
  const { page } = workbench;
  await workbench.clickText('Foreign Minister');
  await page.keyboard.press('Alt+U');
  await page.waitForTimeout(REST_MS);
  await page.keyboard.press('Alt+A');
  await page.waitForTimeout(REST_MS);
  await page.keyboard.press('t');
  await page.waitForTimeout(REST_MS);
  const times: Times = { inSight: [], onDisk: [] };
  for (let i = 0; i < TIMES; i++) {
    await page.keyboard.press('Alt+U');
    await page.waitForTimeout(REST_MS);
    await time(workbench, 'Alt+.', 'stripes', times);
  }
  return times;
}

/** Presses a key that changes the first readout's sidecar, and notes how long what it does takes. */
async function time(workbench: Workbench, key: string, seen: Seen, { inSight, onDisk }: Times): Promise<void> {
  const sidecar = path.join(workbench.folder, `${nameOf(0)}.annotations.yaml`);
  let written = Promise.resolve(0);
  inSight.push(await timed(workbench.page, key, seen, () => (written = writtenAfter(sidecar))));
  onDisk.push(await written);
  await workbench.page.waitForTimeout(REST_MS);
}
