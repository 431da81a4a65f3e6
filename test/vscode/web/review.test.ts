import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotationsOf,
  hoverAt,
  idOf,
  rowOf,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  targetProblems,
  type Annotated,
} from '../suite/annotated.ts';
import { answering } from '../suite/person.ts';
import { CALL, eventually, openAt, readFile } from '../suite/support.ts';

const FREE = 'China supports free navigation in northern waters.';
const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';
const HOST = 'Norway is ready to host the next round in Tromsø.';

/** By another program: a line before, a word changed, a sentence twice with the same neighbours, a sentence gone. */
const REWRITTEN = CALL.replace(
  '\n\nOn March 4',
  '\n\nThe ministry of Foreign Affairs gave the following account.\n\nOn March 4',
)
  .replace(FREE, 'China supports the free navigation in northern waters.')
  .replace(`${QUOTA} `, '');

describe('Review of annotations whose text was changed by another program', () => {
  let files: Annotated;

  before(() => prepareSettings());
  afterEach(removeAnnotated);

  const rewritten = async () => {
    files = await makeAnnotated(REWRITTEN, [{ exact: FISH }, { exact: FREE }, { exact: QUOTA }], CALL);
    await openAt(files.readout, 'Home');
  };

  it('tells what moved, what changed, and what is gone, and writes nothing by itself', async () => {
    await rewritten();
    const before = await readFile(files.sidecar);
    await targetProblems(files.sidecar, { [idOf(1)]: 'changed', [idOf(2)]: 'orphan' });
    assert.match(await hoverAt(files.readout, FISH), /stood elsewhere/);
    assert.match(await hoverAt(files.readout, 'China supports the free'), /it was: “China supports free/);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('confirms the words that are there now', async () => {
    await rewritten();
    await targetProblems(files.sidecar, { [idOf(1)]: 'changed', [idOf(2)]: 'orphan' });
    const before = await readFile(files.sidecar);
    await vscode.commands.executeCommand('readouts.confirmTarget', rowOf(files, 1));
    const [fish, free, quota] = await annotationsOf(files.sidecar);
    assert.equal(free!.target.exact, 'China supports the free navigation in northern waters.');
    assert.equal(fish!.target.exact, FISH);
    assert.equal(quota!.target.exact, QUOTA);
    await targetProblems(files.sidecar, { [idOf(2)]: 'orphan' });
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(files.sidecar), before);
    await targetProblems(files.sidecar, { [idOf(1)]: 'changed', [idOf(2)]: 'orphan' });
  });

  it('has no single place of an orphan to confirm', async () => {
    await rewritten();
    const before = await readFile(files.sidecar);
    const { messages } = await answering([], async () =>
      vscode.commands.executeCommand('readouts.confirmTarget', rowOf(files, 2)),
    );
    assert.match(messages.join(), /no single place/);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('re-attaches to the selected words, whole words of them', async () => {
    await rewritten();
    const editor = await openAt(files.readout, 'orway is ready');
    const start = editor.selection.active;
    editor.selection = new vscode.Selection(
      start,
      editor.document.positionAt(editor.document.offsetAt(start) + 'orway is ready to hos'.length),
    );
    await vscode.commands.executeCommand('readouts.reattachToSelection', rowOf(files, 2));
    const quota = (await annotationsOf(files.sidecar)).find(({ id }) => id === idOf(2))!;
    assert.equal(quota.target.exact, 'Norway is ready to host');
    await targetProblems(files.sidecar, { [idOf(1)]: 'changed' });
    assert.match(await hoverAt(files.readout, 'Norway is ready'), /stance\/support/);
  });

  it('asks for the words when none are selected', async () => {
    await rewritten();
    const before = await readFile(files.sidecar);
    const { messages } = await answering([], async () =>
      vscode.commands.executeCommand('readouts.reattachToSelection', rowOf(files, 2)),
    );
    assert.match(messages.join(), /Select the words/);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('keeps an orphan without looking for it again, and back', async () => {
    await rewritten();
    const before = await readFile(files.sidecar);
    await vscode.commands.executeCommand('readouts.keepAsOrphan', rowOf(files, 2));
    const quota = (await annotationsOf(files.sidecar)).find(({ id }) => id === idOf(2))!;
    assert.equal(quota.target.exact, QUOTA);
    assert.equal(quota.target.orphan, true);
    await targetProblems(files.sidecar, { [idOf(1)]: 'changed' });
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(files.sidecar), before);
  });

  it('compares the wording as it was with that of today', async () => {
    await rewritten();
    await vscode.commands.executeCommand('readouts.compareWording', rowOf(files, 1));
    const diff = await eventually('the diff is shown', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    });
    const [was, is] = await Promise.all(
      [diff.original, diff.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.equal(was!.getText().trim(), FREE);
    assert.equal(is!.getText().trim(), 'China supports the free navigation in northern waters.');
  });

  it('offers the places of words that fit twice, and takes the one chosen', async () => {
    const end = 'The two sides also exchanged views on the situation in the Arctic.';
    const twice = CALL.replace(
      `${QUOTA} ${HOST}\n\n${end}`,
      `The Norwegian side spoke of the quota at noon. ${HOST} That was all.\n\nThe Chinese side heard of the ice at night. ${HOST} There was no more.`,
    );
    files = await makeAnnotated(twice, [{ exact: HOST }], CALL);
    await openAt(files.readout, 'Home');
    await targetProblems(files.sidecar, { [idOf(0)]: 'ambiguous' });
    let done = false;
    const run = vscode.commands.executeCommand('readouts.chooseCandidate', rowOf(files, 0)).then(() => (done = true));
    const [first, second] = [twice.indexOf(HOST), twice.lastIndexOf(HOST)];
    const shownAt = () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === files.readout.toString())!;
    const previewed = (at: number) =>
      eventually(`the place at ${at} is shown`, () => shownAt().document.offsetAt(shownAt().selection.start) === at);
    await eventually('a candidate is shown', () =>
      [first, second].includes(shownAt().document.offsetAt(shownAt().selection.start)),
    );
    const inFocus = shownAt().document.offsetAt(shownAt().selection.start);
    const other = inFocus === first ? second : first;
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await previewed(other);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await eventually('the command is over', () => done);
    await run;
    const [host] = await annotationsOf(files.sidecar);
    assert.equal(host!.target.start, other);
    assert.equal(host!.target.exact, HOST);
    await targetProblems(files.sidecar, {});
  });

  it('leaves the text as it was when no candidate is chosen', async () => {
    await rewritten();
    const editor = await openAt(files.readout, 'The two sides');
    const before = { selection: editor.selection, sidecar: await readFile(files.sidecar) };
    let done = false;
    const run = vscode.commands.executeCommand('readouts.chooseCandidate', rowOf(files, 1)).then(() => (done = true));
    await eventually('a candidate is shown', () => !editor.selection.isEmpty);
    while (!done) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await run;
    await eventually('the selection is as before', () => editor.selection.isEqual(before.selection));
    assert.equal(await readFile(files.sidecar), before.sidecar);
  });

  it('takes the annotation at the cursor, or asks which one of those that wait', async () => {
    await rewritten();
    await openAt(files.readout, 'China supports the free');
    await vscode.commands.executeCommand('readouts.confirmTarget');
    assert.equal(
      (await annotationsOf(files.sidecar))[1]!.target.exact,
      'China supports the free navigation in northern waters.',
    );
    await openAt(files.readout, 'Home');
    const { questions } = await answering(['leave'], () => vscode.commands.executeCommand('readouts.keepAsOrphan'));
    // The one that moved, and the one that is gone.
    assert.equal(questions[0]!.items.length, 2);
  });

  it('says so when an annotation has gone meanwhile', async () => {
    await rewritten();
    const item = rowOf(files, 1);
    await vscode.workspace.fs.delete(files.sidecar);
    await vscode.commands.executeCommand('readouts.refresh');
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.confirmTarget', item));
    assert.match(messages.join(), /no longer in call\.txt\.annotations\.yaml/);
  });
});
