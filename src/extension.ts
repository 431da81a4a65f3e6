import type * as vscode from 'vscode';
import { startWhenNeeded } from './startup/startup.ts';

/** VS Code calls it in its Node host. What the features need is loaded once something of ours is there. */
export function activate(extension: vscode.ExtensionContext): void {
  startWhenNeeded(extension, {
    features: () => import('./features.ts'),
    html: () => import('./exchange/importing/htmlBlocks.ts'),
  });
}
