import type * as vscode from 'vscode';
import { registerCommands } from './commands/index.ts';
import { registerEditor } from './editor/index.ts';
import { createServices } from './workspace/services.ts';
import { registerViews } from './views/index.ts';

/** Wires the features; nothing is read before one of them is asked for something. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  context.subscriptions.push(registerEditor(services), registerViews(services), registerCommands(services));
}
