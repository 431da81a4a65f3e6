import * as vscode from 'vscode';
import { edtfInShort, edtfInWords } from '../../ui/datesInWords.ts';
import { inlayHint } from '../../ui/languageItems.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { yearOf } from '../../corpus/queries.ts';
import type { DateMention, Readout } from '../../reading/model.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import { annotationDisplay, onDidChangeAnnotationDisplay } from '../../workspace/annotationDisplay.ts';
import { isMine } from '../../workspace/annotator.ts';
import type { Services } from '../../workspace/services.ts';
import { labelOf } from './annotationLabel.ts';
import { onReadoutChange } from './changes.ts';
import { describeAnnotation } from './hoverAnnotation.ts';
import { speakerHints } from './speakerHints.ts';

/**
 * What the text leaves unsaid: whom a paragraph without a source continues, whom a person has corrected, the date that
 * "last month" was, and, where the person wants labels, the codes of annotations.
 */
export function registerInlayHints(services: Services): vscode.Disposable {
  const { documents, corpus, expected } = services;
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range) {
      const annotated = documents.shown(document);
      if (!annotated) return [];
      const settings = vscode.workspace.getConfiguration('readouts.inlayHints', document);
      const hints = [
        ...(settings.get('speakers', true)
          ? speakerHints(document, annotated, corpus.corpus.knownFor(document.uri.toString()))
          : []),
        ...(settings.get('dates', true) ? dateHints(document, annotated.readout, range) : []),
        ...(annotationDisplay() === 'labels'
          ? labelHints(services, document, expected.over(document, annotated.annotations))
          : []),
      ];
      return hints.filter(({ position }) => range.contains(position));
    },
  };
  return vscode.Disposable.from(
    changed,
    onReadoutChange(documents, () => changed.fire()),
    documents.onDidChange(() => annotationDisplay() === 'labels' && changed.fire()),
    expected.onDidChange(() => annotationDisplay() === 'labels' && changed.fire()),
    onDidChangeAnnotationDisplay(() => changed.fire()),
    vscode.window.onDidChangeActiveColorTheme(() => annotationDisplay() === 'labels' && changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('readouts.inlayHints')) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(READOUT_SELECTOR, provider),
  );
}

/** The codes of each annotation, at its end. */
function labelHints({ corpus }: Services, document: vscode.TextDocument, annotations: readonly PlacedAnnotation[]) {
  const codebook = corpus.corpus.codebookFor(document.uri.toString());
  return annotations.flatMap((placed) => {
    const label = labelOf(placed, codebook?.parsed.codes ?? new Map(), isMine(placed), vscode.l10n.t('note'));
    if (!placed.span || label === null) return [];
    const markdown = describeAnnotation(placed, codebook);
    const hint = inlayHint(document.positionAt(placed.span.end), setOff(label), { markdown });
    hint.paddingLeft = true;
    return [hint];
  });
}

/** In high contrast VS Code shows hints in the text's own colour, and the text goes on right behind one. */
function setOff(label: string): string {
  const { kind } = vscode.window.activeColorTheme;
  const isHighContrast =
    kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
  return isHighContrast ? `‹${label}›` : label;
}

function dateHints(document: vscode.TextDocument, { dateMentions }: Readout, range: vscode.Range): vscode.InlayHint[] {
  const text = document.getText();
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return dateMentions.flatMap((mention) => {
    if (mention.end < start || mention.end > end || !mention.edtf || !leavesUnsaid(mention, text)) return [];
    const hint = inlayHint(
      document.positionAt(mention.end),
      `= ${edtfInShort(mention.edtf)}`,
      { text: `${edtfInWords(mention.edtf)} (${mention.edtf})` },
      vscode.InlayHintKind.Type,
    );
    hint.paddingLeft = true;
    return [hint];
  });
}

/** Relative words, and days or months whose year stands elsewhere. */
function leavesUnsaid({ type, edtf, start, end }: DateMention, text: string): boolean {
  if (/\d{4}/.test(text.slice(start, end))) return false;
  return type === 'relative' || (type === 'absolute' && yearOf(edtf) !== null);
}
