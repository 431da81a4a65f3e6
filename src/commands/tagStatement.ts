import * as vscode from 'vscode';
import { speakerAt } from '../corpus/annotatedReadouts.ts';
import { touches } from '../corpus/meeting.ts';
import type { SuggestedCode } from '../prompts/codeItems.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes } from '../prompts/codePicker.ts';
import { wordsCovered } from '../prompts/codeQuestion.ts';
import { createCodes } from '../prompts/newCodes.ts';
import { firstWords } from '../ui/changeLabels.ts';
import { suggestionReason } from '../ui/suggestions.ts';
import { annotatorName, isMineNow } from '../workspace/annotator.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import { commonCodes, toBeTagged, writeCodes, type Tagged } from '../workspace/writing/tagging.ts';
import { registerCommand } from './register.ts';

/** *Tag Statement*: codes for the unit or the selection at each cursor; two keys where the code has its own. */
export function registerTagStatement(services: Services): vscode.Disposable {
  return registerCommand(services, 'tagStatement', (argument) =>
    services.turns.tag((turn) => tagStatement(services, turn), typedFor(argument)),
  );
}

/** The code's key that tags without *Tag Statement*'s own. */
function typedFor(argument: unknown): string | undefined {
  const { typed } = (argument ?? {}) as { readonly typed?: unknown };
  return typeof typed === 'string' ? typed : undefined;
}

async function tagStatement(services: Services, turn: Turn): Promise<void> {
  const tagged = await toBeTagged(services);
  const codebook = await codebookOrCreate(services, tagged.active.document.uri);
  await annotatorName();
  const before = commonCodes(tagged);
  // Whoever types on needs no list, and no place for it.
  const covered = turn.isTypedAhead ? null : coveredIn(tagged);
  const suggested = before.length === 0 ? codesSeenBefore(services, tagged) : [];
  const question = { title: tagTitle(tagged), before, suggested, covered };
  const { codes, created } = await pickCodes(services, codebook, question, turn);
  if (codes.length === 0 && before.length === 0) return;
  await createCodes(services, codebook, created);
  await writeCodes(services, tagged, codes, before);
}

function coveredIn({ active: { document }, places }: Tagged): string | null {
  const { start, end } = places[0]!.span;
  return wordsCovered(document.uri, { start, end }, document.getText().slice(start, end));
}

/** The codes that are suggested for the sentences of the only place that is tagged, each with its reason. */
function codesSeenBefore({ suggested, corpus }: Services, { active, places }: Tagged): readonly SuggestedCode[] {
  const [place] = places.length === 1 ? places : [];
  const sentences = place ? active.readout.sentences.filter((sentence) => touches(sentence, place.span)) : [];
  const isMine = isMineNow();
  const codes = [...suggested.of(active.document, sentences)].flat().flatMap((suggestion) => {
    const reason = suggestionReason(suggestion, corpus.corpus, isMine);
    return suggestion.codes.map((code) => ({ code, reason }));
  });
  return [...new Map(codes.map((each) => [each.code, each])).values()];
}

function tagTitle({ active: { document, readout }, places }: Tagged): string {
  const { start, end } = places[0]!.span;
  if (places.length > 1) return vscode.l10n.t('Tag {0} places', places.length);
  const speaker = speakerAt(readout, start);
  const quote = `“${firstWords(document.getText().slice(start, end), 60)}”`;
  return speaker ? vscode.l10n.t('Tag {0}: {1}', speaker, quote) : vscode.l10n.t('Tag {0}', quote);
}
