import { parseArgs } from 'node:util';
import { Refusal } from '../yaml/refusal.ts';
import { check } from './check.ts';
import { merge } from './merge.ts';
import { read, type ReadOutput } from './read.ts';
import { resolve } from './resolve.ts';
import { Terminal } from './terminal.ts';
import { COMMANDS, HELP, USAGE, UsageError, type Command } from './usage.ts';

/** The version in the manifest, which the bundler puts here. */
declare const READOUTS_VERSION: string;

/** What a person asked for. */
interface Call {
  readonly command: Command | null;
  readonly operands: readonly string[];
  readonly options: ReadonlySet<string>;
}

/** @returns whether there are errors, or conflicts */
async function run(args: readonly string[], terminal: Terminal): Promise<boolean> {
  const { command, operands, options } = callOf(args);
  if (options.has('help')) await terminal.print(command ? HELP[command] : USAGE);
  else if (options.has('version')) await terminal.print(`${READOUTS_VERSION}\n`);
  else return runCommand(command, operands, options, terminal);
  return false;
}

async function runCommand(
  command: Command | null,
  operands: readonly string[],
  options: ReadonlySet<string>,
  terminal: Terminal,
): Promise<boolean> {
  switch (command) {
    case 'check':
      return check(operands, options.has('json'), terminal);
    case 'merge':
      return merge(operands, terminal);
    case 'read':
      await read(filesOf(command, operands), outputOf(options), terminal);
      return false;
    case 'resolve':
      await resolve(filesOf(command, operands), options.has('json'), terminal);
      return false;
    case null:
      throw new UsageError(`Say what to do: ${COMMANDS.join(', ')}.`);
  }
}

function filesOf(command: Command, operands: readonly string[]): readonly string[] {
  if (operands.length === 0) throw new UsageError(`${command} needs at least one file.`);
  return operands;
}

function outputOf(options: ReadonlySet<string>): ReadOutput {
  if (options.has('json') && options.has('explain')) throw new UsageError('Use --json or --explain, not both.');
  return options.has('json') ? 'json' : options.has('explain') ? 'reasons' : 'statements';
}

function callOf(args: readonly string[]): Call {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, allowPositionals: true });
  const [command = null, ...operands] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (command !== null && !isCommand(command)) throw new UsageError(`There is no command “${command}”.`);
  const options = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    if (!optionsOf(command).includes(name))
      throw new UsageError(`There is no option “${token.rawName}”${command ? ` of ${command}` : ''}.`);
    if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
    options.add(name);
  }
  return { command, operands, options };
}

function isCommand(word: string): word is Command {
  return (COMMANDS as readonly string[]).includes(word);
}

function optionsOf(command: Command | null): readonly string[] {
  switch (command) {
    case null:
      return ['help', 'version'];
    case 'merge':
      return ['help'];
    case 'read':
      return ['help', 'json', 'explain'];
    case 'check':
    case 'resolve':
      return ['help', 'json'];
  }
}

// Whoever prints is told of errors, too.
process.stdout.on('error', () => undefined);
const terminal = new Terminal();
try {
  const hasErrors = await run(process.argv.slice(2), terminal);
  process.exitCode = terminal.hasFailed ? 2 : hasErrors ? 1 : 0;
} catch (error) {
  if (error instanceof UsageError) terminal.fail(`${error.message} See readouts --help.`);
  else if (error instanceof Refusal) terminal.failFor(error);
  // Who reads the output, as `head` does, may have seen enough.
  else if ((error as NodeJS.ErrnoException).code !== 'EPIPE') process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 2;
}
