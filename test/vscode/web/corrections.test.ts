import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import {
  annotationsOf,
  hoverAt,
  rowOf,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  type Annotated,
} from '../suite/annotated.ts';
import { answering, type Answer } from '../suite/person.ts';
import { acceptAll, eventually, openAt, readFile } from '../suite/support.ts';

/** A call of which the text gives no year. */
const CALL = `Home > Harbour News
Oskar Lind Speaks with Icelandic Foreign Minister Runa Djurhuus on the Phone

On 18 March, Foreign Minister Oskar Lind had a phone call with Icelandic Foreign Minister Runa Djurhuus.

Lind noted that the strait must stay open to all ships. He said that the talks began last month.

Djurhuus expressed deep appreciation for the medical supplies.

The two sides also exchanged views on the Arctic.
`;
const STRAIT = 'Lind noted that the strait must stay open to all ships.';

describe('Corrections', () => {
  let files: Annotated;

  before(() => prepareSettings());
  afterEach(removeAnnotated);

  const meetingOf = async () => parseSidecar(await readFile(files.sidecar)).sidecar?.meeting;
  const correct = (...answers: Answer[]) =>
    answering(answers, () => vscode.commands.executeCommand('readouts.correctMeeting'));
  const symbol = async (query: string) =>
    (
      await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
    ).find(({ location }) => location.uri.toString() === files.readout.toString());

  it('propose the year that the name of the file suggests, and say so', async () => {
    files = await makeAnnotated(CALL, [], CALL, 'call of 2019.txt');
    await openAt(files.readout, '18 March');
    const { questions } = await correct({ pick: 'Date' }, { type: '2019' });
    assert.equal(questions.at(-1)!.value, '2019');
  });

  it('ask for the year of a date in one place, and relative dates count from it', async () => {
    files = await makeAnnotated(CALL);
    await openAt(files.readout, '18 March');
    assert.match(await hoverAt(files.readout, '18 March'), /states it/);
    const { questions } = await correct({ pick: 'Date' }, { type: '2020' });
    assert.deepEqual(questions.map(({ title }) => title).slice(1), ['The year of 18 March']);
    assert.deepEqual(await meetingOf(), { date: '2020-03-18' });
    const { document } = await openAt(files.readout, 'last month');
    await eventually('the hint says which month', async () => {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        files.readout,
        whole,
      );
      return hints.some(({ label }) => JSON.stringify(label).includes('Feb 2020'));
    });
    assert.match(await hoverAt(files.readout, 'last month'), /A person stated the date of the meeting: 18 March 2020/);
    await eventually('the outline says the date', async () => {
      const [meeting] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        files.readout,
      );
      return meeting!.detail === '18 March 2020';
    });
    await eventually(
      'the workspace knows the date',
      async () => (await symbol('Oskar Lind Speaks with Icelandic'))?.containerName === '18 March 2020',
    );
    const again = await correct({ pick: 'Date' }, { type: '2020-03-19' });
    assert.deepEqual(again.questions.at(-1), { title: 'Date of the meeting', value: '2020-03-18', items: [] });
    assert.deepEqual(await meetingOf(), { date: '2020-03-19' });
  });

  it('of kind and place stand beside each other, and go when they are taken back', async () => {
    files = await makeAnnotated(CALL);
    await openAt(files.readout, 'Home');
    await correct({ pick: 'Kind' }, { pick: 'video call' });
    await correct({ pick: 'Place' }, { type: 'Tórshavn' });
    assert.deepEqual(await meetingOf(), { kind: 'video-call', place: 'Tórshavn' });
    await eventually('the workspace knows the place', async () =>
      (await symbol('Oskar Lind Speaks with Icelandic'))?.containerName.includes('Tórshavn'),
    );
    const { questions } = await correct({ pick: 'Place' }, { type: '' });
    assert.equal(questions.at(-1)!.value, 'Tórshavn');
    assert.deepEqual(await meetingOf(), { kind: 'video-call' });
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.deepEqual(await meetingOf(), { kind: 'video-call', place: 'Tórshavn' });
  });

  it('of participants keep the others, also of a readout that no editor shows', async () => {
    files = await makeAnnotated(CALL);
    const item = { readout: files.readout.toString() };
    const add = [
      { pick: 'Participants' },
      { pick: 'Add a participant' },
      { type: 'Jens Olsen' },
      { type: 'NO' },
      { type: 'Olsen' },
    ] as const;
    const { questions } = await answering(add, () => vscode.commands.executeCommand('readouts.correctMeeting', item));
    assert.deepEqual(questions[1]!.items.slice(0, 2), ['Oskar Lind', 'Runa Djurhuus']);
    const meeting = await meetingOf();
    assert.deepEqual(
      meeting!.participants!.map(({ name }) => name),
      ['Oskar Lind', 'Runa Djurhuus', 'Jens Olsen'],
    );
    assert.deepEqual(meeting!.participants![2], { name: 'Jens Olsen', aliases: ['Olsen'], country: 'NO' });
    await eventually('the workspace knows the person', async () => (await symbol('Jens Olsen'))?.name === 'Jens Olsen');
    await answering([{ pick: 'Participants' }, { pick: 'Jens Olsen' }, { type: '' }], () =>
      vscode.commands.executeCommand('readouts.correctMeeting', item),
    );
    assert.deepEqual(
      (await meetingOf())!.participants!.map(({ name }) => name),
      ['Oskar Lind', 'Runa Djurhuus'],
    );
  });

  it('of the speaker of an annotation change that alone', async () => {
    files = await makeAnnotated(CALL, [{ exact: STRAIT, speaker: 'Oskar Lind', note: 'first' }]);
    await openAt(files.readout, 'Home');
    const item = rowOf(files, 0);
    const before = await readFile(files.sidecar);
    await answering([{ pick: 'Runa Djurhuus' }], () => vscode.commands.executeCommand('readouts.correctSpeaker', item));
    const [annotation] = await annotationsOf(files.sidecar);
    assert.equal(annotation!.speaker, 'Runa Djurhuus');
    const kept = (text: string) => text.split('\n').filter((line) => !/speaker:|modified:/.test(line));
    assert.deepEqual(kept(await readFile(files.sidecar)), kept(before));
    const outline = () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', files.readout);
    const names = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, children }) => [name, ...names(children)]);
    await eventually('the outline has the other speaker', async () =>
      names(await outline()).includes('Runa Djurhuus noted'),
    );
  });

  it('of the statement at the cursor are what a tag then says', async () => {
    files = await makeAnnotated(CALL);
    await openAt(files.readout, 'strait must');
    const { questions } = await answering([{ pick: 'Somebody else' }, { type: 'Jens Olsen' }], () =>
      vscode.commands.executeCommand('readouts.correctSpeaker'),
    );
    assert.deepEqual(questions[0]!.items, ['Oskar Lind', 'Runa Djurhuus', 'The two sides', 'Somebody else…']);
    const [correction] = await annotationsOf(files.sidecar);
    assert.equal(correction!.target.exact, STRAIT);
    assert.equal(correction!.speaker, 'Jens Olsen');
    const editor = await openAt(files.readout, 'strait');
    editor.selection = new vscode.Selection(
      editor.selection.active,
      editor.selection.active.translate(0, 'strait'.length),
    );
    await acceptAll('readouts.tagStatement');
    const tag = (await annotationsOf(files.sidecar)).find(({ target }) => target.exact === 'strait')!;
    assert.equal(tag.speaker, 'Jens Olsen');
  });

  it('of a speaker show in the text with the reason, and tags inside follow in the same change', async () => {
    files = await makeAnnotated(CALL, [{ exact: 'the strait', speaker: 'Oskar Lind', by: 'tester' }]);
    await openAt(files.readout, 'must stay');
    const before = await readFile(files.sidecar);
    await answering([{ pick: 'Runa Djurhuus' }], () => vscode.commands.executeCommand('readouts.correctSpeaker'));
    assert.deepEqual(
      (await annotationsOf(files.sidecar)).map(({ target, speaker }) => [target.exact, speaker]),
      [
        [STRAIT, 'Runa Djurhuus'],
        ['the strait', 'Runa Djurhuus'],
      ],
    );
    await eventually('the hint says who speaks, and why', async () => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        files.readout,
        new vscode.Range(0, 0, 100, 0),
      );
      const hint = hints.find(({ label }) => label === 'Runa Djurhuus (corrected):');
      return String(hint?.tooltip).startsWith(
        'tester said that Runa Djurhuus speaks here. By the text it is Oskar Lind: “noted” is the cue.',
      );
    });
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(files.sidecar), before);
  });
});
