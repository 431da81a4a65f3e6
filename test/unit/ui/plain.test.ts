import assert from 'node:assert/strict';
import { plain } from '../../../src/ui/plain.ts';

describe('a text from a file where VS Code gives meaning to characters', () => {
  const link = /\[([^\]]+)\]\(([^)]+)\)/;
  const icon = /\$\([a-z-~]+\)/;

  for (const text of [
    '[Repair call.txt](command:workbench.action.terminal.sendSequence?x)',
    '[a]\u0000(command:x)',
    '[a]\n(command:x)',
    '[a]\u202e(command:x)',
    '$(trash) Deleted',
    '$\u0007(trash)',
    '$\n(trash)',
    '[$(trash)](command:x)',
  ]) {
    it(`is neither a link nor an icon: ${JSON.stringify(text)}`, () => {
      assert.doesNotMatch(plain(text), link);
      assert.doesNotMatch(plain(text), icon);
      assert.equal(plain(plain(text)), plain(text));
    });
  }

  it('is on one line, in its own direction', () => {
    assert.equal(plain(' one\r\n\ttwo\u2028three '), 'one two three');
    assert.equal(plain('\u202egnp.exe'), 'gnp.exe');
    assert.equal(plain('\u001b[2Jgone\u009b2J'), '[2Jgone 2J');
  });

  it('keeps the letters of every script, emoji, and joiners inside words', () => {
    for (const text of ['Peñón', '不支持', 'می‌خواهم', 'لا تدعم', '👩‍🚀', 'co\u00adoperate'])
      assert.equal(plain(text), text);
  });
});
