import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';

/** How an annotation stands to today's text. */
interface Shown {
  /** In a word or two. */
  readonly name: string;
  readonly text: string;
  /** Of the codicon set. */
  readonly icon: string;
}

/** What is shown of an annotation whose words are not where they were; null where they are. */
function shownOf({ annotation, resolution }: PlacedAnnotation): Shown | null {
  switch (annotation.target.orphan ? 'kept' : resolution.state) {
    case 'exact':
      return null;
    case 'moved':
      return { name: vscode.l10n.t('moved'), text: vscode.l10n.t('The words have moved.'), icon: 'move' };
    case 'changed':
      return {
        name: vscode.l10n.t('wording changed'),
        text: vscode.l10n.t('The wording has changed; confirm it, or choose another place.'),
        icon: 'diff-modified',
      };
    case 'ambiguous':
      return {
        name: vscode.l10n.t('several places'),
        text: vscode.l10n.t('The words fit more than one place; choose one.'),
        icon: 'question',
      };
    case 'orphan':
      return {
        name: vscode.l10n.t('words gone'),
        text: vscode.l10n.t('The words are no longer in the text.'),
        icon: 'debug-disconnect',
      };
    case 'kept':
      return {
        name: vscode.l10n.t('kept as orphan'),
        text: vscode.l10n.t('The words are no longer in the text; the annotation was kept.'),
        icon: 'debug-disconnect',
      };
  }
}

/** How an annotation stands to today's text, in a word or two; empty where its words are where they were. */
export function stateName(placed: PlacedAnnotation): string {
  return shownOf(placed)?.name ?? '';
}

/** What is said of an annotation whose words are not where they were; empty where they are. */
export function stateText(placed: PlacedAnnotation): string {
  return shownOf(placed)?.text ?? '';
}

/** The icon of an annotation whose words are not where they were, of the codicon set; null where they are. */
export function stateIcon(placed: PlacedAnnotation): string | null {
  return shownOf(placed)?.icon ?? null;
}
