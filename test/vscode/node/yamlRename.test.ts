import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { replace } from '../suite/documents.ts';
import { eventually, folder, makeFile } from '../suite/support.ts';
import { annotation, CODEBOOK, Home, sidecar } from '../suite/yamlFiles.ts';

const ALICE = 'call.txt.annotations.yaml';
const BOB = 'call.txt.bob.annotations.yaml';

describe('yaml rename', () => {
  const home = new Home();

  beforeEach(async () => {
    await home.make();
    await home.file(
      ALICE,
      `# by hand\n${sidecar(annotation('aaaaaaaaaa', 'fisheries', 'codes: [act/urge, "stance/support"] # sure'))}`,
    );
    await home.file(
      BOB,
      sidecar(annotation('bbbbbbbbbb', 'quota talks', 'codes:\n      - stance/oppose\n      - stance')),
    );
    await home.file(
      'other.txt.annotations.yaml',
      sidecar(annotation('cccccccccc', 'Norway')).replace('call.txt', 'other.txt'),
    );
    await eventually(
      'the codebook holds',
      async () => changed(await renameIn('codebook.yaml', 'id: stance', 'position')).length === 3,
    );
  });
  afterEach(() => home.remove());

  async function renameIn(name: string, at: string, id: string): Promise<vscode.WorkspaceEdit> {
    const document = await vscode.workspace.openTextDocument(home.uri(name));
    const offset = document.getText().indexOf(at);
    assert.ok(offset >= 0, at);
    const position = document.positionAt(offset + at.length - 1);
    return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      id,
    );
  }

  const textOf = async (name: string) => (await vscode.workspace.openTextDocument(home.uri(name))).getText();
  const changed = (edit: vscode.WorkspaceEdit) =>
    edit
      .entries()
      .map(([uri]) => uri.path.split('/').at(-1))
      .sort();

  it('changes the codebook and every sidecar in one edit, from the codebook', async () => {
    const before = await Promise.all([ALICE, BOB, 'codebook.yaml'].map(textOf));
    const edit = await renameIn('codebook.yaml', 'id: stance', 'position');
    assert.deepEqual(changed(edit), [ALICE, BOB, 'codebook.yaml']);
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    const after = await Promise.all([ALICE, BOB, 'codebook.yaml'].map(textOf));
    assert.equal(after[0], before[0]!.replace('"stance/support"', 'position/support'));
    assert.equal(
      after[1],
      before[1]!.replace('stance/oppose', 'position/oppose').replace('- stance\n', '- position\n'),
    );
    assert.equal(after[2], CODEBOOK.replace('id: stance', 'id: position'));
  });

  it('renames from a sidecar the segment under the cursor', async () => {
    const facet = await renameIn(ALICE, '"stan', 'position');
    assert.deepEqual(changed(facet), [ALICE, BOB, 'codebook.yaml']);
    const code = await renameIn(ALICE, '"stance/sup', 'backing');
    assert.deepEqual(changed(code), [ALICE, 'codebook.yaml']);
    assert.ok(await vscode.workspace.applyEdit(code));
    assert.match(await textOf(ALICE), /codes: \[act\/urge, stance\/backing\] # sure/);
    assert.match(await textOf('codebook.yaml'), /- id: backing\n {8}name: Support/);
  });

  it('asks with the id of the segment', async () => {
    const document = await vscode.workspace.openTextDocument(home.uri(ALICE));
    const prepare = async (at: string) => {
      const position = document.positionAt(document.getText().indexOf(at) + at.length - 1);
      return vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
        'vscode.prepareRename',
        document.uri,
        position,
      );
    };
    const { range, placeholder } = await prepare('"stance/sup');
    assert.deepEqual([document.getText(range), placeholder], ['support', 'support']);
    assert.equal((await prepare('"stan')).placeholder, 'stance');
    await assert.rejects(prepare('by: ali'), /no code/i);
  });

  it('counts what is typed and not saved', async () => {
    const document = (await home.open(BOB)).document;
    await replace(document, 'stance/oppose', 'act/thank');
    const edit = await renameIn('codebook.yaml', 'id: thank', 'gratitude');
    assert.deepEqual(changed(edit), [BOB, 'codebook.yaml']);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /- act\/gratitude\n/);
  });

  it('leaves alone what another codebook holds for', async () => {
    const name = home.uri('inner').path.slice(folder().path.length + 1);
    await makeFile(`${name}/codebook.yaml`, CODEBOOK);
    await makeFile(
      `${name}/call.txt.annotations.yaml`,
      sidecar(annotation('dddddddddd', 'fisheries', 'codes: [stance/support]')),
    );
    await eventually('only the outer files change', async () => {
      const edit = await renameIn('codebook.yaml', 'id: stance', 'position');
      return edit.entries().length === 3 && edit.entries().every(([uri]) => !uri.path.includes('/inner/'));
    });
  });

  it('refuses as a whole when a sidecar is broken or newer, and names it', async () => {
    await home.file(BOB, 'version: 1\nannotations: [\n  {codes: [stance/oppose]}\n');
    await assert.rejects(
      renameIn('codebook.yaml', 'id: stance', 'position'),
      /Nothing was renamed, because of call\.txt\.bob\.annotations\.yaml: /,
    );
    await home.file(
      BOB,
      sidecar(annotation('bbbbbbbbbb', 'quota talks', 'codes: [stance/oppose]')).replace('version: 1', 'version: 9'),
    );
    await assert.rejects(renameIn(ALICE, '"stan', 'position'), /call\.txt\.bob\.annotations\.yaml: .*version 9/);
  });

  it('is not kept from it by a broken sidecar that cannot name the code', async () => {
    await home.file(BOB, 'version: 1\nannotations: [\n  {codes: [act/thank]}\n');
    assert.deepEqual(changed(await renameIn('codebook.yaml', 'id: stance', 'position')), [ALICE, 'codebook.yaml']);
    await home.file(BOB, 'version: 1\nannotations: [\n  {codes: ["\\x73tance/oppose"]}\n');
    await assert.rejects(renameIn('codebook.yaml', 'id: stance', 'position'), /Nothing was renamed/);
  });

  it('refuses an id that cannot be one, that is there, and a code that is not in the codebook', async () => {
    await assert.rejects(renameIn('codebook.yaml', 'id: oppose', 'Not This'), /lower-case letters/);
    await assert.rejects(renameIn('codebook.yaml', 'id: oppose', 'support'), /“stance\/support” already/);
    const document = await vscode.workspace.openTextDocument(home.uri(ALICE));
    await replace(document, 'act/urge', 'act/gone');
    await assert.rejects(renameIn(ALICE, 'act/gone', 'urge'), /not in the codebook/);
  });
});
