import assert from 'node:assert/strict';
import path from 'node:path';
import { loadScorer, predict } from '../../eval/run.ts';
import { labelsOf, ROUNDS, SHARED_FOLDERS, textOf } from '../../labelled.ts';
import { readText } from '../../../src/reading/read.ts';
import type { Readout } from '../../../src/reading/model.ts';

interface Labelled {
  readonly start: number;
  readonly end: number;
}
interface LabelledStatement extends Labelled {
  readonly altStarts?: readonly number[];
  readonly cueSpan?: Labelled;
  readonly cueFull?: Labelled;
}
interface Labels {
  readonly kind: string;
  readonly date: string | null;
  readonly title: Labelled | null;
  readonly participants: readonly { readonly name: string }[];
  readonly sentences: readonly (Labelled & {
    readonly speaker: string | null;
    readonly altSpeakers?: readonly (string | null)[];
  })[];
  readonly statements: readonly LabelledStatement[];
}

const same = (a: Labelled | null | undefined, b: Labelled | null | undefined): boolean =>
  !!a && !!b && a.start === b.start && a.end === b.end;

/** Shares of the labels of all fixtures that a reading has: the key facts, compared directly. */
function shares(folder: string, files: Record<string, Labels>): Record<string, number> {
  const counts: Record<string, [right: number, all: number]> = {};
  const count = (fact: string, right: boolean): void => {
    const entry = (counts[fact] ??= [0, 0]);
    entry[0] += Number(right);
    entry[1]++;
  };
  for (const [name, labels] of Object.entries(files)) {
    const readout = readText(textOf(folder, name));
    count('kind', readout.kind === labels.kind);
    if (labels.kind === 'not-a-readout') continue;
    count('date', readout.date === labels.date);
    count('title', same(readout.title, labels.title));
    countPeople(readout, labels, count);
  }
  return Object.fromEntries(Object.entries(counts).map(([fact, [right, all]]) => [fact, right / all]));
}

function countPeople(readout: Readout, labels: Labels, count: (fact: string, right: boolean) => void): void {
  const names = new Set(readout.participants.map((participant) => participant.name));
  for (const { name } of labels.participants) count('participant', names.has(name));
  for (const name of names)
    count(
      'participant found',
      labels.participants.some((participant) => participant.name === name),
    );
  for (const label of labels.sentences) {
    const found = readout.sentences.find((sentence) => same(sentence, label));
    const speaker = found?.speaker?.name ?? null;
    const wanted = [label.speaker, ...(label.altSpeakers ?? [])].map((one) => one?.toLowerCase() ?? null);
    count('sentence', found !== undefined && wanted.includes(speaker?.toLowerCase() ?? null));
  }
  for (const label of labels.statements) {
    const found = readout.statements.find(
      ({ start }) => start === label.start || (label.altStarts ?? []).includes(start),
    );
    count('statement', found !== undefined);
    // The verb and the verb with what belongs to it are both right.
    const spans = [label.cueSpan, label.cueFull];
    if (label.cueSpan)
      count(
        'cue',
        spans.some((span) => same(found?.cue, span) || same(found?.cueFull, span)),
      );
  }
  for (const { start } of readout.statements)
    count(
      'statement found',
      labels.statements.some((label) => label.start === start || (label.altStarts ?? []).includes(start)),
    );
}

const FLOORS: Record<string, number> = {
  kind: 1,
  date: 1,
  title: 1,
  participant: 0.98,
  'participant found': 0.98,
  sentence: 0.98,
  statement: 0.98,
  'statement found': 0.98,
  cue: 0.98,
};

describe('the reader against labels', () => {
  for (const folder of ROUNDS) {
    it(`reads the project’s own labelled texts: ${path.basename(folder)}`, () => {
      const found = shares(folder, labelsOf<Labels>(folder));
      assert.deepEqual(Object.keys(found).sort(), Object.keys(FLOORS).sort());
      for (const [fact, floor] of Object.entries(FLOORS))
        assert.ok(found[fact]! >= floor, `${fact}: ${found[fact]!.toFixed(3)} is below ${floor}`);
    });
  }

  for (const folder of SHARED_FOLDERS) {
    it(`scores 1 in every measure on ${path.basename(folder)}`, async () => {
      const score = await loadScorer();
      assert.ok(score, 'the scorer lies beside the labelled readouts');
      const { total } = score(folder, predict(folder));
      assert.ok(Object.keys(total).length > 10);
      for (const [measure, { f1 }] of Object.entries(total)) assert.ok(f1 === null || f1 === 1, `${measure}: ${f1}`);
    });
  }
});
