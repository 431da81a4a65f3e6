import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { annotationsOf, CODEBOOK, prepareSettings } from '../suite/annotated.ts';
import { acceptAll, eventually, makeFile, openAt } from '../suite/support.ts';

const extension = vscode.extensions.getExtension('readouts.readouts')!;
const main = path.join(extension.extensionPath, (extension.packageJSON as { main: string }).main);
const entry = createRequire(main)(main) as typeof import('../harness/entry.ts');

const ours = async (): Promise<string[]> =>
  (await vscode.commands.getCommands())
    .filter((id) => /^_?readouts\.(?!meetings\.|annotations?\.|codebook\.|agreement\.)/.test(id))
    .sort();

/** No sentence of it stands in another test's readout: codes that are suggested for such sentences are counted too. */
const DREDGING = `Foreign Minister Oskar Lindqvist Speaks with Harbour Minister Ruta Balode by Phone

On 9 April 2024, Foreign Minister Oskar Lindqvist spoke by phone with Harbour Minister Ruta Balode of Latvia.

Oskar Lindqvist stressed that the dredger must leave the estuary. The sandbank belongs to the seals.

It will be surveyed again next month.
`;

/**
 * How many answers each kind of provider gives about a readout; of two that are registered, each would answer. What
 * other readouts have of its people is not counted: which of those are there depends on the tests that ran before.
 */
async function answersIn({ document, selection }: vscode.TextEditor): Promise<Record<string, number>> {
  const count = async (command: string, ...args: unknown[]): Promise<number> =>
    ((await vscode.commands.executeCommand<unknown[] | undefined>(command, document.uri, ...args)) ?? []).length;
  const references = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    selection.active,
  );
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  return {
    outline: await count('vscode.executeDocumentSymbolProvider'),
    hover: await count('vscode.executeHoverProvider', selection.active),
    folding: await count('vscode.executeFoldingRangeProvider'),
    inlay: await count('vscode.executeInlayHintProvider', whole),
    references: references.filter(({ uri }) => uri.toString() === document.uri.toString()).length,
  };
}

describe('The extension, activated, disposed of and activated again', () => {
  const disposed = { outline: 0, hover: 0, folding: 0, inlay: 0, references: 0 };
  let readout: vscode.Uri;

  before(async () => {
    await prepareSettings();
    await makeFile('lifecycle/codebook.yaml', CODEBOOK);
    readout = await makeFile('lifecycle/call.txt', DREDGING);
    await extension.activate();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(readout, '..'), { recursive: true });
  });

  it('leaves nothing behind, and works as before', async () => {
    const { context, live, shipped } = entry;
    assert.ok(context);
    const sidecar = readout.with({ path: `${readout.path}.annotations.yaml` });
    const editor = await openAt(readout, 'Lindqvist stressed');
    const answers = await eventually('the readout is read', async () => {
      const found = await answersIn(editor);
      return found['outline']! > 0 && found['hover']! > 0 && found['inlay']! > 0 && found;
    });
    // Its features are there now, with their internal commands.
    const commands = await ours();
    await acceptAll('readouts.tagStatement');
    assert.equal((await annotationsOf(sidecar)).length, 1);

    const counted = new Set(live.values());
    for (const name of [
      'commands.registerCommand',
      'languages.registerHoverProvider',
      'workspace.onDidSaveTextDocument',
    ])
      assert.ok(counted.has(name), `${name} is not counted`);

    await shipped.deactivate?.();
    for (const each of context.subscriptions.splice(0).reverse()) each.dispose();
    assert.deepEqual([...live.values()], [], 'still registered');
    assert.deepEqual(await ours(), []);
    assert.deepEqual(await answersIn(editor), disposed);

    await shipped.activate(context);
    await vscode.commands.executeCommand('readouts.refresh');
    await eventually('the readout is read again', async () => (await answersIn(editor))['hover']);
    assert.deepEqual(await answersIn(await openAt(readout, 'Lindqvist stressed')), answers);
    assert.deepEqual(await ours(), commands);
    await openAt(readout, 'belongs to');
    await acceptAll('readouts.tagStatement');
    assert.deepEqual(
      (await annotationsOf(sidecar)).map(({ target }) => target.exact),
      ['Oskar Lindqvist stressed that the dredger must leave the estuary.', 'The sandbank belongs to the seals.'],
    );
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal((await annotationsOf(sidecar)).length, 1);
  });
});
