import * as vscode from 'vscode';
import { printFlowText } from '../../yaml/print.ts';
import { nearestCodes } from '../../codebook/check.ts';
import { addCode, nameFrom } from '../../codebook/edit.ts';
import type { Services } from '../../workspace/services.ts';
import { codeAt } from './codes.ts';
import { codebookOf } from './documents.ts';
import { changeFix, replaceFix } from './fix.ts';

/** How many codes are offered for one that is not in the codebook. */
const MOST = 3;

/** A code that the codebook does not have: one of the nearest instead, or a new entry. */
export async function fixCode(
  services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  const whole = codeAt(document, document.offsetAt(diagnostic.range.start))?.whole;
  const codebook = await codebookOf(services, document);
  if (!whole || !codebook?.parsed.codebook || codebook.parsed.codes.has(whole)) return [];
  const nearest = nearestCodes(whole, codebook.parsed.codes).slice(0, MOST);
  const replacements = nearest.map((near) =>
    replaceFix(vscode.l10n.t('Replace by “{0}”', near), diagnostic, document, printFlowText(near)),
  );
  const [likeliest] = replacements;
  if (likeliest) likeliest.isPreferred = true;
  const fields = { name: nameFrom(whole.slice(whole.lastIndexOf('/') + 1)) };
  return [
    ...replacements,
    changeFix(vscode.l10n.t('Add “{0}” to the codebook', whole), diagnostic, codebook.document, (text) =>
      addCode(text, whole, fields),
    ),
  ];
}
