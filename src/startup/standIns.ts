import * as vscode from 'vscode';
import { isSameName, readoutOfSidecar } from '../annotations/fileNames.ts';
import { roleOf } from '../corpus/fileKinds.ts';
import type { RunningFeatures } from '../features.ts';
import { nameOf } from '../text/uri.ts';

/** What of the manifest is stood in for. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly type?: 'webview' }[]>>;
  };
}

/**
 * Stands in for the commands and views of the manifest, and for sidecars going with a readout that is renamed. The
 * first that is asked for starts the features, which takes all of these away, and is then answered by them.
 */
export function registerStandIns(
  { extension }: vscode.ExtensionContext,
  start: () => Promise<RunningFeatures>,
): vscode.Disposable {
  const { contributes } = extension.packageJSON as Manifest;
  return vscode.Disposable.from(
    ...contributes.commands.map(({ command }) =>
      vscode.commands.registerCommand(command, async (...args: unknown[]) => {
        await start();
        return vscode.commands.executeCommand(command, ...args);
      }),
    ),
    ...Object.values(contributes.views)
      .flat()
      .map(({ id, type }) =>
        type === 'webview'
          ? vscode.window.registerWebviewViewProvider(id, {
              resolveWebviewView: async (view) => (await start()).showDetail(view),
            })
          : vscode.window.registerTreeDataProvider(id, new StandInTree(start)),
      ),
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(sidecarRenames(event.files, start))),
    vscode.workspace.onDidDeleteFiles(({ files }) => readoutsDeleted(files, start)),
  );
}

/** A view that nobody has seen yet: VS Code asks for its items when it is seen. */
class StandInTree implements vscode.TreeDataProvider<never> {
  readonly #start: () => Promise<RunningFeatures>;

  constructor(start: () => Promise<RunningFeatures>) {
    this.#start = start;
  }

  async getChildren(): Promise<never[]> {
    await this.#start();
    return [];
  }

  getTreeItem(item: never): never {
    return item;
  }
}

async function sidecarRenames(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  start: () => Promise<RunningFeatures>,
): Promise<vscode.WorkspaceEdit | undefined> {
  const haveSidecars = await Promise.all(
    files.flatMap(({ oldUri, newUri }) => [hasSidecar(oldUri), hasSidecar(newUri)]),
  );
  return haveSidecars.includes(true) ? (await start()).sidecarRenames(files) : undefined;
}

async function readoutsDeleted(files: readonly vscode.Uri[], start: () => Promise<RunningFeatures>): Promise<void> {
  const haveSidecars = await Promise.all(files.map(hasSidecar));
  if (haveSidecars.includes(true)) await (await start()).readoutsDeleted(files);
}

/** Whether there is a sidecar under a file's name, or its former or future one. */
async function hasSidecar(file: vscode.Uri): Promise<boolean> {
  const name = nameOf(file.toString());
  if (!['readout', null].includes(roleOf(file.toString()))) return false;
  const beside = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(file, '..')).then(
    (entries) => entries,
    () => [],
  );
  return beside.some(([other]) => isSameName(readoutOfSidecar(other)?.readout ?? '', name));
}
