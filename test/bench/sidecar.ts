import { Bench } from 'tinybench';
import { parse, stringify } from 'yaml';
import { addAnnotation, newSidecar, updateAnnotation } from '../../src/annotations/edit.ts';
import { SIDECAR_STYLE } from '../../src/annotations/fileStyle.ts';
import { parseSidecar } from '../../src/annotations/parse.ts';
import type { NewAnnotation } from '../../src/annotations/schema.ts';
import { printPair } from '../../src/yaml/print.ts';
import { styleOf } from '../../src/yaml/rewrite.ts';

const COUNT = 1_000;

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

/** What changes of a sidecar of 1,000 annotations cost, against parsing and printing it whole. */
export async function sidecarBench(): Promise<string[]> {
  const style = styleOf('', SIDECAR_STYLE);
  const annotations = Array.from({ length: COUNT }, (_, index) => annotation(index));
  const text = `${newSidecar('call.txt', `sha256:${'0'.repeat(64)}`)}${printPair('annotations', annotations, 0, style).join('\n')}\n`;
  const added = { ...annotation(COUNT / 2), id: 'new0000000' };
  const id = annotations[COUNT / 2]!.id;
  const bench = new Bench({ time: 1_000, warmupTime: 300 });
  bench
    .add('whole', () => void stringify(parse(text), { lineWidth: 0 }))
    .add('add', () => void addAnnotation(text, added))
    .add('update', () => void updateAnnotation(text, id, { status: 'accepted' }))
    .add('parse', () => void parseSidecar(text));
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
    `sidecar of ${COUNT} annotations (${(text.length / 1000).toFixed(0)} kB): parsing and printing it whole takes ${whole.toFixed(1)} ms`,
    line('adding one annotation', 'add'),
    line('changing its status', 'update'),
    line('parsing and checking it', 'parse'),
  ];
}
