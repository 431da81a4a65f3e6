import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { readHtml } from '../../../src/exchange/importing/htmlBlocks.ts';
import { importFile, type Imported } from '../../../src/exchange/importing/importFile.ts';
import { ROOT } from '../../../scripts/host/paths.ts';

/** Where saved pages stand, and below `expected` the texts that they become. */
export const SAVED = path.join(ROOT, 'test', 'fixtures', 'saved');

/** The day on which every file of the tests was written. */
export const WRITTEN = '2026-11-28';

/** What a saved page of the fixtures becomes. */
export function importSaved(name: string): Imported {
  return importFile({ name, bytes: readFileSync(path.join(SAVED, name)), written: WRITTEN }, readHtml);
}

/** The text that a saved page is to become. */
export function expectedText(name: string): string {
  return readFileSync(path.join(SAVED, 'expected', `${name}.txt`), 'utf8');
}

/** What a page of HTML becomes, or a text in any form. */
export function importText(text: string | Uint8Array, name = 'page.html'): Imported {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return importFile({ name, bytes, written: WRITTEN }, readHtml);
}
