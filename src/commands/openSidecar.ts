import * as vscode from 'vscode';
import { nameOf } from '../text/uri.ts';
import { HumanError } from '../ui/humanError.ts';
import { chosenReadout, isAnnotationPlace, toRange } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Open Sidecar*: of the active readout, or at the annotation that a view's item stands for. */
export function registerOpenSidecar(services: Services): vscode.Disposable {
  return registerCommand(services, 'openSidecar', async (item) => {
    if (isAnnotationPlace(item))
      return openAnnotation(services, vscode.Uri.parse(item.placed.sidecar), item.placed.annotation.id);
    const readout = await chosenReadout(services, item);
    const sidecars = services.corpus.corpus.sidecarsOf(readout.toString()).map(({ uri }) => uri);
    if (sidecars.length === 0) {
      throw new HumanError(
        vscode.l10n.t('{0} has no sidecar yet; tag a statement, and there will be one.', nameOf(readout.toString())),
      );
    }
    const uri = sidecars.length === 1 ? sidecars[0]! : await pickSidecar(sidecars);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  });
}

/** Opens a sidecar at one of its annotations, or at a field of it. */
export async function openAnnotation(
  services: Services,
  sidecar: vscode.Uri,
  id: string,
  field?: string,
): Promise<void> {
  const spans = services.corpus.corpus.sidecar(sidecar.toString())?.parsed.annotationSpans.get(id);
  const span = (field ? spans?.fields[field] : undefined) ?? spans?.whole;
  const document = await vscode.workspace.openTextDocument(sidecar);
  const at = span ? document.positionAt(span.start) : new vscode.Position(0, 0);
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  if (span) editor.revealRange(toRange(document, span), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function pickSidecar(uris: readonly string[]): Promise<string> {
  const picked = await vscode.window.showQuickPick(
    uris.map((uri) => ({ label: nameOf(uri), uri })),
    { title: vscode.l10n.t('Which sidecar?') },
  );
  if (!picked) throw new vscode.CancellationError();
  return picked.uri;
}
