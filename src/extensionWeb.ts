import type * as vscode from 'vscode';
import { loadInBrowser } from './startup/loadInBrowser.ts';
import { startWhenNeeded } from './startup/startup.ts';

/** VS Code calls it in its browser host, as it does `extension.ts` in Node's. */
export function activate(extension: vscode.ExtensionContext): void {
  startWhenNeeded(extension, {
    features: () => loadInBrowser(extension.extensionUri, 'features.js'),
    html: () => loadInBrowser(extension.extensionUri, 'html.js'),
  });
}
