import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';
import { ROOT } from '../../../scripts/host/paths.ts';
import { sourcePlaces } from '../../../scripts/testing/sourcePlaces.ts';

describe('places in stack traces', () => {
  const folder = temporaryFolder('places');
  const source = path.join(folder.path, 'source.ts');
  const installed = path.join(folder.path, 'node_modules', 'called', 'index.js');
  const bundle = path.join(folder.path, 'out', 'bundle.cjs');
  let stack: string;

  before(async () => {
    mkdirSync(path.dirname(installed), { recursive: true });
    writeFileSync(installed, 'export function call(f) {\n  return f();\n}\n');
    writeFileSync(
      source,
      [
        "import { call } from 'called';",
        '',
        'export function fails(): never {',
        "  return call(() => { throw new Error('broken'); });",
        '}',
      ].join('\n'),
    );
    await build({
      entryPoints: [source],
      outfile: bundle,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      minify: true,
      sourcemap: 'external',
    });
    const { fails } = (await import(bundle)) as { fails: () => never };
    try {
      fails();
    } catch (error) {
      stack = (error as Error).stack!;
    }
  });
  after(() => folder.remove());

  it('become those of the sources, without frames of installed packages', async () => {
    const text = (await sourcePlaces([{ file: bundle, linesBefore: 0 }]))(stack);
    assert.match(text, /^Error: broken\n/);
    assert.ok(text.includes(`${path.relative(ROOT, source)}:4:`), text);
    assert.ok(!text.includes('bundle.cjs'), text);
    assert.ok(!text.includes('called'), text);
  });

  it('take account of the lines that a host puts before a bundle', async () => {
    const moved = stack.replace(
      /(bundle\.cjs):(\d+)/g,
      (_all, name: string, line: string) => `${name}#fragment:${Number(line) + 2}`,
    );
    const text = (await sourcePlaces([{ file: bundle, linesBefore: 2 }]))(moved);
    assert.ok(text.includes(`${path.relative(ROOT, source)}:4:`), text);
  });
});
