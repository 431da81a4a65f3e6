import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { extensionBundles } from '../../scripts/bundles.ts';
import { temporaryFolder } from '../../scripts/host/cleanup.ts';
import { ROOT } from '../../scripts/host/paths.ts';
import { runToEnd } from '../../scripts/host/processes.ts';
import { copyExtension, shippedFiles } from '../../scripts/testing/stage.ts';

/**
 * What ships, in bytes: measured, and for the second bundles a tenth more. A bundle that outgrows it holds something
 * new that is large.
 */
const BUDGETS = {
  'dist/extension.cjs': 8_000,
  'dist/web/extension.js': 8_200,
  'dist/features.cjs': 1_132_000,
  'dist/web/features.js': 1_132_000,
  'dist/html.cjs': 160_000,
  'dist/web/html.js': 160_000,
  'dist/panel.js': 10_000,
  'dist/panel.css': 5_000,
};

/** Of one picture of the walkthrough, in bytes. */
const PICTURE_BUDGET = 120_000;

/** What the first bundles may hold: what starts the features, and a few names and signs. */
const IN_FIRST_BUNDLE = [
  /^src\/(startup\/\w+|extension|extensionWeb)\.ts$/,
  /^src\/(text\/(uri|expression)|annotations\/fileNames|corpus\/fileKinds)\.ts$/,
  /^src\/workspace\/(documents\/language|files\/fileSystem)\.ts$/,
  /^src\/reading\/(page\/quickSigns|words\/tables\/highOffices)\.ts$/,
];

/** What may ship, and nothing else. */
const MAY_SHIP = [
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE(\.txt)?$/,
  /^language-configuration\.json$/,
  /^dist\/((extension|features|html)\.cjs|cli\.mjs|web\/(extension|features|html)\.js|panel\.(js|css))$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^schemas\/[\w.-]+\.json$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^media\/[\w-]+\.(svg|png)$/,
  /^media\/walkthrough\/[\w-]+\.jpeg$/,
];

describe('the package', () => {
  const folder = temporaryFolder('package');
  const extension = path.join(folder.path, 'extension');

  before(() => copyExtension(extension, 'node'));
  after(() => folder.remove());

  it('holds what ships, and no sources, tests or maps', async () => {
    const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
    assert.deepEqual(files.sort(), shippedFiles());
    assert.deepEqual(
      files.filter((file) => !MAY_SHIP.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds every file that the manifest names', () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      main: string;
      browser: string;
      icon: string;
      contributes: unknown;
    };
    const named = [manifest.main, manifest.browser, manifest.icon, ...filesNamedIn(manifest.contributes)];
    assert.deepEqual(
      named.filter((file) => !existsSync(path.join(extension, file))),
      [],
    );
  });

  it('has pictures of the walkthrough that take little room', () => {
    const pictures = shippedPictures(path.join(extension, 'media', 'walkthrough'));
    assert.equal(pictures.length, 6);
    assert.deepEqual(
      pictures.filter((file) => statSync(file).size > PICTURE_BUDGET),
      [],
    );
  });

  for (const [file, budget] of Object.entries(BUDGETS)) {
    it(`keeps ${file} within ${budget / 1000} kB`, () => {
      assert.ok(
        statSync(path.join(extension, file)).size <= budget,
        `${statSync(path.join(extension, file)).size} bytes`,
      );
    });
  }

  it('loads no package, no schema and no table, but one of twenty words, before something of ours is there', async () => {
    const firsts = extensionBundles({ production: true, into: folder.path }).filter(({ outfile }) =>
      /extension\.c?js$/.test(outfile!),
    );
    const built = await Promise.all(firsts.map((bundle) => build({ ...bundle, metafile: true, write: false })));
    const held = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
    assert.ok(held.includes('src/extension.ts') && held.includes('src/extensionWeb.ts'));
    assert.deepEqual(
      held.filter((file) => !IN_FIRST_BUNDLE.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('is made without a warning', async () => {
    cpSync(path.join(ROOT, '.vscodeignore'), path.join(extension, '.vscodeignore'));
    // The bundles are there already, and what makes them is not.
    const manifest = path.join(extension, 'package.json');
    const fields = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
    delete fields['scripts'];
    writeFileSync(manifest, JSON.stringify(fields));
    const vsce = path.join(path.dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
    const made = await runToEnd(
      process.execPath,
      [vsce, 'package', '--no-dependencies', '--out', path.join(folder.path, 'readouts.vsix')],
      { cwd: extension },
    );
    assert.equal(made.code, 0, made.output);
    assert.doesNotMatch(made.output, /warning/i);
  });
});

function shippedPictures(folder: string): string[] {
  return readdirSync(folder).map((name) => path.join(folder, name));
}

/** The paths of files in a part of the manifest: every text that begins as one does, or ends as an image's. */
function filesNamedIn(part: unknown): string[] {
  if (typeof part === 'string') return /^\.\/|^media\//.test(part) ? [part] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(filesNamedIn);
}
