import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { LAYOUTS } from '../../../src/reading/page/layouts/index.ts';

const folder = join(import.meta.dirname, '../../../src/reading');

/** Every regular expression literal of a source file, as `[source, flags]`. */
function expressionsOf(path: string): [string, string][] {
  const expressions: [string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      expressions.push([node.text.slice(1, end), node.text.slice(end + 1)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return expressions;
}

describe('reading: regular expressions', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) =>
    expressionsOf(join(folder, name)).map(([source, flags]) => ({ name, source, flags })),
  );

  it('are found by this test', () => assert.ok(found.length > LAYOUTS.length));

  for (const { name, source, flags } of found) {
    it(`${name}: /${source.slice(0, 60)}/ takes linear time`, () => {
      assert.equal(checkSync(source, flags, { timeout: 100_000 }).status, 'safe');
    }).timeout(120_000);
  }
});
