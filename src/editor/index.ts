import * as vscode from 'vscode';
import { registerCodeActions } from './readout/codeActions.ts';
import { registerCurrentUnit } from './readout/currentUnit.ts';
import { registerDecorations } from './readout/decorations.ts';
import { registerDefinition } from './readout/definition.ts';
import { registerDiagnostics } from './readout/diagnostics.ts';
import { registerDocumentHighlight } from './readout/documentHighlight.ts';
import { registerEditingStatus } from './readout/editingStatus.ts';
import { registerFolding } from './readout/folding.ts';
import { registerFollowOnSave } from '../workspace/writing/followOnSave.ts';
import { registerHover } from './readout/hover.ts';
import { registerInlayHints } from './readout/inlayHints.ts';
import { registerOutline } from './readout/outline.ts';
import { registerReferences } from './readout/references.ts';
import { registerSemanticTokens } from './readout/semanticTokens.ts';
import type { Services } from '../workspace/services.ts';
import { registerSuggestionHints } from './readout/suggestionHints.ts';
import { registerWorkspaceSymbols } from './readout/workspaceSymbols.ts';
import { registerYaml } from './yaml/index.ts';

const FEATURES: readonly ((services: Services) => vscode.Disposable)[] = [
  registerSemanticTokens,
  registerOutline,
  registerFolding,
  registerHover,
  registerCodeActions,
  registerCurrentUnit,
  registerDecorations,
  registerEditingStatus,
  registerFollowOnSave,
  registerDiagnostics,
  registerInlayHints,
  registerSuggestionHints,
  registerDefinition,
  registerReferences,
  registerDocumentHighlight,
  registerWorkspaceSymbols,
  registerYaml,
];

/** Registers what the editor knows about readouts, sidecars and codebooks. */
export function registerEditor(services: Services): vscode.Disposable {
  return vscode.Disposable.from(...FEATURES.map((register) => register(services)));
}
