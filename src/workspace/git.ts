import * as vscode from 'vscode';

/** What is used of a repository in the API of VS Code's own Git extension. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  getConfig(key: string): Promise<string>;
  setConfig(key: string, value: string): Promise<string>;
}

interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

/** The repository that the active file is in, or the first of the window; null where git is not there or turned off. */
export async function activeRepository(): Promise<GitRepository | null> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  const git = extension && (await extension.activate()).getAPI(1);
  const active = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return (active && git?.getRepository(active)) ?? git?.repositories[0] ?? null;
}
