import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { DigestedText } from '../annotations/digestedText.ts';

const run = promisify(execFile);

/** How many earlier versions of a readout are looked at. */
const MOST_VERSIONS = 200;

/**
 * The earlier versions of a file that git keeps and that digests name.
 * @returns the texts by digest; empty where there is no git, or no repository
 */
export async function earlierTexts(file: string, digests: ReadonlySet<string>): Promise<ReadonlyMap<string, DigestedText>> {
  const found = new Map<string, DigestedText>();
  if (digests.size === 0) return found;
  const cwd = path.dirname(path.resolve(file));
  const name = path.basename(file);
  for (const commit of await commitsOf(cwd, name)) {
    const text = await show(cwd, commit, name);
    if (text === null) continue;
    const digested = new DigestedText(text);
    if (digests.has(digested.digest)) found.set(digested.digest, digested);
    if (found.size === digests.size) break;
  }
  return found;
}

async function commitsOf(cwd: string, name: string): Promise<string[]> {
  try {
    const { stdout } = await run('git', ['log', '--follow', `--max-count=${MOST_VERSIONS}`, '--format=%H', '--', name], { cwd });
    return stdout.split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

async function show(cwd: string, commit: string, name: string): Promise<string | null> {
  try {
    const { stdout } = await run('git', ['show', `${commit}:./${name}`], { cwd, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch {
    return null;
  }
}
