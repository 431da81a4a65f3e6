import * as vscode from 'vscode';
import type { Annotated } from './annotated.ts';
import { inside } from './documents.ts';

/** Where sidecars use the code `stance/support`, as the workspace is known: what *Find All References* lists. */
export async function usesOfSupport({ readout }: Annotated): Promise<vscode.Location[]> {
  const codebook = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(readout, '..', 'codebook.yaml'));
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    codebook.uri,
    inside(codebook, 'support'),
  );
  return found.filter(({ uri }) => uri.path.endsWith('.annotations.yaml'));
}
