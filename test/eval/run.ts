import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readoutToJson } from '../../src/exchange/readoutToJson.ts';
import { readText } from '../../src/reading/read.ts';
import { labelsOf, PAGES, ROUNDS, SHARED, SHARED_FOLDERS, textNames, textOf } from '../labelled.ts';
import { labelsIn, PAGE_FORMS, type SavedPage } from './pageForms.ts';

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

/** The scores of pages as they are and in every other form, the labels moved along. */
function scorePageForms(score: Scorer, folders: readonly string[]): Map<string, Score['total']> {
  const scores = new Map<string, Score['total']>();
  const plain = (text: string): SavedPage => ({ text, places: Array.from(text, (_, index) => index), furniture: [] });
  for (const [name, save] of Object.entries({ plain, ...PAGE_FORMS })) {
    const saved = mkdtempSync(path.join(tmpdir(), 'pages-'));
    const labels: Record<string, object> = {};
    for (const folder of folders)
      for (const [file, label] of Object.entries(labelsOf<object>(folder))) {
        const page = save(textOf(folder, file));
        const unique = `${path.basename(folder)}-${file}`;
        writeFileSync(path.join(saved, unique), page.text);
        labels[unique] = labelsIn(label, page);
      }
    writeFileSync(path.join(saved, 'gold.json'), JSON.stringify({ files: labels }));
    scores.set(name, score(saved, predict(saved)).total);
    rmSync(saved, { recursive: true });
  }
  return scores;
}

function printPageForms(title: string, scores: ReadonlyMap<string, Score['total']>): void {
  const names = [...scores.keys()];
  console.log(`\n${title}: F1 in each form in which a page is saved`);
  console.log(['measure'.padEnd(22), ...names.map((name) => name.padStart(24))].join(''));
  for (const measure of Object.keys(scores.get('plain')!))
    console.log(
      [measure.padEnd(22), ...names.map((name) => figure(scores.get(name)![measure]!.f1).padStart(24))].join(''),
    );
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
    printPageForms('pages', scorePageForms(score, [PAGES]));
    printPageForms('the rounds', scorePageForms(score, ROUNDS));
  }
}
