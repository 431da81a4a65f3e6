import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readoutToJson } from '../../src/exchange/readoutToJson.ts';
import { readText } from '../../src/reading/read.ts';
import { ROUNDS, SHARED, SHARED_FOLDERS, textNames, textOf } from '../labelled.ts';

/** Counts of one measure: labels, predictions, and predictions that are right. */
interface Measure {
  readonly gold: number;
  readonly pred: number;
  readonly tp: number;
  readonly p: number | null;
  readonly r: number | null;
  readonly f1: number | null;
  readonly accuracy?: number;
}

export interface Score {
  readonly files: Record<string, Record<string, Measure>>;
  readonly total: Record<string, Measure>;
}

export type Scorer = (folder: string, predictions: { files: Record<string, object> }) => Score;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Reads every labelled text of a folder; the shape is that of its `gold.json`. */
export function predict(folder: string): { files: Record<string, object> } {
  const files: Record<string, object> = {};
  for (const name of textNames(folder)) {
    const text = textOf(folder, name);
    files[name] = readoutToJson(readText(text), text);
  }
  return { files };
}

/** The scorer that comes with the labelled readouts; null where the shared folder is not there. */
export async function loadScorer(): Promise<Scorer | null> {
  const file = path.join(SHARED, 'score.mjs');
  if (!existsSync(file)) return null;
  const module = (await import(pathToFileURL(file).href)) as { score: Scorer };
  return module.score;
}

const figure = (value: number | null): string => (value === null ? '    -' : value.toFixed(3));

function printTable(folder: string, { files, total }: Score): void {
  console.log(`\n${path.relative(root, folder)} (${Object.keys(files).length} texts)`);
  console.log(`${'measure'.padEnd(22)}  gold  pred right      P     R    F1`);
  for (const [name, measure] of Object.entries(total)) {
    const counts = [measure.gold, measure.pred, measure.tp].map((count) => String(count).padStart(6)).join('');
    const accuracy = measure.accuracy === undefined ? '' : `   accuracy ${figure(measure.accuracy)}`;
    console.log(`${name.padEnd(22)}${counts}  ${[measure.p, measure.r, measure.f1].map(figure).join(' ')}${accuracy}`);
  }
  for (const [name, measures] of Object.entries(files)) {
    const missed = Object.entries(measures).filter(([, { f1 }]) => f1 !== null && f1 < 1);
    if (missed.length)
      console.log(`  ${name}: ${missed.map(([measure, { f1 }]) => `${measure} ${f1!.toFixed(2)}`).join(', ')}`);
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const score = await loadScorer();
  if (!score) {
    console.error(
      `The labelled readouts and their scorer are not at ${path.relative(process.cwd(), SHARED) || '.'}: put them there to score the reader.`,
    );
    process.exitCode = 2;
  } else {
    for (const folder of [...SHARED_FOLDERS, ...ROUNDS]) printTable(folder, score(folder, predict(folder)));
  }
}
