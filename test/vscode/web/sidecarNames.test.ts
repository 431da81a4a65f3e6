import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { annotationsOf, CODEBOOK, hoverAt, prepareSettings, sidecarText } from '../suite/annotated.ts';
import { closeAll, inWorkspace } from '../suite/documents.ts';
import { answering } from '../suite/person.ts';
import { acceptAll, CALL, eventually, exists, makeFile, openAt, readFile } from '../suite/support.ts';

const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';
const COMPOSED = 'café.txt'.normalize('NFC');
const DECOMPOSED = COMPOSED.normalize('NFD');

describe('Names of sidecars', () => {
  let round = 0;
  let home: string;

  before(() => prepareSettings());
  beforeEach(async () => {
    home = `names-${++round}`;
    await makeFile(`${home}/codebook.yaml`, CODEBOOK);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(home), { recursive: true });
  });

  const codesOf = (uri: vscode.Uri) =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'readouts')
      .map(({ code }) => String(code))
      .join();
  const told = (uri: vscode.Uri, codes: string) =>
    eventually(`“${codes}” in ${uri.path}`, () => codesOf(uri) === codes);

  /** The titles of the quick fixes at the top of a file, and what they do. */
  async function fixesOf(uri: vscode.Uri): Promise<vscode.CodeAction[]> {
    await vscode.workspace.openTextDocument(uri);
    const [diagnostic] = vscode.languages.getDiagnostics(uri);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      diagnostic!.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
  }

  for (const [file, named] of [
    [DECOMPOSED, COMPOSED],
    [COMPOSED, DECOMPOSED],
  ] as const) {
    it(`are the same in every form of Unicode: a readout in ${file === COMPOSED ? 'NFC' : 'NFD'}`, async () => {
      const readout = await makeFile(`${home}/${file}`, CALL);
      const sidecar = await makeFile(
        `${home}/${named}.annotations.yaml`,
        sidecarText(named, CALL, [{ exact: FISH, note: 'As last year' }]),
      );
      await vscode.commands.executeCommand('readouts.refresh');
      await openAt(readout, FISH);
      await eventually('the annotation is shown', async () => (await hoverAt(readout, FISH)).includes('As last year'));
      assert.equal(codesOf(sidecar), '');
      await openAt(readout, QUOTA);
      await acceptAll('readouts.tagStatement');
      const names = (await vscode.workspace.fs.readDirectory(inWorkspace(home))).map(([name]) => name);
      assert.equal(names.filter((name) => name.endsWith('.annotations.yaml')).length, 1, names.join());
      assert.deepEqual(
        (await annotationsOf(sidecar)).map(({ target }) => target.exact),
        [FISH, QUOTA],
      );
      await vscode.commands.executeCommand('readouts.undoAnnotationChange');
      assert.deepEqual(
        (await annotationsOf(sidecar)).map(({ target }) => target.exact),
        [FISH],
      );
    });
  }

  it('are told of where they are not quite right, and put right by a quick fix', async () => {
    const readout = await makeFile(`${home}/call.txt`, CALL);
    const text = sidecarText('draft.txt', CALL, [{ exact: FISH, note: 'As last year' }]);
    const misnamed = await makeFile(`${home}/call.txt.annotations.yml`, text.replace('draft.txt', 'call.txt'));
    await vscode.commands.executeCommand('readouts.refresh');
    await told(misnamed, 'misnamed-sidecar');
    const [fix] = await fixesOf(misnamed);
    assert.equal(fix?.title, 'Rename to “call.txt.annotations.yaml”');
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    const sidecar = inWorkspace(home, 'call.txt.annotations.yaml');
    await told(misnamed, '');
    await told(sidecar, '');
    assert.equal(await exists(misnamed), false);
    await openAt(readout, FISH);
    await eventually('the annotation is shown', async () => (await hoverAt(readout, FISH)).includes('As last year'));
  });

  it('are told of where the readout has gone, by its new name where its text is there, until it is back', async () => {
    const readout = await makeFile(`${home}/call.txt`, CALL);
    const sidecar = await makeFile(
      `${home}/call.txt.annotations.yaml`,
      sidecarText('call.txt', CALL, [{ exact: FISH }]),
    );
    await vscode.commands.executeCommand('readouts.refresh');
    assert.equal(codesOf(sidecar), '');
    await vscode.workspace.fs.rename(readout, inWorkspace(home, 'renamed.txt'));
    await vscode.commands.executeCommand('readouts.refresh');
    await told(sidecar, 'no-readout');
    const [fix] = await fixesOf(sidecar);
    assert.equal(fix?.title, 'Rename to “renamed.txt.annotations.yaml”');
    await vscode.workspace.fs.rename(inWorkspace(home, 'renamed.txt'), readout);
    await vscode.commands.executeCommand('readouts.refresh');
    await told(sidecar, '');
    await vscode.workspace.fs.rename(readout, inWorkspace(home, 'renamed.txt'));
    await vscode.commands.executeCommand('readouts.refresh');
    await told(sidecar, 'no-readout');
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    const moved = inWorkspace(home, 'renamed.txt.annotations.yaml');
    await eventually(
      'it names its readout',
      async () => parseSidecar(await readFile(moved)).sidecar?.readout === 'renamed.txt',
    );
    await told(moved, '');
  });

  it('are told of where a readout has two', async () => {
    await makeFile(`${home}/call.txt`, CALL);
    await makeFile(`${home}/call.txt.annotations.yaml`, sidecarText('call.txt', CALL, [{ exact: FISH }]));
    const second = await makeFile(`${home}/call.annotations.yaml`, sidecarText('call.txt', CALL, [{ exact: QUOTA }]));
    await vscode.commands.executeCommand('readouts.refresh');
    await told(second, 'second-sidecar');
    const titles = (await fixesOf(second)).map(({ title }) => title);
    assert.deepEqual(titles, ['Merge into “call.txt.annotations.yaml”…', 'Compare with “call.txt.annotations.yaml”']);
  });

  for (const twin of ['call.txt.annotations.yml', 'call.annotations.yaml'])
    it(`are merged by a quick fix after a preview, and undone, where the second is ${twin}`, async () => {
      const readout = await makeFile(`${home}/call.txt`, CALL);
      const first = await makeFile(
        `${home}/call.txt.annotations.yaml`,
        `# ours\n${sidecarText('call.txt', CALL, [{ exact: FISH }])}`,
      );
      const theirs = sidecarText('call.txt', CALL, [{ exact: QUOTA, note: 'theirs' }]).replace(
        /id: \w+/,
        'id: zzzzzzzzzz',
      );
      const second = await makeFile(`${home}/${twin}`, theirs);
      await vscode.commands.executeCommand('readouts.refresh');
      await told(second, 'second-sidecar');
      const before = await readFile(first);
      const [fix] = await fixesOf(second);
      assert.ok(fix!.isPreferred);
      const { command, arguments: args = [] } = fix!.command!;
      const run = () => vscode.commands.executeCommand(command, ...(args as unknown[]));

      // Nothing is done before the person says so.
      const { messages } = await answering([], run);
      assert.match(
        messages.join(),
        /^call\.txt\.annotations\.yaml takes over what .* has, as is shown; .* is then deleted\.$/,
      );
      assert.deepEqual([await readFile(first), await readFile(second)], [before, theirs]);
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(tab instanceof vscode.TabInputTextDiff);
      const preview = (await vscode.workspace.openTextDocument(tab.modified)).getText();

      await answering([{ press: 'Merge' }], run);
      assert.equal(await exists(second), false);
      assert.equal(await readFile(first), preview);
      assert.deepEqual(
        (await annotationsOf(first)).map(({ target, note }) => [target.exact, note]),
        [
          [FISH, undefined],
          [QUOTA, 'theirs'],
        ],
      );
      await told(first, '');
      await openAt(readout, FISH);
      await vscode.commands.executeCommand('readouts.undoAnnotationChange');
      assert.deepEqual([await readFile(first), await readFile(second)], [before, theirs]);
      await vscode.commands.executeCommand('readouts.redoAnnotationChange');
      assert.deepEqual([await readFile(first), await exists(second)], [preview, false]);
    });
});
