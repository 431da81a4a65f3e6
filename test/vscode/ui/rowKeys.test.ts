import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { readText } from '../../../src/reading/read.ts';
import { sidecarText } from '../sidecarText.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** A person's pauses between two keys, from a fast reviewer to a slow one, in milliseconds. */
const PAUSES = [20, 60, 300, 700];
const FEWER_PAUSES = [20, 120];

const LINES = [
  'Jonas Tveit thanked Norway for the loan of two pilot boats.',
  'Mara Solberg urged the council to open the second pier.',
  'Jonas Tveit said that the plan for a common lighthouse is sound.',
  'Mara Solberg stressed that a toll on fishing boats cannot be accepted.',
  'Jonas Tveit reiterated that the two harbours are partners in all weathers.',
  'Mara Solberg said that the ferry will sail again in spring.',
];
const READOUT = `Jonas Tveit Meets with Harbour Minister Mara Solberg of Norway

On 3 March 2026, Foreign Minister Jonas Tveit met with Harbour Minister Mara Solberg of Norway in Lorsk.

${LINES.join('\n\n')}
`;

/** What keys do, from the first row on, and what they make of each annotation. */
const SCRIPTS = [
  {
    title: 'is about the row to which the steps before have led',
    pauses: PAUSES,
    keys: ['1', '8', '2', '8', '1', '8', '8', '2', '7', '1'],
    statuses: ['accepted', 'rejected', 'accepted', 'accepted', 'rejected', 'open'],
  },
  {
    title: 'is about the row that was in focus when it was pressed',
    pauses: FEWER_PAUSES,
    keys: ['1', 'ArrowDown', '2', 'ArrowDown', '1', 'ArrowDown', 'ArrowDown', '2', 'ArrowUp', '1'],
    statuses: ['accepted', 'rejected', 'accepted', 'accepted', 'rejected', 'open'],
  },
  {
    title: 'goes on with the row after one that is listed no more',
    pauses: FEWER_PAUSES,
    isFiltered: true,
    keys: ['8', '1', '2', '1', '2'],
    statuses: ['open', 'accepted', 'rejected', 'accepted', 'rejected', 'open'],
  },
];

describe('judging at the speed of typing, in the view Annotations and a busy extension host', () => {
  let workbench: Workbench;
  const sidecar = sidecarText(
    'call.txt',
    READOUT,
    LINES.map((exact) => ({ exact, codes: ['act/say'], by: 'ada' })),
  );

  before(async () => {
    assert.equal(readText(READOUT).statements.length, LINES.length);
    const { path: folder } = temporaryFolder('judging');
    await writeFile(path.join(folder, 'call.txt'), READOUT);
    await writeFile(path.join(folder, 'call.txt.annotations.yaml'), sidecar);
    workbench = await openWorkbench({
      folder,
      settings: { 'readouts.annotator': 'ada' },
    });
    await workbench.showContainer('Readouts');
    await workbench.fold('Meetings');
  });
  after(() => workbench?.close());

  for (const { title, pauses, isFiltered, keys, statuses } of SCRIPTS) {
    describe(`a key ${title}`, () => {
      if (isFiltered) before(listOpenAlone);

      for (const pause of pauses)
        it(`with a key every ${pause} ms`, async () => {
          await beginAnew();
          const release = await workbench.holdExtensionHost();
          try {
            for (const key of keys) {
              await workbench.page.keyboard.press(key);
              await workbench.page.waitForTimeout(pause);
            }
          } finally {
            release();
          }
          const judged = statuses.filter((status) => status !== 'open').length;
          await workbench.eventually('as many are judged as were typed', async () => {
            return (await statusesNow()).filter((status) => status !== 'open').length >= judged;
          });
          await workbench.settled();
          assert.deepEqual(await statusesNow(), statuses);
        });
    });
  }

  const rows = () => workbench.rows('Annotations').filter({ hasText: 'act/say' });

  async function listOpenAlone(): Promise<void> {
    await beginAnew();
    await workbench.runCommand('Readouts: Filter Annotations');
    await workbench.pick('status', 'status');
    const asked = workbench.page.locator('.quick-input-widget');
    await asked.getByText('Only annotations of which status?').waitFor();
    await asked.locator('.monaco-list-row').filter({ hasText: 'open' }).click();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.sidebar .message').getByText('Only status open').waitFor();
  }

  /** All annotations open again, as another program makes them, and the first chosen with its words in the text. */
  async function beginAnew(): Promise<void> {
    await writeFile(path.join(workbench.folder, 'call.txt.annotations.yaml'), sidecar);
    await workbench.eventually('all annotations are listed as open', async () => {
      const labels = await rows().evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      return labels.length === LINES.length && labels.every((label) => label.includes(', open, '));
    });
    await rows().last().click();
    await rows().first().click();
    await workbench.page.locator('.statusbar-item').getByText(`(${LINES[0]!.length} selected)`).waitFor();
  }

  async function statusesNow(): Promise<string[]> {
    const text = await workbench.readFile('call.txt.annotations.yaml');
    return (parseSidecar(text).sidecar?.annotations ?? []).map(({ status }) => status ?? 'open');
  }
});
