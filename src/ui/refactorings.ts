import * as vscode from 'vscode';
import { parentOf } from '../codebook/codePath.ts';
import type { Refactoring } from '../codebook/refactor.ts';

/** What a refactoring does, in some words: “Merge “act/laud” into “act/praise””. */
export function refactoringInWords(refactoring: Refactoring): string {
  switch (refactoring.type) {
    case 'move': {
      const { from, to, name } = refactoring;
      if (from === to && name === undefined) return vscode.l10n.t('Move “{0}”', from);
      if (from === to) return vscode.l10n.t('Rename “{0}” to “{1}”', from, name!);
      return parentOf(from) === parentOf(to)
        ? vscode.l10n.t('Rename “{0}” to “{1}”', from, to)
        : vscode.l10n.t('Move “{0}” to “{1}”', from, to);
    }
    case 'merge':
      return vscode.l10n.t('Merge “{0}” into “{1}”', refactoring.from, refactoring.into);
    case 'delete':
      return vscode.l10n.t('Delete “{0}”', refactoring.path);
    case 'split':
      return vscode.l10n.t(
        'Split “{0}” into {1}',
        refactoring.from,
        refactoring.parts.map(({ path }) => `“${path}”`).join(', '),
      );
    case 'deprecate':
      return refactoring.successor === null
        ? vscode.l10n.t('Deprecate “{0}”', refactoring.path)
        : vscode.l10n.t('Deprecate “{0}”, followed by “{1}”', refactoring.path, refactoring.successor);
    case 'reinstate':
      return vscode.l10n.t('Bring “{0}” Back into Use', refactoring.path);
    case 'recode': {
      const { path, followers } = refactoring;
      const successor = followers.get(path);
      return successor === undefined
        ? vscode.l10n.t('Re-code what is below “{0}”', path)
        : vscode.l10n.t('Re-code “{0}” as “{1}”', path, successor);
    }
  }
}
