import * as vscode from 'vscode';
import type { Suggestion } from '../../analysis/suggestions/suggest.ts';
import { sentenceAt } from '../../corpus/annotatedReadouts.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { codeAction } from '../../ui/languageItems.ts';
import { isOwn } from '../../workspace/annotator.ts';
import { annotationsAt } from '../../workspace/documents/activeReadout.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import { referTo } from '../../workspace/documents/references.ts';
import type { Services } from '../../workspace/services.ts';

const KIND = vscode.CodeActionKind.Empty.append('readouts');

/** What can be done with the sentence at the cursor, and with what is noted there, behind the key of code actions. */
export function registerCodeActions({ documents, suggested }: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const annotated = documents.shown(document);
      if (!annotated) return [];
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const here = annotationsAt(annotated, { start, end });
      const own = here.filter(isOwn);
      const sentence = sentenceAt(annotated.readout, start);
      const hasWords = start < end || sentence !== null;
      return [
        ...(own.length > 0 ? onAnnotations(document.uri.toString(), own) : []),
        ...(here.length > 0 ? [action(vscode.l10n.t('Open Sidecar'), 'openSidecar')] : []),
        ...(sentence ? asBefore([...suggested.of(document, [sentence])].flat()) : []),
        ...(hasWords ? onWords(own.length > 0) : []),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider(READOUT_SELECTOR, provider, { providedCodeActionKinds: [KIND] });
}

/** Of several annotations, the command asks which one is meant. */
function onAnnotations(readout: string, own: readonly PlacedAnnotation[]): vscode.CodeAction[] {
  const args = own.length === 1 ? [referTo(readout, own[0]!)] : [];
  return [
    action(vscode.l10n.t('Edit Codes'), 'editCodes', ...args),
    action(vscode.l10n.t('Edit Note'), 'addNote', ...args),
    action(vscode.l10n.t('Set Status'), 'setStatus', ...args),
    action(vscode.l10n.t('Reply'), 'reply', ...args),
    action(vscode.l10n.t('Delete Annotation'), 'deleteAnnotation', ...args),
  ];
}

/** What is suggested for the sentence. */
function asBefore(suggestions: readonly Suggestion[]): vscode.CodeAction[] {
  const codes = suggestions.flatMap((suggestion) => suggestion.codes);
  return codes.length > 0 ? [action(vscode.l10n.t('Tag as Seen Before: {0}', codes.join(', ')), 'tagAsBefore')] : [];
}

function onWords(isAnnotated: boolean): vscode.CodeAction[] {
  return [
    action(vscode.l10n.t('Tag Statement'), 'tagStatement'),
    action(vscode.l10n.t('Tag All Occurrences…'), 'tagAllOccurrences'),
    ...(isAnnotated ? [] : [action(vscode.l10n.t('Add Note'), 'addNote')]),
    action(vscode.l10n.t('Correct Speaker'), 'correctSpeaker'),
    action(vscode.l10n.t('Same Person As…'), 'samePersonAs'),
  ];
}

function action(title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction {
  const offered = codeAction(title, KIND);
  offered.command = { title, command: `readouts.${command}`, arguments: [...args] };
  return offered;
}
