import * as vscode from 'vscode';
import { registerCommands } from './commands/index.ts';
import { registerEditor } from './editor/index.ts';
import { registerPanels } from './panels/host/index.ts';
import { registerViews } from './views/index.ts';
import { createServices, type LoadHtml } from './workspace/services.ts';
import { ReadoutFiles } from './workspace/writing/readoutFiles.ts';
import type { FileRename } from './workspace/writing/sidecarMoves.ts';

// The second bundle: all that the extension does once something of its own is there.

export { isReadout } from './reading/page/recognise.ts';
export type { LoadHtml } from './workspace/services.ts';

/** What runs until it is disposed of. */
export interface RunningFeatures extends vscode.Disposable {
  /** The renames of the sidecars that go with readouts, for a rename that was under way before. */
  sidecarRenames(files: readonly FileRename[]): Promise<vscode.WorkspaceEdit>;
  /** Asks about the sidecars of readouts that were deleted before. */
  readoutsDeleted(files: readonly vscode.Uri[]): Promise<void>;
  /** Shows the view *Annotation*, which VS Code made before. */
  showDetail(view: vscode.WebviewView): void;
}

/**
 * Starts all features; the files are watched from now on.
 * @param loadHtml loads what takes web pages apart
 */
export function startFeatures(
  extension: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  loadHtml: LoadHtml,
): RunningFeatures {
  const services = createServices(extension, log, loadHtml);
  const readoutFiles = new ReadoutFiles(services);
  const panels = registerPanels(services);
  const features = vscode.Disposable.from(
    readoutFiles,
    registerEditor(services),
    registerViews(services),
    panels,
    registerCommands(services),
    services.documents,
    services.expected,
    services.corpus,
    services.readOnly,
    services.turns,
    services.lastTag,
    services.notes,
    services.comparing,
    services.shown,
    services.arrangement,
    services.suggested,
    services.imports,
    services.codebookView,
    services.currentRow,
  );
  return {
    sidecarRenames: (files) => readoutFiles.willRename(files),
    readoutsDeleted: (files) => readoutFiles.didDelete(files),
    showDetail: (view) => panels.showDetail(view),
    dispose: () => void features.dispose(),
  };
}
