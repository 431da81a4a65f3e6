import * as vscode from 'vscode';
import type { Suggestion } from '../../analysis/suggestions/suggest.ts';
import { inlayHint } from '../../ui/languageItems.ts';
import { suggestionReason } from '../../ui/suggestions.ts';
import { annotationDisplay, onDidChangeAnnotationDisplay } from '../../workspace/annotationDisplay.ts';
import { isMineNow } from '../../workspace/annotator.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';
import { isSuggesting } from '../../workspace/suggestedCodes.ts';
import { Slices } from '../../text/slices.ts';

/** How long suggesting may hold the extension host, in milliseconds. */
const SLICE = 12;

/**
 * The codes that untagged sentences may have, dimmed at their ends. As the labels of annotations they are inlay hints:
 * VS Code dims them, wraps them with the text, shows the reason on hover, reads them out, and turns them off with all
 * others. They have a provider of their own, so that the other hints do not wait for them.
 */
export function registerSuggestionHints(services: Services): vscode.Disposable {
  const { documents, suggested, expected } = services;
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      if (!isSuggesting(document) || annotationDisplay() === 'none') return [];
      await suggested.ready();
      const readout = token.isCancellationRequested ? null : documents.get(document)?.readout;
      if (!readout) return [];
      const sentences = readout.sentences.filter(({ end }) => range.contains(document.positionAt(end)));
      const slices = new Slices(SLICE);
      const hints: vscode.InlayHint[] = [];
      let index = 0;
      for (const suggestions of suggested.of(document, sentences)) {
        const { end } = sentences[index++]!;
        await suggested.readReasons(suggestions);
        if (suggestions.length > 0) hints.push(hintOf(services, document, end, suggestions));
        await slices.pause();
        if (token.isCancellationRequested) return [];
      }
      return hints;
    },
  };
  const fire = () => changed.fire();
  return vscode.Disposable.from(
    changed,
    suggested.onDidChange(fire),
    documents.onDidChange(fire),
    expected.onDidChange(fire),
    onDidChangeAnnotationDisplay(fire),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('readouts.suggestions') && fire()),
    vscode.languages.registerInlayHintsProvider(READOUT_SELECTOR, provider),
  );
}

function hintOf(
  { corpus: { corpus } }: Services,
  document: vscode.TextDocument,
  end: number,
  suggestions: readonly Suggestion[],
): vscode.InlayHint {
  const codebook = corpus.codebookFor(document.uri.toString());
  const isMine = isMineNow();
  const names = suggestions
    .flatMap(({ codes }) => codes)
    .map((path) => codebook?.parsed.codes.get(path)?.code.name ?? path);
  const reasons = suggestions.map((suggestion) => suggestionReason(suggestion, corpus, isMine));
  const text = [...reasons, vscode.l10n.t('Tag as Seen Before takes it.')].join('. ');
  const hint = inlayHint(document.positionAt(end), `≈ ${names.join(' · ')}`, { text });
  hint.paddingLeft = true;
  return hint;
}
