import * as vscode from 'vscode';
import { closeAll, inWorkspace, openText, removeTexts } from './documents.ts';
import { CALL, eventually, makeFile } from './support.ts';

const HOME = 'folders';

/** The readouts of this file's folder that the workspace knows, as paths in it. */
async function known(): Promise<string> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    'Lin Haoran Speaks with Norwegian',
  );
  const root = `${inWorkspace(HOME).path}/`;
  return symbols
    .map(({ location }) => location.uri.path)
    .filter((path) => path.startsWith(root))
    .map((path) => path.slice(root.length))
    .sort()
    .join(', ');
}

const knows = (expected: string) =>
  eventually(`the workspace knows “${expected}”`, async () => (await known()) === expected);

describe('Folders of readouts', () => {
  before(async () => {
    await openText(CALL);
    await makeFile(`${HOME}/a #1/50% call.txt`, CALL);
    await knows('a #1/50% call.txt');
  });
  after(async () => {
    await removeTexts();
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(HOME), { recursive: true });
  });

  it('are followed when they are renamed, filled from elsewhere, and deleted', async () => {
    await vscode.workspace.fs.rename(inWorkspace(HOME, 'a #1'), inWorkspace(HOME, 'b'));
    await knows('b/50% call.txt');
    await vscode.workspace.fs.copy(inWorkspace(HOME, 'b'), inWorkspace(HOME, 'c'));
    await knows('b/50% call.txt, c/50% call.txt');
    await vscode.workspace.fs.delete(inWorkspace(HOME, 'b'), { recursive: true });
    await knows('c/50% call.txt');
  });

  it('in which programs keep what is theirs are left out', async () => {
    await makeFile(`${HOME}/.venv/call.txt`, CALL);
    await makeFile(`${HOME}/node_modules/x/call.txt`, CALL);
    await makeFile(`${HOME}/d/call.txt`, CALL);
    await knows('c/50% call.txt, d/call.txt');
    await vscode.commands.executeCommand('readouts.refresh');
    await knows('c/50% call.txt, d/call.txt');
  });
});
