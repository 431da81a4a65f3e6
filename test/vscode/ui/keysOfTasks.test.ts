import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';
import { FIXTURE_WORKSPACE } from '../../../scripts/testing/stage.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** A person's pauses between two keys, from a fast coder to a slow one, in milliseconds. */
const PAUSES = [20, 60, 120, 300, 700];

const READOUT = `Jonas Tveit Meets with Harbour Minister Mara Solberg of Norway

On 3 March 2026, Foreign Minister Jonas Tveit met with Harbour Minister Mara Solberg of Norway in Lorsk.

Jonas Tveit thanked Norway for two boats.

Mara Solberg urged the council to open the second pier.

Jonas Tveit said that the lighthouse is sound.
`;
const [THANKED, URGED, SAID] = READOUT.trim().split('\n\n').slice(2) as [string, string, string];

interface Task {
  readonly what: string;
  readonly keys: readonly string[];
  /** Selected by the mouse before the keys. */
  readonly words?: string;
  /** What is tagged afterwards: the words with their codes, in text order. */
  readonly tagged: readonly (readonly string[])[];
}

/** The tasks of docs/tagging.md (Keys a task), one after the other in a readout, with the keys that the table tells. */
const TASKS: readonly Task[] = [
  { what: 'tag a sentence', keys: ['Alt+A', 't'], tagged: [[THANKED, 'act/thank']] },
  {
    what: 'go to the next sentence and tag it',
    keys: ['Alt+J', 'Alt+A', 'u'],
    tagged: [
      [THANKED, 'act/thank'],
      [URGED, 'act/urge'],
    ],
  },
  {
    what: 'the same code for the next sentence',
    keys: ['Alt+J', 'Alt+.'],
    tagged: [
      [THANKED, 'act/thank'],
      [URGED, 'act/urge'],
      [SAID, 'act/urge'],
    ],
  },
  {
    what: 'take the last tag back',
    keys: ['Control+Z'],
    tagged: [
      [THANKED, 'act/thank'],
      [URGED, 'act/urge'],
    ],
  },
  {
    what: 'tag a sentence with two codes',
    keys: ['Alt+A', 'Shift+S', 'f'],
    tagged: [
      [THANKED, 'act/thank'],
      [URGED, 'act/urge'],
      [SAID, 'stance/support', 'formula'],
    ],
  },
  {
    what: 'another code in the place of one',
    keys: ['Alt+K', 'Alt+W', 'o'],
    tagged: [
      [THANKED, 'act/thank'],
      [URGED, 'stance/oppose'],
      [SAID, 'stance/support', 'formula'],
    ],
  },
  {
    what: 'tag some words of a sentence',
    words: 'thanked',
    keys: ['f'],
    tagged: [
      [THANKED, 'act/thank'],
      ['thanked', 'formula'],
      [URGED, 'stance/oppose'],
      [SAID, 'stance/support', 'formula'],
    ],
  },
];

/** The same with `readouts.tagByKeyAlone` and `readouts.nextAfterTag`. */
const TASKS_BY_KEY_ALONE: readonly Task[] = [
  { what: 'tag a sentence', keys: ['t'], tagged: [[THANKED, 'act/thank']] },
  {
    what: 'tag the next sentence, where the cursor is already, and that after it with two codes',
    keys: ['u', 'Shift+S', 'f'],
    tagged: [
      [THANKED, 'act/thank'],
      [URGED, 'act/urge'],
      [SAID, 'stance/support', 'formula'],
    ],
  },
  {
    what: 'take it back, and a key that is no code’s tags nothing',
    keys: ['x', 'Control+Z'],
    tagged: [
      [THANKED, 'act/thank'],
      [URGED, 'act/urge'],
    ],
  },
  {
    what: 'go back, and go on with both ways of tagging',
    keys: ['Alt+K', 'Alt+A', 'o', 's'],
    tagged: [
      [THANKED, 'act/thank'],
      [URGED, 'act/urge', 'stance/oppose'],
      [SAID, 'stance/support'],
    ],
  },
  {
    what: 'tag some words of a sentence',
    words: 'thanked',
    keys: ['f'],
    tagged: [
      [THANKED, 'act/thank'],
      ['thanked', 'formula'],
      [URGED, 'act/urge', 'stance/oppose'],
      [SAID, 'stance/support'],
    ],
  },
];

describe('the tasks of a coder', () => {
  let workbench: Workbench;

  before(async () => {
    const { path: folder } = temporaryFolder('tasks');
    await cp(FIXTURE_WORKSPACE, folder, { recursive: true });
    for (const pause of PAUSES)
      for (const name of [nameFor(pause), nameFor(pause, true)]) await writeFile(path.join(folder, name), READOUT);
    workbench = await openWorkbench({ folder, settings: { 'readouts.annotator': 'tester' } });
  });
  after(() => workbench?.close());

  for (const pause of PAUSES)
    it(`take the keys that docs/tagging.md tells, a key every ${pause} ms`, () =>
      doTasks(nameFor(pause), 'Read-only', TASKS, pause));

  describe('whose settings let a key alone tag and go on', () => {
    before(async () => {
      const file = path.join(workbench.folder, '.vscode/settings.json');
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify({ 'readouts.tagByKeyAlone': true, 'readouts.nextAfterTag': true }));
    });

    for (const pause of PAUSES)
      it(`take fewer, a key every ${pause} ms`, () =>
        doTasks(nameFor(pause, true), 'Read-only, keys tag', TASKS_BY_KEY_ALONE, pause));
  });

  async function doTasks(name: string, status: string, tasks: readonly Task[], pause: number): Promise<void> {
    await workbench.openFile(name);
    await workbench.page.locator('.statusbar-item').getByText(status, { exact: true }).waitFor();
    await workbench.clickText('two boats');
    for (const { what, keys, words, tagged } of tasks) {
      if (words) {
        await workbench.page.locator('.view-line').getByText(words).first().dblclick();
        // A hand goes from the mouse to the keys meanwhile.
        await workbench.page.locator('.statusbar-item').getByText(`(${words.length} selected)`).waitFor();
      }
      for (const key of keys) {
        await workbench.page.keyboard.press(key);
        await workbench.page.waitForTimeout(pause);
      }
      const shown = JSON.stringify(tagged);
      await workbench.eventually(`${what}: ${shown}`, async () => JSON.stringify(await taggedIn(name)) === shown);
    }
    assert.equal(await workbench.readFile(name), READOUT);
  }

  function nameFor(pause: number, isByKeyAlone = false): string {
    return `tasks-${pause}${isByKeyAlone ? '-alone' : ''}.txt`;
  }

  async function taggedIn(name: string): Promise<readonly (readonly string[])[]> {
    const text = await readFile(path.join(workbench.folder, `${name}.annotations.yaml`), 'utf8').catch(() => '');
    return (parseSidecar(text).sidecar?.annotations ?? []).map(({ target, codes }) => [target.exact, ...codes]);
  }
});
