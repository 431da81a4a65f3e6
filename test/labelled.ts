import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const LABELLED = path.join(ROOT, 'test', 'fixtures', 'labelled');

/**
 * The folders of the project's own labelled readouts, absolute, in the order in which the reader was tried on them:
 * texts as `.txt`, labels in `gold.json`. See test/fixtures/README.md.
 */
export const ROUNDS: readonly string[] = readdirSync(LABELLED)
  .sort()
  .map((name) => path.join(LABELLED, name));

/** Made-up pages with what sites put around a readout, labelled as the rounds are. */
export const PAGES = path.join(ROOT, 'test', 'fixtures', 'pages');

/** The first round, for tests that need some readouts and not all. */
export const FIRST_ROUND = ROUNDS[0]!;

/** Real readouts and a scorer, which are not the project's: beside it, where they are at hand. */
export const SHARED = path.resolve(ROOT, '../shared/readouts');

/** The folders of real and of made-up readouts that are not the project's; none where they are not at hand. */
export const SHARED_FOLDERS: readonly string[] = [SHARED, path.join(SHARED, 'dev')].filter((folder) =>
  existsSync(path.join(folder, 'gold.json')),
);

/** The names of a folder's texts, sorted. */
export function textNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

/** The text of one file of a folder. */
export function textOf(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The texts of a folder, by their names' order. */
export function textsOf(folder: string): string[] {
  return textNames(folder).map((name) => textOf(folder, name));
}

/** The labels of a folder: an entry of the given shape a text, by its name. */
export function labelsOf<Labels>(folder: string): Record<string, Labels> {
  const { files } = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as {
    files: Record<string, Labels>;
  };
  return files;
}
