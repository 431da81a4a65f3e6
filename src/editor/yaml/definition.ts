import * as vscode from 'vscode';
import { DigestedText } from '../../text/digestedText.ts';
import { Lines } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';
import { codeAt } from './codes.ts';
import { CODE_FILES, codebookOf, isSidecar, readoutOf, sidecarIn } from './documents.ts';
import { targetAt } from './targets.ts';

/**
 * From a code to the codebook; from a target to its words in the readout, or to each of its candidates; from `readout`
 * to it.
 */
export function registerDefinition(services: Services): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    async provideDefinition(document, position) {
      const offset = document.offsetAt(position);
      const inReadout = async () =>
        readoutLink(services, document, offset) ?? (await targetLinks(services, document, offset));
      return (await codeLinks(services, document, offset)) ?? (isSidecar(document) ? await inReadout() : []);
    },
  };
  return vscode.languages.registerDefinitionProvider(CODE_FILES, provider);
}

async function codeLinks(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.LocationLink[] | null> {
  const found = codeAt(document, offset);
  if (!found) return null;
  const codebook = await codebookOf(services, document);
  const spans = codebook?.parsed.codes.get(found.path)?.spans;
  if (!codebook || !spans) return [];
  return [
    {
      originSelectionRange: toRange(document, found.span),
      targetUri: codebook.document.uri,
      targetRange: toRange(codebook.document, spans.whole),
      targetSelectionRange: toRange(codebook.document, spans.id),
    },
  ];
}

function readoutLink(services: Services, document: vscode.TextDocument, offset: number): vscode.LocationLink[] | null {
  const span = sidecarIn(document).fieldSpans['readout'];
  const readout = readoutOf(services, document);
  if (!span || readout === null || offset < span.start || offset > span.end) return null;
  return [
    {
      originSelectionRange: toRange(document, span),
      targetUri: vscode.Uri.parse(readout),
      targetRange: new vscode.Range(0, 0, 0, 0),
    },
  ];
}

async function targetLinks(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.LocationLink[]> {
  const target = await targetAt(services, document, offset);
  if (!target) return [];
  const { placed, readout, text, span } = target;
  const lines = new Lines(text);
  const today = new DigestedText(text);
  const places: readonly Span[] = placed.span
    ? [placed.span]
    : placed.resolution.candidates.map((candidate) => today.toUtf16(candidate));
  return places.map(({ start, end }) => {
    const [from, to] = [lines.at(start), lines.at(end)];
    return {
      originSelectionRange: toRange(document, span),
      targetUri: vscode.Uri.parse(readout),
      targetRange: new vscode.Range(from.line, from.character, to.line, to.character),
    };
  });
}
