/** Whatever a status bar acknowledged is in its sidecar, and every sidecar parses, whoever is killed when. */
import { watch } from 'node:fs';
import { Seeded } from '../../bench/seeded.ts';
import { timesOf } from '../../unit/times.ts';
import { Coder } from './coder.ts';
import { Ledger, lineOf, PIERS, SETTINGS, TEXT } from './piers.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** What is killed: the window, the processes in which extensions run, or the server with these. */
type Killed = 'window' | 'extension host' | 'server';

/** 300 kills in trials; each takes half a minute. */
const KILLED: readonly Killed[] = ['window', 'extension host', 'server'];
const KILLS = timesOf(1) > 1 ? 100 : 1;
const READOUTS = Array.from({ length: KILLED.length * KILLS }, (_, index) => `piers-${index + 1}.txt`);

/** When: as soon as the sidecar is being written, or at any time. */
const MOMENTS = ['when a sidecar is written', 'at random'] as const;

describe('tags in a window that is killed', function () {
  this.timeout(600_000);
  const random = new Seeded(9);
  const untouched = [...READOUTS];
  let workbench: Workbench;
  let ledger: Ledger;

  before(async () => {
    const files = Object.fromEntries(READOUTS.map((name) => [name, TEXT]));
    workbench = await openWorkbench({ settings: SETTINGS, files });
    ledger = new Ledger(workbench.folder);
  });
  after(() => workbench?.close());

  for (const [kind, killed] of KILLED.entries())
    for (let kill = 0; kill < KILLS; kill++) {
      const moment = MOMENTS[(kind + kill) % MOMENTS.length]!;
      it(`are all there after the ${killed} was killed ${moment}, kill ${kill + 1}`, async () => {
        const readout = untouched.pop()!;
        const coder = await Coder.openBeside(workbench, ledger.acknowledged);
        await coder.open(readout, lineOf(1));
        const hosts = await workbench.extensionHosts();
        const end = await killer(killed, coder, hosts);
        // One tag at least, so that there is something to lose.
        await coder.type('formula', 1);
        await workbench.eventually('the first tag is acknowledged', () =>
          Promise.resolve(ledger.tagsOf(readout).length > 0),
        );
        const typing = coder.type('formula', PIERS - 1).catch(() => undefined);
        await comes(moment, readout);
        await end();
        await typing;
        await coder.workbench.page.close();

        const next = await Coder.openBeside(workbench, ledger.acknowledged);
        await next.open(readout, lineOf(1));
        if (ledger.missing(readout) === null) await restore(next);
        await workbench.eventually('all that was acknowledged is there', () => {
          return Promise.resolve(ledger.missing(readout)?.length === 0);
        });
        await next.workbench.close();
        for (const host of hosts) killIfThere(host);
      });
    }

  /** @returns what kills, as fast as can be */
  async function killer(what: Killed, { workbench: window }: Coder, hosts: readonly number[]) {
    if (what === 'extension host') {
      return () => {
        hosts.forEach(killIfThere);
        return Promise.resolve();
      };
    }
    if (what === 'server') {
      return async () => {
        await workbench.killServer();
        await workbench.startServer();
      };
    }
    const devtools = await window.page.context().newCDPSession(window.page);
    return async () => {
      // It never answers.
      void devtools.send('Page.crash').catch(() => undefined);
      await window.page.waitForEvent('crash');
    };
  }

  async function comes(moment: (typeof MOMENTS)[number], readout: string): Promise<void> {
    if (moment === 'at random') await new Promise((resolve) => setTimeout(resolve, random.below(3_000)));
    else {
      await new Promise<void>((resolve) => {
        const watcher = watch(ledger.sidecarOf(readout), () => {
          watcher.close();
          resolve();
        });
      });
    }
  }

  /** Takes the offer to restore what was cut off. */
  async function restore({ workbench: window }: Coder): Promise<void> {
    await (await window.showMessages()).getByRole('button', { name: 'Restore' }).click();
  }
});

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
