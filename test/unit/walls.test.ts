import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import walls from '../../dependency-cruiser.config.mjs';
import { ROOT } from '../../scripts/host/paths.ts';

/** For each wall a module that breaks it, and what it imports: a file of `src`, or a module by its name. */
const BREACHES: Readonly<Record<string, readonly [module: string, imported: string]>> = {
  'no-circle': ['text/one.ts', 'text/other.ts'],
  'pure-rooms-know-no-vscode': ['corpus/a.ts', 'vscode'],
  'pure-rooms-know-no-node': ['reading/words/a.ts', 'node:fs'],
  'extension-knows-no-node': ['views/a.ts', 'node:path'],
  'pure-rooms-know-no-face': ['worker/a.ts', 'workspace/b.ts'],
  'pure-rooms-know-no-words': ['yaml/a.ts', 'wording/b.ts'],
  'wording-knows-no-face': ['wording/a.ts', 'ui/b.ts'],
  'text-uses-no-later-room': ['text/a.ts', 'reading/b.ts'],
  'reading-uses-no-later-room': ['reading/a.ts', 'yaml/b.ts'],
  'yaml-uses-no-later-room': ['yaml/a.ts', 'worker/b.ts'],
  'annotations-uses-no-later-room': ['annotations/a.ts', 'anchoring/b.ts'],
  'anchoring-uses-no-later-room': ['anchoring/a.ts', 'codebook/b.ts'],
  'codebook-uses-no-later-room': ['codebook/a.ts', 'corpus/b.ts'],
  'people-uses-no-later-room': ['people/a.ts', 'corpus/b.ts'],
  'corpus-uses-no-later-room': ['corpus/a.ts', 'analysis/b.ts'],
  'analysis-uses-no-later-room': ['analysis/a.ts', 'exchange/b.ts'],
  'exchange-uses-no-later-room': ['exchange/a.ts', 'worker/b.ts'],
  'reading-words-uses-no-later-stage': ['reading/words/a.ts', 'reading/dates/b.ts'],
  'reading-dates-uses-no-later-stage': ['reading/dates/a.ts', 'reading/phrases/b.ts'],
  'reading-phrases-uses-no-later-stage': ['reading/phrases/a.ts', 'reading/clauses/b.ts'],
  'reading-clauses-uses-no-later-stage': ['reading/clauses/a.ts', 'reading/paragraph.ts'],
  'reading-paragraph-uses-no-later-stage': ['reading/paragraph.ts', 'reading/page/b.ts'],
  'reading-page-uses-no-later-stage': ['reading/page/a.ts', 'reading/document/b.ts'],
  'reading-document-uses-no-later-stage': ['reading/document/a.ts', 'reading/read.ts'],
  'yaml-knows-no-format': ['yaml/a.ts', 'reading/b.ts'],
  'ui-uses-no-later-room': ['ui/a.ts', 'workspace/b.ts'],
  'workspace-uses-no-later-room': ['workspace/a.ts', 'editor/b.ts'],
  'editor-uses-no-later-room': ['editor/a.ts', 'commands/b.ts'],
  'prompts-uses-no-later-room': ['prompts/a.ts', 'views/b.ts'],
  'views-uses-no-later-room': ['views/a.ts', 'commands/b.ts'],
  'panels-uses-no-later-room': ['panels/host/a.ts', 'commands/b.ts'],
  'first-bundle-stays-small': ['startup/a.ts', 'yaml/b.ts'],
  'nobody-knows-the-start': ['workspace/a.ts', 'startup/b.ts'],
  'command-knows-no-command': ['commands/a.ts', 'commands/b.ts'],
  'web-panel-knows-no-host': ['panels/web/a.ts', 'vscode'],
  'command-line-knows-no-extension': ['cli/a.ts', 'ui/b.ts'],
};

/** The walls that a tree of these modules breaks; each imports types alone, which counts too. */
async function broken(modules: readonly (readonly [string, string])[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'walls-'));
  try {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'tsconfig.json'), '{}');
    for (const [module, imported] of modules) plant(folder, module, imported);
    const options = { ...walls.options, ruleSet: { forbidden: walls.forbidden }, validate: true, baseDir: folder };
    const { output } = await cruise(['src'], options as ICruiseOptions);
    return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plant(folder: string, module: string, imported: string): void {
  const from = path.join(folder, 'src', module);
  const isFile = imported.endsWith('.ts');
  const specifier = isFile ? path.relative(path.dirname(from), path.join(folder, 'src', imported)) : imported;
  if (isFile) add(path.join(folder, 'src', imported), 'export interface Thing {}\n');
  add(from, `import type { Thing } from '${specifier.startsWith('.') || !isFile ? '' : './'}${specifier}';\n`);
}

function add(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  appendFileSync(file, text);
}

/** The rules that a piece of code breaks where it stands. */
async function linted(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await new ESLint({ cwd: ROOT }).lintText(code, { filePath: path.join(ROOT, file) });
  return result!.messages.map(({ ruleId }) => ruleId);
}

