import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { Bench } from 'tinybench';
import { IncrementalReader, readText } from '../../src/reading/read.ts';

const FIXTURES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../fixtures/readouts');
const WORD = /[\p{L}\p{N}_]+/gu;
const LONG = 300_000;

/** The project's own labelled texts, one string a text. */
function texts(): string[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(FIXTURES, name), 'utf8'));
}

/** One readout as long as wanted: a lead, then paragraphs of many readouts, each made different by its number. */
function longReadout(length: number): string {
  const paragraphs = texts().flatMap((text) => text.split(/\r?\n/).filter((line) => /[a-z]{3}.*\.$/.test(line)));
  const lines = ['Liang Zhiheng Speaks with Kazakh Foreign Minister Yerlan Tokmagambetov on the Phone', '', 'On November 4, 2021, State Councilor and Foreign Minister Liang Zhiheng had a phone conversation with Kazakh Foreign Minister Yerlan Tokmagambetov.'];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const line = `Liang Zhiheng said, this is point ${i}. ${paragraphs[i % paragraphs.length]!}`;
    lines.push('', line);
    size += line.length + 2;
  }
  return lines.join('\n');
}

const milliseconds = (bench: Bench, name: string): number => {
  const result = bench.getTask(name)?.result;
  if (result?.state !== 'completed') throw new Error(`${name} did not finish`);
  return result.latency.p50;
};

/** Times the reader, its rivals and the floor over the same texts, and prints medians. */
async function compare(what: string, corpus: readonly string[]): Promise<void> {
  const size = corpus.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const bench = new Bench({ time: 1500, warmupTime: 500 });
  bench
    .add(FLOOR, () => {
      for (const text of corpus) for (const match of text.matchAll(WORD)) if (match.index < 0) throw new Error('never');
    })
    .add(READER, () => {
      for (const text of corpus) readText(text);
    })
    .add(CHRONO, () => {
      for (const text of corpus) chrono.parse(text);
    })
    .add('compromise, parsing alone', () => {
      for (const text of corpus) nlp(text);
    });
  await bench.run();
  const reader = milliseconds(bench, READER);
  console.log(`${what}, ${(size * 1000).toFixed(0)} kB`);
  for (const { name } of bench.tasks) console.log(`  ${name.padEnd(40)} ${(size / (milliseconds(bench, name) / 1000)).toFixed(2).padStart(8)} MB/s`);
  console.log(`  the reader takes ${(reader / milliseconds(bench, FLOOR)).toFixed(1)} times the floor's time, chrono-node ${(milliseconds(bench, CHRONO) / reader).toFixed(2)} times the reader's`);
}

const FLOOR = 'one pass of a word-matching expression';
const READER = 'the reader';
const CHRONO = 'chrono-node, dates alone';

/**
 * The reader beside two rivals that do a part of its work and a floor that no reader can pass, over the same texts in the
 * same run; then what a keystroke costs in a long readout. Figures are medians.
 */
export async function benchReading(): Promise<void> {
  const corpus = texts();
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
  const bench = new Bench({ time: 1500, warmupTime: 300 });
  bench
    .add('reading it anew', () => void readText(text))
    .add('reading it after a keystroke', () => void reader.read(`${text.slice(0, middle)}${'x'.repeat((typed++ % 7) + 1)} ${text.slice(middle)}`));
  await bench.run();
  const whole = milliseconds(bench, 'reading it anew');
  const again = milliseconds(bench, 'reading it after a keystroke');
  console.log(`a readout of ${(text.length / 1000).toFixed(0)} kB: ${whole.toFixed(1)} ms anew, ${again.toFixed(1)} ms after a keystroke (${((again / whole) * 100).toFixed(0)}%)`);
}
