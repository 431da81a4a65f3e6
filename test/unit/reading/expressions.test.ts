import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { isLinear } from '../linearTime.ts';

const folder = join(import.meta.dirname, '../../../src/reading');

/** Every regular expression literal of a source text, as `[source, flags]`. */
function expressionsIn(text: string): [string, string][] {
  const expressions: [string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      expressions.push([node.text.slice(1, end), node.text.slice(end + 1)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest));
  return expressions;
}

/** What the sources of `src/reading` compose expressions of while they load and read a text, as `[source, flags]`. */
function composed(): [string, string][] {
  const program = `
    const made = new Map();
    globalThis.RegExp = new Proxy(RegExp, {
      construct(target, [source, flags = '']) {
        made.set(flags + source, [String(source), flags]);
        return new target(source, flags);
      },
    });
    const { readText } = await import(${JSON.stringify(pathToFileURL(join(folder, 'read.ts')).href)});
    readText('Talks in Oslo\\n\\nOn 4 June 2019 the Minister met the President of Chad. She said: it rains.');
    console.log(JSON.stringify([...made.values()]));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  return JSON.parse(output) as [string, string][];
}

describe('reading: regular expressions', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) =>
    expressionsIn(readFileSync(join(folder, name), 'utf8')).map(([source, flags]) => ({ name, source, flags })),
  );

  it('are found by this test', () =>
    assert.deepEqual(expressionsIn('const a = [/b+\\/c/gu, 4 / 2 / 1, `${/[/]/.source}`]; // /d/'), [
      ['b+\\/c', 'gu'],
      ['[/]', ''],
    ]));

  for (const slow of [
    'a+$',
    '^(?:a+)+$',
    '^the (?:\\w+-?\\w* )?official$',
    '(?:x|y z)|^(?:says|said) .*,.*,.*:$',
    '^(?:\\w{1,20} ?){1,10}$',
  ])
    it(`are found where they do not: /${slow}/`, () => assert.equal(isLinear(slow, 'u'), false)).timeout(120_000);

  for (const { name, source, flags } of found) {
    it(`${name}: /${source.slice(0, 60)}/ takes linear time`, () => {
      assert.ok(isLinear(source, flags));
    }).timeout(120_000);
  }

  const made = composed();

  it('are composed of parts too', () => assert.ok(made.some(([source]) => source.includes('pointed out'))));

  for (const [source, flags] of made) {
    it(`composed: /${source.slice(0, 60)}/ takes linear time`, () => {
      assert.ok(isLinear(source, flags));
    }).timeout(120_000);
  }
});
