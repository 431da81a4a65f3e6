import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotationsOf, prepareSettings, sidecarOf } from '../suite/annotated.ts';
import { closeAll } from '../suite/documents.ts';
import { answering } from '../suite/person.ts';
import { eventually, exists, folder, makeFile, openAt } from '../suite/support.ts';

const TEXT =
  'بيان حول الاتصال الهاتفي 📞\n\nتحدثت الوزيرة مع الوزير. أكدت أن الساحلين يشتركان في بحر واحد، ثم سألت: هل يبقى الميناء مفتوحا؟ نعم!\n';
const SENTENCE = 'أكدت أن الساحلين يشتركان في بحر واحد، ثم سألت: هل يبقى الميناء مفتوحا؟';

describe('A readout in a language that the reader does not know', () => {
  before(prepareSettings);
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'scripts'), { recursive: true });
  });

  it('is tagged sentence by sentence, with positions that Python counts alike', async () => {
    const readout = await makeFile('scripts/call.readout', TEXT);
    await openAt(readout, 'الساحلين');
    await answering([{ type: 'Note.' }], () => vscode.commands.executeCommand('readouts.addNote'));
    const sidecar = sidecarOf(readout);
    await eventually('there is a sidecar', () => exists(sidecar));
    const [annotation] = await annotationsOf(sidecar);
    const { exact, start, end } = annotation!.target;
    assert.equal(exact, SENTENCE);
    assert.equal([...TEXT].slice(start, end).join(''), SENTENCE);
  });
});
