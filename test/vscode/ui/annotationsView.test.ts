import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { idOf, sidecarText } from '../sidecarText.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const FREE = 'China supports free navigation in northern waters.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';
const HOST = 'Norway is ready to host the next round in Tromsø.';
const TEXT = `Lin Haoran Speaks with Norwegian Foreign Minister Astrid Solberg on the Phone

On March 4, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Norwegian Foreign Minister Astrid Solberg.

${FISH} ${FREE}

${QUOTA} ${HOST}
`;
const OLDER = TEXT.replace('2021', '2019');

describe('the view Annotations', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'annotations-'));
    const quotes = [
      { exact: FISH, codes: ['act/urge'], speaker: 'Lin Haoran', note: 'As in the year before.' },
      { exact: FREE, codes: ['stance/support'], speaker: 'Lin Haoran', by: 'mira' },
      { exact: QUOTA, codes: ['act/stress'], speaker: 'Astrid Solberg', by: 'mira' },
    ];
    for (const [name, text, some] of [
      ['call.txt', TEXT, quotes],
      ['older.txt', OLDER, quotes.slice(0, 1)],
    ] as const) {
      await writeFile(path.join(folder, name), text);
      await writeFile(path.join(folder, `${name}.annotations.yaml`), sidecarText(name, text, some));
    }
    workbench = await openWorkbench({
      folder,
      settings: { 'readouts.annotator': 'ada', 'workbench.list.defaultFindMatchType': 'contiguous' },
      size: { width: 1400, height: 1000 },
    });
    await workbench.showContainer('Readouts');
    await listed('the annotations are listed', (rows) => rows.length === 6);
    await workbench.settled();
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true });
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  /** The start of each row as it is heard: a group with its count, an annotation with its codes and its speaker. */
  const heard = async () =>
    Promise.all(
      (await workbench.rows('Annotations').all()).map(async (row) =>
        (await row.getAttribute('aria-label'))!.split(', ').slice(0, 2).join(', '),
      ),
    );
  const listed = (what: string, holds: (rows: readonly string[]) => boolean) =>
    workbench.eventually(what, async () => holds(await heard()));
  const shows = async (...rows: string[]) => {
    await listed(rows.join('; '), (now) => now.join('\n') === rows.join('\n')).catch(() => undefined);
    assert.deepEqual(await heard(), rows);
  };
  const message = () =>
    workbench.page
      .locator('.sidebar .pane')
      .filter({ has: workbench.page.locator('.pane-header[aria-label^="Annotations"]') })
      .locator('.message');

  const ALL_BY_SPEAKER = [
    'Astrid Solberg, 1 annotation',
    'act/stress, Astrid Solberg',
    'Lin Haoran, 3 annotations',
    'act/urge, Lin Haoran',
    'stance/support, Lin Haoran',
    'act/urge, Lin Haoran',
  ];
  const asked = () => workbench.page.locator('.quick-input-widget');
  /** Which annotations have which status, or verdict, on disk: those of call.txt. */
  const statuses = async () => {
    const { annotations, reviews } = parseSidecar(await workbench.readFile('call.txt.annotations.yaml')).sidecar!;
    const verdicts = reviews.map(({ about, verdict }) => `${about} ${verdict}`);
    return [...annotations.map(({ status }) => status), ...verdicts].join(', ');
  };
  const written = (now: string) => workbench.eventually(now, async () => (await statuses()) === now);
  const chosen = async () =>
    Promise.all(
      (await workbench.rows('Annotations').and(workbench.page.locator('[aria-selected="true"]')).all()).map(
        async (row) => (await row.getAttribute('aria-label'))!.split(', ').slice(0, 2).join(', '),
      ),
    );
  const chooses = (row: string) =>
    workbench.eventually(`${row} is chosen`, async () => (await chosen()).join('; ') === row);
  const selectedInText = (words: string) =>
    workbench.page.locator('.statusbar-item').getByText(`(${words.length} selected)`).waitFor();

  it('groups by what one chooses, lists what one filters, says so, and shows all again, by keys alone', async () => {
    await workbench.focusView('Annotations');
    await press('Control+k');
    await press('g');
    await workbench.pick('speaker', 'speaker');
    await shows(...ALL_BY_SPEAKER);
    await press('Control+k');
    await press('f');
    await workbench.pick('words', 'words, notes and replies');
    await asked().getByText('Words of the text').waitFor();
    await workbench.page.keyboard.type('navigation');
    await press('Enter');
    await shows('Lin Haoran, 1 annotation', 'stance/support, Lin Haoran');
    await message().getByText('Only “navigation”: 1 of 4 annotations.').waitFor();
    await press('Escape');
    await shows(...ALL_BY_SPEAKER);
    await message().getByText('Only').waitFor({ state: 'hidden' });
  });

  it('keeps the place where an annotation leaves what is listed, and steps by keys while the text follows', async () => {
    await press('Control+k');
    await press('f');
    await workbench.pick('status', 'status');
    await asked().getByText('Only annotations of which status?').waitFor();
    await asked().locator('.monaco-list-row').first().click();
    await press('Enter');
    await message().getByText('Only status open: 4 of 4 annotations.').waitFor();
    await workbench.focusView('Annotations');
    await press('Home');
    for (let down = 0; down < 3; down += 1) await press('ArrowDown');
    await press('1');
    await written('accepted, open, open');
    await chooses('stance/support, Lin Haoran');
    await press('2');
    await written(`accepted, open, open, ${idOf(1)} reject`);
    await chooses('act/urge, Lin Haoran');
    await press('7');
    await chooses('act/stress, Astrid Solberg');
    await selectedInText(QUOTA);
    await press('8');
    await chooses('act/urge, Lin Haoran');
    await selectedInText(FISH);
    await press('9');
    await chooses('act/stress, Astrid Solberg');
    await press('Escape');
    await shows(...ALL_BY_SPEAKER);
  });

  it('reopens several that are selected as one change, which one key takes back', async () => {
    await press('8');
    await chooses('act/urge, Lin Haoran');
    await press('Shift+ArrowDown');
    await workbench.eventually('two are selected', async () => (await chosen()).length === 2);
    await press('0');
    await written('open, open, open');
    await press('Control+Alt+z');
    await written(`accepted, open, open, ${idOf(1)} reject`);
  });

  it('finds rows by their annotator and by how far they have come, as one types', async () => {
    await workbench.focusView('Annotations');
    await press('Escape');
    await shows(...ALL_BY_SPEAKER);
    const focused = workbench.rows('Annotations').and(workbench.page.locator('.focused'));
    const finds = async (words: string, row: string) => {
      await press('Home');
      await press('Control+Alt+f');
      await workbench.page.locator('.monaco-tree-type-filter input:focus').fill(words);
      await workbench.eventually(`“${words}” finds ${row}`, async () =>
        ((await focused.getAttribute('aria-label')) ?? '').startsWith(row),
      );
      await press('Escape');
      // It stands there for a moment yet, and would close the next one.
      await workbench.page.locator('.monaco-tree-type-filter').waitFor({ state: 'detached' });
    };
    await finds('mira', 'act/stress, Astrid Solberg');
    await finds('rejected', 'stance/support, Lin Haoran');
  });
});
