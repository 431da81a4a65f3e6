import * as vscode from 'vscode';
import { registerCommands } from './commands/index.ts';
import { registerEditor } from './editor/index.ts';
import { registerViews } from './views/index.ts';
import { createServices } from './workspace/services.ts';
import { sidecarRenames, type FileRename } from './workspace/writing/readoutRename.ts';

// The second bundle: all that the extension does once something of its own is there.

export { isReadout } from './reading/page/recognise.ts';

/** What runs until it is disposed of. */
export interface RunningFeatures extends vscode.Disposable {
  /** The renames of the sidecars that go with readouts, for a rename that was under way before. */
  sidecarRenames(files: readonly FileRename[]): Promise<vscode.WorkspaceEdit>;
}

/** Starts all features; the files are watched from now on. */
export function startFeatures(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel): RunningFeatures {
  const services = createServices(extension, log);
  const features = vscode.Disposable.from(
    registerEditor(services),
    registerViews(services),
    registerCommands(services),
    services.documents,
    services.corpus,
    services.readOnly,
    services.turns,
    services.lastTag,
    services.notes,
    services.comparing,
  );
  return {
    sidecarRenames: (files) => sidecarRenames(services, files),
    dispose: () => void features.dispose(),
  };
}
