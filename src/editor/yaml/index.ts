import * as vscode from 'vscode';
import type { Services } from '../../workspace/services.ts';
import { registerCompletion } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerHover } from './hover.ts';
import { registerQuickFixes } from './quickFixes.ts';
import { registerRefactorActions } from './refactorActions.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';

const FEATURES: readonly ((services: Services) => vscode.Disposable)[] = [
  registerCompletion,
  registerHover,
  registerDefinition,
  registerReferences,
  registerRename,
  registerQuickFixes,
  registerRefactorActions,
];

/** Registers what the editor knows about sidecars and codebooks as YAML. */
export function registerYaml(services: Services): vscode.Disposable {
  return vscode.Disposable.from(...FEATURES.map((register) => register(services)));
}
