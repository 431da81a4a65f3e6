import assert from 'node:assert/strict';
import { MissingHost } from '../../../scripts/host/problem.ts';
import { failed, runParts, type Part } from '../../../scripts/testing/parts.ts';

const NO_BROWSER = 'There is no browser: install one.';

function passing(name: string, passed: number): Part {
  return { name, run: () => Promise.resolve({ passed, failures: [] }) };
}

function breaking(name: string, error: Error): Part {
  return { name, run: () => Promise.reject(error) };
}

/** What a run of these lanes says, and its exit code. */
async function run(...lanes: (readonly Part[])[]): Promise<{ code: number; said: string; lines: string[] }> {
  const texts: string[] = [];
  const code = await runParts(lanes, (text) => void texts.push(text));
  const said = texts.join('\n').replace(/\(\d+\.\d s\)/g, '(time)');
  return { code, said, lines: said.split('\n') };
}

describe('a run of the tests', () => {
  it('ends with the counts of each part and their sum', async () => {
    const { code, lines } = await run([passing('unit', 3), passing('grammar', 2)]);
    assert.equal(code, 0);
    assert.deepEqual(lines.slice(-3), [
      'unit: 3 passed, 0 failed (time)',
      'grammar: 2 passed, 0 failed (time)',
      '5 passed, 0 failed',
    ]);
  });

  it('says once what is missing, fails, and runs the other parts', async () => {
    const parts = [
      passing('unit', 3),
      breaking('Node host', new MissingHost(NO_BROWSER)),
      breaking('window', new MissingHost(NO_BROWSER)),
      passing('grammar', 2),
    ];
    const { code, said, lines } = await run(parts);
    assert.equal(code, 1);
    assert.equal(said.split(NO_BROWSER).length - 1, 1, said);
    assert.ok(said.includes('Failed: could not run Node host; window'), said);
    assert.deepEqual(lines.slice(-5), [
      'unit: 3 passed, 0 failed (time)',
      'Node host: could not run (time)',
      'window: could not run (time)',
      'grammar: 2 passed, 0 failed (time)',
      '5 passed, 1 failed',
    ]);
  });

  it('runs lanes beside each other, and prints what the second says when its part is done', async () => {
    let finish = () => {};
    const heard = new Promise<void>((resolve) => (finish = resolve));
    const first: Part = {
      name: 'window',
      run: async (say) => {
        say('✓ a click');
        await heard;
        say('✓ a key');
        return { passed: 2, failures: [] };
      },
    };
    const second: Part = {
      name: 'unit',
      run: async (say) => {
        say('...');
        finish();
        await heard;
        return { passed: 3, failures: [] };
      },
    };
    const { code, lines } = await run([first], [second]);
    assert.equal(code, 0);
    assert.deepEqual(lines.filter(Boolean), [
      '── window',
      '✓ a click',
      '✓ a key',
      '── unit',
      '...',
      'window: 2 passed, 0 failed (time)',
      'unit: 3 passed, 0 failed (time)',
      '5 passed, 0 failed',
    ]);
  });

  it('goes on after a part that breaks, which has failed', async () => {
    const { code, said, lines } = await run([breaking('unit', new Error('a fault')), passing('grammar', 2)]);
    assert.equal(code, 1);
    assert.match(said, /Failed: unit\n {4}Error: a fault/);
    assert.equal(lines.at(-1), '2 passed, 1 failed');
  });

  it('fails a part without tests, and not a check that is good', async () => {
    const lint: Part = { ...passing('lint', 0), isCheck: true };
    const types: Part = { name: 'types', run: () => Promise.resolve(failed('types', 'wrong')), isCheck: true };
    const { code, lines } = await run([lint, types, passing('unit', 0)]);
    assert.equal(code, 1);
    assert.deepEqual(lines.slice(-4), [
      'lint: good (time)',
      'types: failed (time)',
      'unit: 0 passed, 1 failed (time)',
      '0 passed, 2 failed',
    ]);
  });

  it('may find tests of a title in some parts alone, but not in none', async () => {
    const empty: Part = { ...passing('window', 0), mayBeEmpty: true };
    assert.equal((await run([empty, passing('Node host', 1)])).code, 0);
    assert.equal((await run([empty])).code, 1);
  });
});
