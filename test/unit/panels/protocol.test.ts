import assert from 'node:assert/strict';
import { fromPage } from '../../../src/panels/protocol.ts';

const annotation = { readout: 'file:///a.txt', sidecar: 'file:///a.txt.annotations.yaml', id: 'aaaaaaaaa0' };
const code = { codebook: 'file:///codebook.yaml', code: 'stance/support' };
const note = { type: 'write', annotation, what: 'note', before: '', text: 'A note.' };

describe('what the page of the view Annotation may say', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'act', annotation, act: 'accept' },
    { type: 'codeAct', code, act: 'editCode' },
    { type: 'goToText', annotation },
    note,
    { type: 'history', annotation },
    { type: 'undo', of: 'codebook' },
  ])
    it(`is ${message.type}`, () => assert.deepEqual(fromPage.parse(message), message));

  for (const [what, message] of [
    ['another command', { type: 'act', annotation, act: 'setUpGitMerge' }],
    ['a command of codes for an annotation', { type: 'act', annotation, act: 'editCode' }],
    ['no annotation', { type: 'act', act: 'accept' }],
    ['a number for an id', { type: 'history', annotation: { ...annotation, id: 1 } }],
    ['more than it may', { ...note, path: '/etc/passwd' }],
    ['more about an annotation', { type: 'history', annotation: { ...annotation, path: '/etc/passwd' } }],
    ['a text without end', { ...note, text: 'x'.repeat(100_001) }],
    ['another kind', { type: 'run', command: 'workbench.action.quit' }],
    ['nothing', undefined],
    ['a text', 'ready'],
  ] as const)
    it(`is not ${what}`, () => assert.ok(!fromPage.safeParse(message).success));
});
