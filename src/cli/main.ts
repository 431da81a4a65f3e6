import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ComparisonOptions } from '../analysis/agreement/compare.ts';
import { UNITS } from '../corpus/units.ts';
import { Refusal } from '../yaml/refusal.ts';
import type { Revisions } from './between.ts';
import type { CheckOptions } from './check.ts';
import type { ImportOptions } from './importing.ts';
import type { ReadOutput } from './read.ts';
import { Terminal } from './terminal.ts';
import { COMMANDS, helpFor, USAGE, UsageError, type Command } from './usage.ts';

/** The version in the manifest, which the bundler puts here. */
declare const READOUTS_VERSION: string;

/** The options that take a value. */
const WITH_VALUE = ['annotators', 'between', 'codes', 'out', 'unit'];

/** What a person asked for. */
interface Call {
  readonly command: Command | null;
  readonly operands: readonly string[];
  /** By name, with the value of those that take one. */
  readonly options: ReadonlyMap<string, string>;
}

/** @returns whether there are errors, or conflicts */
async function run(args: readonly string[], terminal: Terminal): Promise<boolean> {
  const { command, operands, options } = callOf(args);
  const help = () => (command ? helpFor(command, realpathSync(process.argv[1]!)) : USAGE).trimEnd().split('\n');
  if (options.has('help')) await terminal.printLines(help());
  else if (options.has('version')) await terminal.printLines([READOUTS_VERSION]);
  else return runCommand(command, operands, options, terminal);
  return false;
}

/** Runs a command. Its module is loaded here, and with it what that needs alone: git calls `merge` for every file. */
async function runCommand(
  command: Command | null,
  operands: readonly string[],
  options: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<boolean> {
  switch (command) {
    case 'agree':
      if (operands.length > 1) throw new UsageError('agree takes one path.');
      await (
        await import('./agree.ts')
      ).agree(operands[0] ?? '.', comparisonOf(options), betweenOf(options), options.has('json'), terminal);
      return false;
    case 'annotations':
      if (operands.length > 1) throw new UsageError('annotations takes one path.');
      await (await import('./annotations.ts')).annotations(operands[0] ?? '.', options.has('adjudicated'), terminal);
      return false;
    case 'check':
      return (await import('./check.ts')).check(operands, checkOptions(options), terminal);
    case 'diff': {
      const [earlier, later, ...more] = operands.length === 1 ? (revisionsIn(operands[0]!) ?? operands) : operands;
      if (earlier === undefined || more.length > 0) throw new UsageError('diff takes one revision of git, or two.');
      await (await import('./diff.ts')).diff(earlier, later ?? null, options.has('json'), terminal);
      return false;
    }
    case 'import':
      await (await import('./importing.ts')).importFiles(filesOf(command, operands), importOf(options), terminal);
      return false;
    case 'merge':
      return (await import('./merge.ts')).merge(operands, terminal);
    case 'read':
      await (await import('./read.ts')).read(filesOf(command, operands), outputOf(options), terminal);
      return false;
    case 'resolve':
      await (await import('./resolve.ts')).resolve(filesOf(command, operands), options.has('json'), terminal);
      return false;
    case null:
      throw new UsageError(`Say what to do: ${COMMANDS.join(', ')}.`);
  }
}

function filesOf(command: Command, operands: readonly string[]): readonly string[] {
  if (operands.length === 0) throw new UsageError(`${command} needs at least one file.`);
  return operands;
}

function checkOptions(options: ReadonlyMap<string, string>): CheckOptions {
  const repairing = options.has('dry-run') ? 'dry-run' : options.has('fix') ? 'fix' : 'none';
  return { json: options.has('json'), repairing };
}

function comparisonOf(options: ReadonlyMap<string, string>): ComparisonOptions {
  const list = (name: string) =>
    (options.get(name) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  const unit = UNITS.find((each) => each === (options.get('unit') ?? 'sentence'));
  if (!unit) throw new UsageError(`--unit is one of ${UNITS.join(', ')}.`);
  const annotators = [...new Set(list('annotators'))];
  if (annotators.length === 1 && !options.has('between')) throw new UsageError('--annotators needs two names or more.');
  return { annotators, codes: list('codes'), byFacet: options.has('facets'), unit };
}

function betweenOf(options: ReadonlyMap<string, string>): Revisions | null {
  const between = options.get('between');
  if (between === undefined) return null;
  const revisions = revisionsIn(between);
  if (!revisions) throw new UsageError('--between takes two revisions of git, with two dots between: REV..REV.');
  return revisions;
}

/** The two revisions of `REV..REV`; null for all else. */
function revisionsIn(range: string): Revisions | null {
  const [, earlier, later] = /^(.*?[^.])\.\.([^.].*)$/.exec(range) ?? [];
  return earlier !== undefined && later !== undefined ? [earlier, later] : null;
}

function importOf(options: ReadonlyMap<string, string>): ImportOptions {
  const out = options.get('out');
  if (out === undefined) throw new UsageError('import needs a folder for what it makes: --out DIR.');
  return { out, dryRun: options.has('dry-run'), all: options.has('all') };
}

function outputOf(options: ReadonlyMap<string, string>): ReadOutput {
  if (options.has('json') && options.has('explain')) throw new UsageError('Use --json or --explain, not both.');
  return options.has('json') ? 'json' : options.has('explain') ? 'reasons' : 'statements';
}

function callOf(args: readonly string[]): Call {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(WITH_VALUE.map((name) => [name, { type: 'string' }])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const [command = null, ...operands] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (command !== null && !isCommand(command)) throw new UsageError(`There is no command “${command}”.`);
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    if (!optionsOf(command).includes(name))
      throw new UsageError(`There is no option “${token.rawName}”${command ? ` of ${command}` : ''}.`);
    const takesValue = WITH_VALUE.includes(name);
    if (token.value !== undefined && !takesValue) throw new UsageError(`${token.rawName} takes no value.`);
    if (!token.value && takesValue) throw new UsageError(`${token.rawName} needs a value.`);
    options.set(name, token.value ?? '');
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
    case 'agree':
      return ['help', 'json', 'annotators', 'between', 'codes', 'facets', 'unit'];
    case 'annotations':
      return ['help', 'adjudicated'];
    case 'diff':
      return ['help', 'json'];
    case 'import':
      return ['help', 'out', 'dry-run', 'all'];
    case 'merge':
      return ['help'];
    case 'read':
      return ['help', 'json', 'explain'];
    case 'check':
      return ['help', 'json', 'fix', 'dry-run'];
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
  else if ((error as NodeJS.ErrnoException).code !== 'EPIPE') terminal.crash(error as Error);
  process.exitCode = 2;
}
