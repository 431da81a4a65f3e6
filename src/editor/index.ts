import * as vscode from 'vscode';
import { registerDecorations } from './decorations.ts';
import { registerDefinition } from './definition.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerDocumentHighlight } from './documentHighlight.ts';
import { registerFolding } from './folding.ts';
import { registerFollowOnSave } from './followOnSave.ts';
import { registerHover } from './hover.ts';
import { registerInlayHints } from './inlayHints.ts';
import { registerOutline } from './outline.ts';
import { registerPlainText } from './plainText.ts';
import { registerReadoutRename } from './readoutRename.ts';
import { registerReferences } from './references.ts';
import { registerSemanticTokens } from './semanticTokens.ts';
import type { Services } from './services.ts';
import { registerWorkspaceSymbols } from './workspaceSymbols.ts';
import { registerYaml } from './yaml/index.ts';

const FEATURES: readonly ((services: Services) => vscode.Disposable)[] = [
  registerPlainText,
  registerSemanticTokens,
  registerOutline,
  registerFolding,
  registerHover,
  registerDecorations,
  registerFollowOnSave,
  registerReadoutRename,
  registerDiagnostics,
  registerInlayHints,
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
