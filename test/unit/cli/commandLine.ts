import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { addAnnotation, newSidecar } from '../../../src/annotations/edit.ts';
import type { NewAnnotation } from '../../../src/annotations/schema.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { commandLineBundle } from '../../../scripts/bundles.ts';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';

let bundle: Promise<string> | null = null;

/** The command line, bundled as it is built; once for all tests. */
export function commandLine(): Promise<string> {
  bundle ??= (async () => {
    const options = commandLineBundle({ production: false, into: temporaryFolder('cli').path });
    await build(options);
    return options.outfile!;
  })();
  return bundle;
}

/** What the command line compiles is kept from one call to the next, which then takes three quarters of the time. */
const COMPILED = { NODE_COMPILE_CACHE: temporaryFolder('compiled').path };

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `readouts` to its end; one that hangs is ended after two minutes, and has no exit code. */
export async function readouts(
  cwd: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [await commandLine(), ...args], {
    cwd,
    env: { ...process.env, ...COMPILED, ...variables },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 120_000,
  });
  return { code: status, stdout, stderr };
}

/** A folder of a test, with files in it by their paths; it is gone when the run ends. */
export class Folder {
  readonly path = temporaryFolder('cli-test').path;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  file(name: string): string {
    return path.join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.file(name)), { recursive: true });
    writeFileSync(this.file(name), content);
  }

  read(name: string): string {
    return readFileSync(this.file(name), 'utf8');
  }

  readouts(...args: string[]): Promise<Ran> {
    return readouts(this.path, args);
  }

  /** Runs git here, apart from the settings of whoever runs the tests; throws when it fails, unless it may. */
  git(args: readonly string[], mayFail = false): Ran {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.path, encoding: 'utf8', env: this.#env() });
    if (status !== 0 && !mayFail) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
    return { code: status, stdout, stderr };
  }

  /** Without the settings of whoever runs the tests, and with the Node that runs them. */
  #env(): NodeJS.ProcessEnv {
    const identity = Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'ada'],
        [`GIT_${who}_EMAIL`, 'ada@example.org'],
        // The same commits each time: git merges several common versions in the order of their dates.
        [`GIT_${who}_DATE`, '2026-03-01T09:00:00Z'],
      ]),
    );
    return {
      ...process.env,
      ...COMPILED,
      ...identity,
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`,
      GIT_CONFIG_GLOBAL: path.join(this.path, 'no-settings'),
      GIT_CONFIG_NOSYSTEM: '1',
    };
  }

  /** Runs a line that a person would give to a shell here. */
  shell(line: string): void {
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: this.path, encoding: 'utf8', env: this.#env() });
    if (status !== 0) throw new Error(`${line} ended with ${status}: ${stderr}`);
  }

  commit(message: string): void {
    this.git(['add', '--all']);
    this.git(['commit', '--quiet', '--message', message]);
  }
}

/** An annotation of the first occurrence of some words, with other fields where they are given. */
export interface Tag extends Partial<NewAnnotation> {
  readonly id: string;
  readonly exact: string;
}

/** The text of a sidecar that annotates words of a text. */
export function sidecar(readout: string, text: string, tags: readonly Tag[]): string {
  const digested = new DigestedText(text);
  return tags.reduce(
    (file, { exact, ...fields }) => {
      const start = text.indexOf(exact);
      if (start < 0) throw new Error(`“${exact}” is not in the text.`);
      const target = digested.quote({ start, end: start + exact.length });
      return applyEdits(file, addAnnotation(file, { target, by: 'ada', created: '2026-03-01T09:00:00Z', ...fields }));
    },
    newSidecar(readout, digested.digest),
  );
}

/** An invented readout whose statements are formulaic, as real ones are. */
export const CALL = `Mira Oru Speaks with Foreign Minister Bo Linde of Norland on the Phone

On May 11, 2021, Foreign Minister Mira Oru had a phone conversation with Norland Foreign Minister Bo Linde.

Oru said that both coasts share one sea. Her country supports the plan for a common lighthouse. She thanked Linde for the ships.

Linde said that the harbour stays open. Norland supports the plan for a common ferry.

The two sides also exchanged views on the herring.
`;
