import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { Bench } from 'tinybench';
import { IncrementalReader, readText } from '../../src/reading/read.ts';
import { FIRST_ROUND, textsOf } from '../labelled.ts';

const WORD = /[\p{L}\p{N}_]+/gu;
const LONG = 300_000;

/** One readout as long as wanted: a lead, then paragraphs of many readouts, each made different by its number. */
function longReadout(length: number): string {
  const paragraphs = textsOf(FIRST_ROUND).flatMap((text) =>
    text.split(/\r?\n/).filter((line) => /[a-z]{3}.*\.$/.test(line)),
  );
  const lines = [
    'Liang Zhiheng Speaks with Kazakh Foreign Minister Yerlan Tokmagambetov on the Phone',
    '',
    'On November 4, 2021, State Councilor and Foreign Minister Liang Zhiheng had a phone conversation with Kazakh Foreign Minister Yerlan Tokmagambetov.',
  ];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const line = `Liang Zhiheng said, this is point ${i}. ${paragraphs[i % paragraphs.length]!}`;
    lines.push('', line);
    size += line.length + 2;
  }
  return lines.join('\n');
}

/**
 * Turns that count, and turns before them in which the code gets warm: it is as fast as it gets after thousands of
 * readouts.
 */
const TURNS = 15;
const WARM_UP = 40;

/**
 * Processor time of this process in milliseconds: what else the machine does has less of a say in it than in the time
 * of day.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * What each task takes, in milliseconds of processor time: its median in every turn. The tasks take turns, so that what
 * else the machine does meets all alike.
 */
async function rounds(
  tasks: Readonly<Record<string, () => void>>,
  turns = TURNS,
  warmUp = WARM_UP,
): Promise<Record<string, number>[]> {
  const found: Record<string, number>[] = [];
  for (let turn = 0; turn < warmUp + turns; turn++) {
    const bench = new Bench({ time: 120, iterations: 1, warmup: false, now: processorTime });
    for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
    await bench.run();
    const times = bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed') throw new Error(`${name} did not finish`);
      return [name, result.latency.p50] as const;
    });
    if (turn >= warmUp) found.push(Object.fromEntries(times));
  }
  return found;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const timeOf = (found: readonly Record<string, number>[], name: string): number =>
  median(found.map((times) => times[name]!));
/** How many times as long one task takes as another: the median of what the rounds say, each for itself. */
const ratio = (found: readonly Record<string, number>[], one: string, other: string): string =>
  median(found.map((times) => times[one]! / times[other]!)).toFixed(2);

const FLOOR = 'one pass of a word-matching expression';
const READER = 'the reader';
const CHRONO = 'chrono-node, dates alone';
const COMPROMISE = 'compromise, parsing alone';

/** Times the reader, its rivals and the floor over the same texts. */
async function compare(what: string, corpus: readonly string[]): Promise<void> {
  const size = corpus.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const readAll = (): void => {
    for (const text of corpus) readText(text);
  };
  const found = await rounds({
    [FLOOR]: () => {
      for (const text of corpus) for (const match of text.matchAll(WORD)) if (match.index < 0) throw new Error('never');
    },
    [READER]: readAll,
    [CHRONO]: () => {
      for (const text of corpus) chrono.parse(text);
    },
  });
  // By itself and in few turns: it is slow, and the memory it leaves behind would slow the others down.
  const slow = await rounds({ [READER]: readAll, [COMPROMISE]: () => corpus.forEach((text) => void nlp(text)) }, 3, 1);
  console.log(`${what}, ${(size * 1000).toFixed(0)} kB`);
  const print = (name: string, time: number): void =>
    console.log(`  ${name.padEnd(40)} ${(size / (time / 1000)).toFixed(2).padStart(8)} MB/s`);
  for (const name of [FLOOR, READER, CHRONO]) print(name, timeOf(found, name));
  print(COMPROMISE, timeOf(slow, COMPROMISE));
  console.log(
    `  the reader takes ${ratio(found, READER, FLOOR)} times the floor's time, chrono-node ${ratio(found, CHRONO, READER)} times the reader's, compromise ${ratio(slow, COMPROMISE, READER)} times`,
  );
}

/**
 * The reader beside two rivals that do a part of its work and a floor that no reader can pass, over the same texts in
 * the same run; then what a keystroke costs in a long readout. Figures are medians of processor time.
 */
export async function benchReading(): Promise<void> {
  const corpus = textsOf(FIRST_ROUND);
  await compare(`reading ${corpus.length} short readouts`, corpus);
  await compare('reading one long readout', [longReadout(LONG)]);
  await benchKeystroke();
}

async function benchKeystroke(): Promise<void> {
  const text = longReadout(LONG);
  const middle = text.indexOf('. ', text.length / 2) + 2;
  const reader = new IncrementalReader();
  reader.read(text);
  let typed = 0;
  const found = await rounds({
    anew: () => void readText(text),
    again: () => void reader.read(`${text.slice(0, middle)}${'x'.repeat((typed++ % 7) + 1)} ${text.slice(middle)}`),
  });
  const [anew, again] = [timeOf(found, 'anew'), timeOf(found, 'again')];
  console.log(
    `a readout of ${(text.length / 1000).toFixed(0)} kB: ${anew.toFixed(1)} ms anew, ${again.toFixed(1)} ms after a keystroke (${((again / anew) * 100).toFixed(0)}%)`,
  );
}

if (import.meta.main) await benchReading();
