import * as vscode from 'vscode';
import { tellInStatusBar } from '../ui/messages.ts';
import {
  ANNOTATION_DISPLAYS,
  annotationDisplay,
  setAnnotationDisplay,
  type AnnotationDisplay,
} from '../workspace/annotationDisplay.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** How long the status bar says how annotations are shown, in milliseconds. */
const TOLD_MS = 4000;

/** *Change How Annotations Are Shown*: colours, labels, none, and colours again. */
export function registerChangeAnnotationDisplay(services: Services): vscode.Disposable {
  return registerCommand(services, 'changeAnnotationDisplay', async () => {
    const at = ANNOTATION_DISPLAYS.indexOf(annotationDisplay());
    const next = ANNOTATION_DISPLAYS[(at + 1) % ANNOTATION_DISPLAYS.length]!;
    await setAnnotationDisplay(next);
    tellInStatusBar(inWords(next), TOLD_MS, next === 'none' ? 'eye-closed' : 'eye');
  });
}

function inWords(display: AnnotationDisplay): string {
  return {
    none: vscode.l10n.t('Annotations are not shown'),
    colours: vscode.l10n.t('Annotations are shown by colours'),
    labels: vscode.l10n.t('Annotations are shown by colours and labels'),
  }[display];
}
