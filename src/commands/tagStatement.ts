import * as vscode from 'vscode';
import { sentenceAt } from '../corpus/annotatedReadouts.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes } from '../prompts/codePicker.ts';
import { createCodes } from '../prompts/newCodes.ts';
import { annotatorName } from '../workspace/annotator.ts';
import { showBelowList } from '../workspace/documents/goToUnit.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import { toBeTagged, writeCodes, type Tagged } from '../workspace/writing/tagging.ts';
import { registerCommand } from './register.ts';

/** *Tag Statement*: codes for the unit at the cursor, or for the selection; two keys where the code has its own. */
export function registerTagStatement(services: Services): vscode.Disposable {
  return registerCommand(services, 'tagStatement', () => services.turns.tag((turn) => tagStatement(services, turn)));
}

async function tagStatement(services: Services, turn: Turn): Promise<void> {
  const tagged = await toBeTagged(services);
  const codebook = await codebookOrCreate(services, tagged.active.document.uri);
  await annotatorName();
  const before = tagged.own?.annotation.codes ?? [];
  showBelowList(tagged.active, tagged.span);
  const { codes, created } = await pickCodes(services, codebook, tagTitle(tagged), before, turn);
  if (codes.length === 0 && before.length === 0) return;
  await createCodes(services, codebook, created);
  await writeCodes(services, tagged, codes);
}

function tagTitle({ active: { document, readout }, span }: Tagged): string {
  const speaker = sentenceAt(readout, span.start)?.speaker?.name;
  const words = document
    .getText()
    .slice(span.start, Math.min(span.end, span.start + 60))
    .replace(/\s+/g, ' ');
  const quote = `“${words}${span.end - span.start > 60 ? '…' : ''}”`;
  return speaker ? vscode.l10n.t('Tag {0}: {1}', speaker, quote) : vscode.l10n.t('Tag {0}', quote);
}
