/** Processes that change one file in turns and are killed, as windows are: at random, and just when they write. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Seeded } from '../../bench/seeded.ts';
import { Folder } from '../cli/commandLine.ts';
import { timesOf } from '../times.ts';

const WRITER = fileURLToPath(new URL('onAndOn.ts', import.meta.url));
const KILLS = timesOf(20);
const NAME = 'call.txt.annotations.yaml';

/** Longer than a writer waits for a lock that nobody gives back, in milliseconds. */
const LIMIT = 60_000;

/** Polls until it holds. @throws after the limit, with what was waited for */
async function eventually(what: string, holds: () => boolean): Promise<void> {
  for (const limit = Date.now() + LIMIT; !holds();) {
    if (Date.now() > limit) throw new Error(`Waited in vain: ${what}`);
    await setTimeout(5);
  }
}

describe('a file that processes change in turns', function () {
  this.timeout(KILLS * 20_000);
  const random = new Seeded(3);
  const writers: ChildProcess[] = [];
  afterEach(() => writers.splice(0).forEach((writer) => writer.kill('SIGKILL')));

  /** @param said gets every line that the process says is there */
  function startWriter(folder: Folder, name: string, said: string[]): ChildProcess {
    const writer = spawn(process.execPath, [WRITER, folder.file(NAME), folder.file('storage'), name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    writers.push(writer);
    let rest = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      said.push(...lines);
    });
    return writer;
  }

  async function kill(writer: ChildProcess): Promise<void> {
    assert.equal(writer.exitCode, null, 'it writes until it is killed');
    const exits = once(writer, 'close');
    writer.kill('SIGKILL');
    await exits;
  }

  const moments = {
    'at random': () => setTimeout(random.below(60)),
    'when it writes': (folder: Folder) =>
      new Promise<void>((resolve) => {
        const watcher = watch(folder.path, () => {
          watcher.close();
          resolve();
        });
      }),
  };

  for (const [moment, comes] of Object.entries(moments))
    it(`is whole, with all that was said to be there, when one is killed ${moment}`, async () => {
      const folder = new Folder({ [NAME]: 'begins\n' });
      const said: string[] = [];
      const lines = () => folder.read(NAME).split('\n');
      const lasting = startWriter(folder, 'lasting', said);
      for (let round = 1; round <= KILLS; round++) {
        const name = `killed-${round}`;
        const writer = startWriter(folder, name, said);
        await eventually(`${name} writes`, () => said.some((line) => line.startsWith(`${name} `)));
        await comes(folder);
        await kill(writer);
        assert.equal(folder.read(NAME).at(-1), '\n');
        assert.deepEqual(
          said.filter((line) => !lines().includes(line)),
          [],
        );
        // The other one has its turn again.
        const count = said.length;
        await eventually('the other one writes on', () => said.length >= count + 2);
      }
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.endsWith('.writing') && !name.includes(`.${lasting.pid}.`)),
        [],
      );
      await kill(lasting);
      assert.deepEqual(
        said.filter((line) => !lines().includes(line)),
        [],
      );
      assert.equal(new Set(lines()).size, lines().length);
    });
});
