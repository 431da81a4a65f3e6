import * as vscode from 'vscode';
import { updateAnnotation } from '../annotations/edit.ts';
import { sentenceAt } from '../corpus/annotatedReadouts.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes } from '../prompts/codePicker.ts';
import { createCodes } from '../prompts/newCodes.ts';
import type { Span } from '../text/span.ts';
import { annotatorName } from '../workspace/annotator.ts';
import { activeReadout, annotationsAt, chosenSpan, type ActiveReadout } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import { now } from '../workspace/writing/now.ts';
import { ownSidecar } from '../workspace/writing/ownSidecar.ts';
import { writeAnnotation } from '../workspace/writing/writeAnnotation.ts';
import { registerCommand } from './register.ts';

/** *Tag Statement*: codes for the sentence at the cursor, or for the selection; two keys where the code has its own. */
export function registerTagStatement(services: Services): vscode.Disposable {
  return registerCommand(services, 'tagStatement', () => services.turns.tag((turn) => tagStatement(services, turn)));
}

async function tagStatement(services: Services, turn: Turn): Promise<void> {
  const active = await activeReadout(services);
  const span = chosenSpan(active);
  const codebook = await codebookOrCreate(services, active.document.uri);
  await annotatorName();
  const sidecar = await ownSidecar(active.document.uri);
  const own = annotationsAt(active, span).find(
    (placed) =>
      placed.sidecar === sidecar.toString() && placed.span?.start === span.start && placed.span.end === span.end,
  );
  const before = own?.annotation.codes ?? [];
  const { codes, created } = await pickCodes(services, codebook, tagTitle(active, span), before, turn);
  if (codes.length === 0 && before.length === 0) return;
  await createCodes(services, codebook, created);
  if (own) {
    const modified = now();
    await services.writer.change({
      file: sidecar,
      label: vscode.l10n.t('Edit Codes'),
      edits: (text) => updateAnnotation(text, own.annotation.id, { codes: [...codes], modified }),
    });
  } else {
    await writeAnnotation(services, active, span, { codes: [...codes] }, vscode.l10n.t('Tag Statement'));
  }
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(tag) {0}', codes.join(', ')), 4000);
}

function tagTitle({ document, readout }: ActiveReadout, span: Span): string {
  const speaker = sentenceAt(readout, span.start)?.speaker?.name;
  const words = document
    .getText()
    .slice(span.start, Math.min(span.end, span.start + 60))
    .replace(/\s+/g, ' ');
  const quote = `“${words}${span.end - span.start > 60 ? '…' : ''}”`;
  return speaker ? vscode.l10n.t('Tag {0}: {1}', speaker, quote) : vscode.l10n.t('Tag {0}', quote);
}
