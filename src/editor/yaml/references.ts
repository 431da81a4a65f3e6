import * as vscode from 'vscode';
import type { ParsedSidecar } from '../../annotations/parse.ts';
import { Lines } from '../../text/lines.ts';
import { doneUnlessCancelled } from '../readout/cancellation.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';
import { openDocument } from '../../workspace/files/workspaceCorpus.ts';
import { codeAt, usesOf } from './codes.ts';
import { CODE_FILES, codebookOf, sidecarIn, sidecarsUnder } from './documents.ts';

/** After how many sidecars others get a turn. */
const BATCH = 20;

/** Every place where a sidecar names a code or one below it, and where the codebook defines it. */
export function registerReferences(services: Services): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const found = codeAt(document, document.offsetAt(position));
      if (!found || !(await doneUnlessCancelled(services.corpus.sidecarsLoaded(), token))) return [];
      const codebook = await codebookOf(services, document);
      const entry = codebook?.parsed.codes.get(found.path);
      const references =
        codebook && entry && includeDeclaration
          ? [new vscode.Location(codebook.document.uri, toRange(codebook.document, entry.spans.id))]
          : [];
      for (const [index, { uri, parsed }] of sidecarsUnder(services, codebook).entries()) {
        if (index % BATCH === BATCH - 1) await new Promise((resolve) => setTimeout(resolve, 0));
        if (token.isCancellationRequested) break;
        const open = openDocument(uri);
        references.push(...usesIn(vscode.Uri.parse(uri), open ? sidecarIn(open) : parsed, found.path));
      }
      return references;
    },
  };
  return vscode.languages.registerReferenceProvider(CODE_FILES, provider);
}

function usesIn(uri: vscode.Uri, parsed: ParsedSidecar, path: string): vscode.Location[] {
  const uses = usesOf(parsed, path);
  if (uses.length === 0) return [];
  const lines = new Lines(parsed.text);
  return uses.map(({ start, end }) => {
    const [from, to] = [lines.at(start), lines.at(end)];
    return new vscode.Location(uri, new vscode.Range(from.line, from.character, to.line, to.character));
  });
}
