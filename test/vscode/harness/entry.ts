import { createRequire } from 'node:module';
import * as path from 'node:path';
import type * as vscode from 'vscode';

// In the Node extension host under test VS Code loads this module in place of the extension's own, to which it hands on
// everything. It keeps what VS Code gives to one extension alone.

interface Extension {
  activate(context: vscode.ExtensionContext): unknown;
  deactivate?(): unknown;
}

// This file is bundled to out/test/entry.cjs of the staged extension.
const load = createRequire(__filename);

/**
 * What the extension has registered and not disposed of, with the function of VS Code's that it called. Each extension
 * has an API of its own, so that nothing of the tests' is counted.
 */
export const live = new Map<vscode.Disposable, string>();

const api = load('vscode') as typeof vscode & Record<string, Record<string, unknown>>;
for (const namespace of ['commands', 'languages', 'window', 'workspace']) {
  for (const [name, original] of Object.entries(api[namespace]!)) {
    if (typeof original !== 'function' || !/^(?:onDid|onWill|register)/.test(name)) continue;
    const counting = (...args: unknown[]): vscode.Disposable => {
      const registration = (original as (...args: unknown[]) => vscode.Disposable)(...args);
      const counted = new api.Disposable(() => {
        live.delete(counted);
        registration.dispose();
      });
      live.set(counted, `${namespace}.${name}`);
      return counted;
    };
    // Some of them are getters.
    Object.defineProperty(api[namespace], name, { value: counting });
  }
}

/** The extension as it ships. */
export const shipped = load(path.join(__dirname, '../../dist/extension.cjs')) as Extension;

/** What VS Code gave when it activated the extension. */
export let context: vscode.ExtensionContext | null = null;

/** Activates the extension as it ships. */
export function activate(given: vscode.ExtensionContext): unknown {
  context = given;
  return shipped.activate(given);
}

/** Ends the extension as it ships. */
export function deactivate(): unknown {
  return shipped.deactivate?.();
}
