import * as vscode from 'vscode';

/**
 * The folder of the workspace that a file is in, as rows and picks name it where the workspace has several; empty where
 * it has one alone. Of two with one name the way to them is named too.
 */
export function rootInWords(uri: string): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const root = folders.length > 1 ? vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) : undefined;
  if (!root) return '';
  const isAlone = folders.every((each) => each.index === root.index || each.name !== root.name);
  return isAlone ? root.name : `${root.name} (${vscode.Uri.joinPath(root.uri, '..').fsPath})`;
}
