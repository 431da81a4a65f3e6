import * as vscode from 'vscode';

/**
 * Loads a further bundle in the browser's host. That host gives an extension one file, and a `require` that knows
 * nothing but `vscode`; so this reads the file through VS Code, and runs it as the host has run the first: as the body
 * of a function.
 * @param folder the extension's own folder
 * @param name of a file in `dist/web`
 * @returns what the bundle exports
 */
export async function loadInBrowser<Exports>(folder: vscode.Uri, name: string): Promise<Exports> {
  const file = vscode.Uri.joinPath(folder, 'dist', 'web', name);
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // What is evaluated is a file of the extension's own, beside the one that runs.
  const run = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${file.toString(true)}`) as (
    ...names: readonly unknown[]
  ) => void;
  run(module, module.exports, () => vscode);
  return module.exports as Exports;
}
