import * as vscode from 'vscode';
import type { Features } from './startup.ts';

/**
 * Loads the second bundle in the browser's host. That host gives an extension one file, and a `require` that knows
 * nothing but `vscode`; so this reads the file through VS Code, and runs it as the host has run the first: as the body
 * of a function.
 * @param folder the extension's own folder
 */
export async function loadInBrowser(folder: vscode.Uri): Promise<Features> {
  const file = vscode.Uri.joinPath(folder, 'dist', 'web', 'features.js');
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // What is evaluated is a file of the extension's own, beside the one that runs.
  const run = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${file.toString(true)}`) as (
    ...names: readonly unknown[]
  ) => void;
  run(module, module.exports, () => vscode);
  return module.exports as Features;
}
