import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';

/** How an annotation stands to today's text, in a word or two; empty where its words are where they were. */
export function stateName({ annotation, resolution }: PlacedAnnotation): string {
  if (annotation.target.orphan) return vscode.l10n.t('kept as orphan');
  return {
    exact: '',
    moved: vscode.l10n.t('moved'),
    changed: vscode.l10n.t('wording changed'),
    ambiguous: vscode.l10n.t('several places'),
    orphan: vscode.l10n.t('words gone'),
  }[resolution.state];
}

/** What is said of an annotation whose words are not where they were; empty where they are. */
export function stateText({ annotation, resolution }: PlacedAnnotation): string {
  if (annotation.target.orphan) return vscode.l10n.t('The words are no longer in the text; the annotation was kept.');
  return {
    exact: '',
    moved: vscode.l10n.t('The words have moved.'),
    changed: vscode.l10n.t('The wording has changed; confirm it, or choose another place.'),
    ambiguous: vscode.l10n.t('The words fit more than one place; choose one.'),
    orphan: vscode.l10n.t('The words are no longer in the text.'),
  }[resolution.state];
}

/** The icon of an annotation whose words are not where they were, of the codicon set; null where they are. */
export function stateIcon({ annotation, resolution }: PlacedAnnotation): string | null {
  if (annotation.target.orphan) return 'debug-disconnect';
  return { exact: null, moved: 'move', changed: 'diff-modified', ambiguous: 'question', orphan: 'debug-disconnect' }[
    resolution.state
  ];
}
