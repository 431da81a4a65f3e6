import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, shown } from '../suite/documents.ts';
import { CALL, eventually, exists, makeFile } from '../suite/support.ts';

const FOLDER = 'start-up';
/** Longer than any timer that the features gather changes with, in milliseconds. */
const LONG_ENOUGH = 1_000;

/** Through which the features watch, list and read files. */
const LISTENED_TO = ['createFileSystemWatcher', 'findFiles'] as const;

/** Notes what the extension, which is handed the same API as its tests, asks of the workspace's files. */
function listen(): { readonly heard: string[]; stop(): void } {
  const heard: string[] = [];
  const workspace = vscode.workspace as unknown as Record<string, (...args: unknown[]) => unknown>;
  const before = LISTENED_TO.map((name) => [name, workspace[name]!] as const);
  for (const [name, call] of before)
    workspace[name] = (...args) => {
      heard.push(name);
      return call(...args);
    };
  const fs = Object.getOwnPropertyDescriptor(vscode.workspace, 'fs')!;
  const { fs: files } = vscode.workspace;
  const noted = new Proxy(
    { ...files },
    { get: (_, name: keyof vscode.FileSystem) => (heard.push(`fs.${name}`), files[name]) },
  );
  Object.defineProperty(vscode.workspace, 'fs', { configurable: true, get: () => noted });
  return {
    heard,
    stop: () => {
      for (const [name, call] of before) workspace[name] = call;
      Object.defineProperty(vscode.workspace, 'fs', fs);
    },
  };
}

/**
 * The tests themselves write files; whether a place can be written to is no look at it; the names beside a plain text
 * say whether it is annotated.
 */
const READS_NOTHING: readonly string[] = ['fs.writeFile', 'fs.isWritableFileSystem', 'fs.readDirectory'];

async function open(name: string, text: string): Promise<void> {
  const uri = await makeFile(`${FOLDER}/${name}`, text);
  await vscode.commands.executeCommand('vscode.open', uri);
  await eventually(`${name} is open`, () => shown(uri));
}

// The first of all suites, in a window in which nothing of ours has been shown.
describe('start-up', () => {
  let ear: ReturnType<typeof listen> | undefined;

  afterEach(async () => {
    ear?.stop();
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
  });

  it('watches and reads nothing for a YAML and a text of others; renaming an annotated readout starts it', async () => {
    const readout = await makeFile(`${FOLDER}/call.txt`, CALL);
    await makeFile(`${FOLDER}/call.txt.annotations.yaml`, 'version: 1\nreadout: call.txt\nannotations: []\n');
    await open('values.yaml', 'replicas: 2\n');
    await open('packages.txt', 'left-pad==1.3.0\n');
    await open('novel.txt', 'The King met the Governor of the island. “Nothing,” he said, “will come of nothing.”\n');
    ear = listen();
    await vscode.extensions.getExtension('readouts.readouts')!.activate();
    await open('more.yaml', 'replicas: 3\n');
    await open('more.txt', 'requests>=2.31\n');
    await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH));
    assert.deepEqual(
      ear.heard.filter((call) => !READS_NOTHING.includes(call)),
      [],
    );

    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(readout, inWorkspace(FOLDER, 'named.txt'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await exists(inWorkspace(FOLDER, 'named.txt.annotations.yaml')), 'the sidecar has gone along');
    // So it would have been heard before.
    await vscode.commands.executeCommand('readouts.refresh');
    assert.deepEqual(
      LISTENED_TO.filter((call) => !ear!.heard.includes(call)),
      [],
    );
  });
});
