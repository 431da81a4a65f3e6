import * as vscode from 'vscode';
import { keepAsOrphan, reattach } from '../../annotations/reattach.ts';
import { DigestedText, type CodePointRange } from '../../text/digestedText.ts';
import { Lines } from '../../text/lines.ts';
import type { Services } from '../../workspace/services.ts';
import { oneLine } from './describe.ts';
import { changeFix } from './fix.ts';
import { targetAt } from './targets.ts';

/** How much of a candidate's words a title shows. */
const MOST = 60;

/** Words that are not, or not for sure, where they were: each place where they may be, or none. */
export async function fixTarget(
  services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  const target = await targetAt(services, document, document.offsetAt(diagnostic.range.start));
  if (!target) return [];
  const { annotation, resolution } = target.placed;
  const today = new DigestedText(target.text);
  const lines = new Lines(target.text);
  const attach = (title: string, range: CodePointRange) =>
    changeFix(title, diagnostic, document, (text) => reattach(text, annotation.id, range, today));
  const candidates = resolution.candidates.map((candidate) => {
    const words = oneLine(candidate.text);
    const line = lines.at(today.toUtf16(candidate).start).line + 1;
    return attach(
      vscode.l10n.t('Re-attach to line {0}: “{1}”', line, words.length > MOST ? `${words.slice(0, MOST)}…` : words),
      candidate,
    );
  });
  const confirm = resolution.range ? [attach(vscode.l10n.t('Confirm the words of today'), resolution.range)] : [];
  const keep = changeFix(vscode.l10n.t('Keep as an orphan'), diagnostic, document, (text) =>
    keepAsOrphan(text, annotation.id),
  );
  return [...confirm, ...candidates, keep];
}