describe('the walls of the house', () => {
  it('are each broken by a breach of this test', () => {
    assert.deepEqual(Object.keys(BREACHES).sort(), walls.forbidden.map(({ name }) => name).sort());
  });

  for (const [wall, breach] of Object.entries(BREACHES)) {
    it(`tell of a breach: ${wall}`, async () => {
      const [module, imported] = breach;
      const planted = wall === 'no-circle' ? [breach, [imported, module] as const] : [breach];
      const found = await broken(planted);
      assert.deepEqual(found, [wall], breach.join(' imports '));
    });
  }

  it('let a room use those before it', async () => {
    const allowed = [
      ['reading/page/a.ts', 'reading/dates/b.ts'],
      ['corpus/a.ts', 'anchoring/b.ts'],
      ['commands/a.ts', 'prompts/b.ts'],
      ['cli/a.ts', 'corpus/c.ts'],
    ] as const;
    assert.deepEqual(await broken(allowed), []);
  });

  it('keep the globals of Node and of web pages out of pure rooms', async () => {
    assert.deepEqual(await linted('src/corpus/a.ts', 'export const a = process.argv;\n'), ['no-restricted-globals']);
    assert.deepEqual(await linted('src/reading/a.ts', 'export const a = document.title;\n'), ['no-restricted-globals']);
  });

  it('leave the writing of files to the workspace', async () => {
    const code = 'export const a = (fs: { writeFile(): void }) => fs.writeFile();\n';
    assert.deepEqual(await linted('src/commands/a.ts', code), ['no-restricted-syntax']);
    assert.deepEqual(await linted('src/workspace/writing/a.ts', code), []);
  });

  it('leave it to src/ui to show texts, which a stranger may have written', async () => {
    const shown = [
      "vscode.window.showErrorMessage('a')",
      "vscode.window.showWarningMessage('a')",
      "vscode.window.showInformationMessage('a')",
      "vscode.window.setStatusBarMessage('a', 1)",
      "vscode.window.createStatusBarItem('a')",
      'vscode.window.showQuickPick([])',
      'vscode.window.createQuickPick()',
      'vscode.window.showInputBox({})',
      'vscode.window.createInputBox()',
      "vscode.window.createTreeView('a', { treeDataProvider: a })",
      "new vscode.MarkdownString('a')",
      "new vscode.Hover('a')",
      "new vscode.InlayHint(a, 'a')",
      "new vscode.Diagnostic(a, 'a')",
      "new vscode.CodeAction('a')",
      "new vscode.CompletionItem('a')",
      "new vscode.DocumentSymbol('a', '', 1, a, a)",
      "new vscode.SymbolInformation('a', 1, '', a)",
    ];
    const head = "import * as vscode from 'vscode';\nexport declare const a: never;\n";
    for (const file of ['src/commands/a.ts', 'src/workspace/a.ts', 'src/views/a.ts', 'src/startup/a.ts'])
      for (const code of shown)
        assert.deepEqual(await linted(file, `${head}export const b = ${code};\n`), ['no-restricted-syntax'], code);
    for (const code of shown) assert.deepEqual(await linted('src/ui/a.ts', `${head}export const b = ${code};\n`), []);
    for (const code of [
      "import { window } from 'vscode';\nexport const a = window;\n",
      "import * as vscode from 'vscode';\nconst { showErrorMessage: a } = vscode.window;\nexport { a };\n",
    ])
      assert.ok((await linted('src/commands/a.ts', code)).includes('no-restricted-syntax'), code);
  });

  it('let only one module print to the terminal', async () => {
    const code = "export const a = () => process.stdout.write('a');\n";
    assert.deepEqual(await linted('src/cli/a.ts', code), ['no-restricted-syntax']);
    assert.deepEqual(await linted('src/cli/a.ts', "export const a = () => console.log('a');\n"), [
      'no-restricted-syntax',
    ]);
    assert.deepEqual(await linted('src/cli/terminal.ts', code), []);
  });

  it('keep sentences for people out of pure rooms', async () => {
    const rules = (file: string, value: string) => linted(file, `export const a = ${value};\n`);
    const sentence = "'This file cannot be read.'";
    for (const file of ['src/yaml/a.ts', 'src/codebook/a.ts', 'src/corpus/a.ts', 'src/reading/a.ts'])
      assert.deepEqual(await rules(file, sentence), ['no-restricted-syntax'], file);
    assert.deepEqual(await rules('src/annotations/a.ts', "'must not be empty here'"), ['no-restricted-syntax']);
    assert.deepEqual(await rules('src/yaml/a.ts', '`Line ${1} of this file is wrong.`'), ['no-restricted-syntax']);
    assert.deepEqual(await rules('src/wording/a.ts', sentence), []);
    assert.deepEqual(await rules('src/yaml/a.ts', `new RangeError(${sentence})`), []);
  });

  it('keep functions simple and lines short', async () => {
    const branches = Array.from({ length: 21 }, (_, i) => `if (n === ${i}) return ${i};`).join('\n');
    const complex = `export function f(n: number) {\n${branches}\nreturn n;\n}\n`;
    assert.deepEqual(await linted('src/text/a.ts', complex), ['complexity']);
    assert.deepEqual(await linted('src/text/a.ts', `// ${'long '.repeat(30)}\n`), ['max-len']);
  });
});
