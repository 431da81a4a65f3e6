import * as vscode from 'vscode';
import { updateCodes } from '../../annotations/edit.ts';
import { codeLists } from '../../annotations/parse.ts';
import { codeAction } from '../../ui/languageItems.ts';
import type { CodeReference } from '../../workspace/documents/codeReference.ts';
import type { Services } from '../../workspace/services.ts';
import { codeAt } from './codes.ts';
import { codebookOf, sidecarIn } from './documents.ts';
import { changeFix } from './fix.ts';

/** A code that is deprecated: what follows it, here or wherever it is used. */
export async function fixDeprecated(
  services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  const offset = document.offsetAt(diagnostic.range.start);
  const whole = codeAt(document, offset)?.whole;
  const codebook = await codebookOf(services, document);
  const deprecation = codebook?.parsed.codes.get(whole ?? '')?.deprecation;
  const list = codeLists(sidecarIn(document)).find(({ spans }) => spans.some(({ start }) => start === offset));
  if (!whole || !deprecation?.successor || !list) return [];
  const { marked, successor } = deprecation;
  const here = changeFix(vscode.l10n.t('Use Successor “{0}”', successor), diagnostic, document, (text) =>
    updateCodes(text, (codes, holder) =>
      holder === list.holder ? [...new Set(codes.map((code) => (code === whole ? successor : code)))] : null,
    ),
  );
  here.isPreferred = true;
  const title = vscode.l10n.t('Use Successor of “{0}” Everywhere…', marked);
  const everywhere = codeAction(title, vscode.CodeActionKind.QuickFix);
  everywhere.diagnostics = [diagnostic];
  const reference: CodeReference = { codebook: codebook!.document.uri.toString(), code: marked };
  everywhere.command = { command: 'readouts.useSuccessor', title, arguments: [reference] };
  return [here, everywhere];
}
