import * as vscode from 'vscode';
import { showError } from '../../ui/humanError.ts';
import type { Services } from '../../workspace/services.ts';
import { NEARLY_SIDECARS, YAML_FILES } from './documents.ts';
import { LateFix } from './fix.ts';
import { fixCode } from './fixCode.ts';
import { fixDeprecated } from './fixDeprecated.ts';
import { fixConflict } from './fixConflict.ts';
import { fixDuplicateId, fixOrder, fixUnknownKey } from './fixFile.ts';
import { fixStray } from './fixStray.ts';
import { fixTarget } from './fixTarget.ts';

type Fixer = (
  services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
) => vscode.CodeAction[] | Promise<vscode.CodeAction[]>;

/** What can be done about each diagnostic, by its code. */
const FIXERS: Readonly<Record<string, Fixer>> = {
  'unknown-code': fixCode,
  'deprecated-code': fixDeprecated,
  'duplicate-id': fixDuplicateId,
  'not-in-order': fixOrder,
  'unknown-key': fixUnknownKey,
  'merge-conflict': fixConflict,
  orphan: fixTarget,
  ambiguous: fixTarget,
  changed: fixTarget,
  'no-readout': fixStray,
  'other-readout': fixStray,
  'misnamed-sidecar': fixStray,
  'second-sidecar': fixStray,
};

/** Quick fixes for what the diagnostics of sidecars and codebooks say. */
export function registerQuickFixes(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { diagnostics }) {
      const own = diagnostics.filter(({ source }) => source === 'readouts');
      const fixes = await Promise.all(
        own.map((diagnostic) => FIXERS[String(diagnostic.code)]?.(services, document, diagnostic) ?? []),
      );
      return fixes.flat();
    },
    async resolveCodeAction(action) {
      if (!(action instanceof LateFix)) return action;
      try {
        action.edit = await action.make();
      } catch (error) {
        void showError(error, services.log);
      }
      return action;
    },
  };
  return vscode.languages.registerCodeActionsProvider([...YAML_FILES, NEARLY_SIDECARS], provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}
