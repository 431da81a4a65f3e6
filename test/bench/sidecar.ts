import { Bench } from 'tinybench';
import { parse, stringify } from 'yaml';
import { addAnnotation, addReview, newSidecar, updateAnnotation } from '../../src/annotations/edit.ts';
import { SIDECAR_STYLE } from '../../src/annotations/fileStyle.ts';
import { parseSidecar } from '../../src/annotations/parse.ts';
import type { NewAnnotation, Review } from '../../src/annotations/schema.ts';
import { applyEdits, type TextEdit } from '../../src/text/edits.ts';
import { printPair } from '../../src/yaml/print.ts';
import { styleOf } from '../../src/yaml/rewrite.ts';

const COUNTS = [1_000, 5_000];

function annotation(index: number): NewAnnotation {
  const exact = `Certain countries have sought to delay the talks for the ${index}th time`;
  return {
    id: `a${String(index).padStart(9, '0')}`,
    target: {
      exact,
      prefix: 'a common cause of all mankind. ',
      suffix: ' on the harbour and its future',
      start: index * 150,
      end: index * 150 + exact.length,
    },
    speaker: 'Bo Li',
    codes: ['act/criticise', 'target/unnamed-third'],
    note: 'First appearance\nof the formula.\n',
    status: 'open',
    by: 'alice',
    created: '2026-11-21T16:00:00Z',
    replies: [{ by: 'bob', created: '2026-11-21T17:00:00Z', text: 'Same wording as in 2021?' }],
  };
}

/** What changes of long sidecars cost, one after the other as a person makes them, against reading and writing YAML. */
export async function sidecarBench(): Promise<string[]> {
  const lines: string[] = [];
  for (const count of COUNTS) lines.push(...(await changesOf(count)));
  return lines;
}

async function changesOf(count: number): Promise<string[]> {
  const style = styleOf('', SIDECAR_STYLE);
  const annotations = Array.from({ length: count }, (_, index) => annotation(index));
  const start = `${newSidecar('call.txt', `sha256:${'0'.repeat(64)}`)}${printPair('annotations', annotations, 0, style).join('\n')}\n`;
  const review = (about: string): Review => ({ about, verdict: 'accept', by: 'bob', created: '2026-11-22T16:00:00Z' });
  let text = start;
  let made = 0;
  const nextId = () => annotations[(made++ * 7) % count]!.id;
  /** Each change is of the file as the one before left it, and is read again as the extension does. */
  const change = (edits: (text: string) => readonly TextEdit[]) => {
    text = applyEdits(text, edits(text));
    parseSidecar(text);
  };
  const bench = new Bench({ time: 1_000, warmupTime: 300 });
  bench
    .add('whole', () => void stringify(parse(start), { lineWidth: 0 }))
    .add('add', () => change((now) => addAnnotation(now, { ...annotation(count / 2), id: `new${made++}` })))
    .add('update', () => change((now) => updateAnnotation(now, nextId(), { status: 'accepted' })))
    .add('first', () => {
      text = start;
      change((now) => addReview(now, review(nextId())));
    })
    .add('review', () => change((now) => addReview(now, review(nextId()))));
  await bench.run();
  const median = (name: string) => {
    const { result } = bench.getTask(name)!;
    if (result.state !== 'completed') throw new Error(`The bench “${name}” did not complete.`);
    return result.latency.p50;
  };
  const whole = median('whole');
  const line = (what: string, name: string) =>
    `${what}: ${median(name).toFixed(1)} ms, 1/${(whole / median(name)).toFixed(0)} of parsing and printing the file whole`;
  return [
    `sidecar of ${count} annotations (${(start.length / 1000).toFixed(0)} kB): parsing and printing it whole takes ${whole.toFixed(1)} ms`,
    line('  adding one annotation, and reading the file again', 'add'),
    line('  changing its status, likewise', 'update'),
    line('  the first review in it, likewise', 'first'),
    line('  a further review, likewise', 'review'),
  ];
}
