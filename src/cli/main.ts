import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { merge, MERGE_HELP } from './merge.ts';
import { read } from './read.ts';
import { resolve } from './resolve.ts';
import { USAGE, UsageError } from './usage.ts';

/** What a command prints, and the exit code. */
export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

async function run(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parsed(args);
  const [command, ...operands] = positionals;
  const json = values.json ?? false;
  if (values.help || command === undefined) return { output: command === 'merge' ? MERGE_HELP : USAGE, exitCode: 0 };
  switch (command) {
    case 'read':
      return { output: await read(operands, json), exitCode: 0 };
    case 'check':
      return check(operands, json);
    case 'resolve':
      return { output: await resolve(operands, json), exitCode: 0 };
    case 'merge':
      return merge(operands);
    default:
      throw new UsageError(`There is no command “${command}”.`);
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

try {
  const { output, exitCode } = await run(process.argv.slice(2));
  if (output) process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
  process.exitCode = exitCode;
} catch (error) {
  const message = error instanceof UsageError ? `${error.message} See readouts --help.` : ((error as Error).stack ?? String(error));
  process.stderr.write(`readouts: ${message}\n`);
  process.exitCode = 2;
}
