import assert from 'node:assert/strict';
import { receive, send, type Message } from '../../vscode/harness/channel.ts';

/** What `send` prints. */
function printed(message: Message): string {
  const lines: string[] = [];
  const original = console.log;
  console.log = (line: string) => void lines.push(line);
  try {
    send(message);
  } finally {
    console.log = original;
  }
  assert.equal(lines.length, 1);
  return lines[0]!;
}

describe('what tests inside VS Code send', () => {
  const result: Message = {
    result: { passed: 3, failures: [{ test: 'a {brace}', error: 'at\n}' }], version: '1.139.1' },
  };
  const failure: Message = { line: '✗ a {brace}\n  at some place' };

  for (const message of [result, failure]) {
    it(`arrives, also among what a log adds: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(receive(printed(message)), message);
      assert.deepEqual(receive(`[main 12:00:01] INFO ${printed(message)} (at host.js:12)`), message);
    });
  }

  it('is told from what other parts of VS Code log', () => {
    assert.equal(receive('Creating a socket {renderer}'), null);
  });
});
