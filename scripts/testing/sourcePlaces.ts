import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import * as path from 'node:path';
import { ROOT } from '../host/paths.ts';

/** A bundle whose source map lies beside it. */
export interface MappedBundle {
  /** The bundle, an absolute path. */
  file: string;
  /** How many lines the host puts before the bundle when it evaluates it. */
  linesBefore: number;
}

/**
 * Makes a function that turns places in the bundles, as stack traces name them (`…/index.cjs:11374:15`), into places
 * in the sources (`test/vscode/suite/some.test.ts:17:5`), and drops the frames of installed packages and of VS Code
 * itself.
 */
export async function sourcePlaces(bundles: readonly MappedBundle[]): Promise<(text: string) => string> {
  const maps = await Promise.all(
    bundles.map(async (bundle) => {
      const payload = JSON.parse(await readFile(`${bundle.file}.map`, 'utf8')) as SourceMapPayload;
      return { ...bundle, map: new SourceMap(payload) };
    }),
  );
  const place = (file: string, line: string, column: string): string | null => {
    // The browser's host adds a fragment to the name.
    const bundle = maps.find((each) => file.replace(/#.*$/, '').endsWith(each.file));
    if (bundle === undefined) return null;
    const entry = bundle.map.findEntry(Number(line) - 1 - bundle.linesBefore, Number(column) - 1);
    if (!('originalSource' in entry)) return null;
    const source = path.resolve(path.dirname(bundle.file), entry.originalSource);
    return `${path.relative(ROOT, source)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  };
  const inSources = (line: string): string =>
    line.replace(/[^\s(]+?:(\d+):(\d+)/g, (frame, row: string, column: string) => {
      return place(frame.slice(0, -row.length - column.length - 2), row, column) ?? frame;
    });
  return (text) =>
    text
      .split('\n')
      .map(inSources)
      .filter((line) => !/^\s+at .*(\bnode_modules[\\/]|\/out\/vs\/|\bnode:internal\/)/.test(line))
      .join('\n');
}
