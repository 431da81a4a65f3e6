import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

describe('Commands', () => {
  it('are registered as package.json lists them, and no other, when the extension is active', async () => {
    const extension = vscode.extensions.getExtension('readouts.readouts')!;
    await extension.activate();
    const { commands, views } = (extension.packageJSON as Manifest).contributes;
    const contributed = commands.map(({ command }) => command).sort();
    // VS Code itself has commands for every view: readouts.meetings.focus, …
    const ofViews = Object.values(views)
      .flat()
      .map(({ id }) => `${id}.`);
    const registered = (await vscode.commands.getCommands())
      .filter((id) => id.startsWith('readouts.') && !ofViews.some((start) => id.startsWith(start)))
      .sort();
    assert.deepEqual(registered, contributed);
  });
});
