import * as vscode from 'vscode';
import { sentenceAt } from '../../corpus/annotatedReadouts.ts';
import type { AnnotatedReadout } from '../../corpus/placedAnnotation.ts';
import type { Readout, Sentence, Speaker, Statement } from '../../reading/model.ts';
import type { KnownPeople } from '../../reading/phrases/knownPeople.ts';
import { readText } from '../../reading/read.ts';
import { inlayHint } from '../../ui/languageItems.ts';
import { reasonInWords } from '../../ui/reasons.ts';

type Spoken = Statement & { readonly speaker: Speaker };

/** Who speaks where a paragraph names nobody, and where a person has corrected it. */
export function speakerHints(
  document: vscode.TextDocument,
  annotated: AnnotatedReadout,
  people: KnownPeople | null,
): vscode.InlayHint[] {
  const { readout } = annotated;
  const { statements, sentences } = readout;
  let asRead: Readout | undefined;
  return statements.flatMap((statement, index) => {
    const before = statements[index - 1];
    if (!hasSpeaker(statement)) return [];
    const first = sentences[statement.sentences.first]!;
    if (first.reason.type === 'correction') {
      if (before && goesOn(before, statement, sentences)) return [];
      asRead ??= readText(document.getText(), {}, people);
      const name = vscode.l10n.t('{0} (corrected):', statement.speaker.name);
      return [hintBefore(document, statement, name, correctionInWords(document, annotated, statement, asRead, people))];
    }
    if (statement.source !== null || statement.cue !== null || before?.paragraph === statement.paragraph) return [];
    return [hintBefore(document, statement, `${statement.speaker.name}:`, reasonInWords(document, readout, first))];
  });
}

function hasSpeaker(statement: Statement): statement is Spoken {
  return statement.speaker !== null;
}

/** Whether the same correction gives both statements their speaker. */
function goesOn(before: Statement, statement: Spoken, sentences: readonly Sentence[]): boolean {
  return (
    before.paragraph === statement.paragraph &&
    before.speaker?.name === statement.speaker.name &&
    sentences[before.sentences.last]!.reason.type === 'correction'
  );
}

function hintBefore(
  document: vscode.TextDocument,
  { start }: Statement,
  label: string,
  tooltip: string,
): vscode.InlayHint {
  const hint = inlayHint(document.positionAt(start), label, { text: tooltip }, vscode.InlayHintKind.Parameter);
  hint.paddingRight = true;
  return hint;
}

/** Who corrected the speaker of a statement, and who speaks by the text alone, with the reason. */
function correctionInWords(
  document: vscode.TextDocument,
  { annotations }: AnnotatedReadout,
  { start, end, speaker }: Spoken,
  asRead: Readout,
  people: KnownPeople | null,
): string {
  const isSpeaker = (name: string) => (people?.nameOf(name) ?? name) === speaker.name;
  const stating = annotations.find(
    ({ annotation, span }) =>
      annotation.speaker && isSpeaker(annotation.speaker) && span && span.start < end && start < span.end,
  );
  const said = stating
    ? vscode.l10n.t('{0} said that {1} speaks here.', stating.annotation.by, speaker.name)
    : vscode.l10n.t('A person said who speaks here.');
  const sentence = sentenceAt(asRead, start);
  if (!sentence) return said;
  const reason = reasonInWords(document, asRead, sentence);
  return sentence.speaker
    ? `${said} ${vscode.l10n.t('By the text it is {0}: {1}', sentence.speaker.name, reason)}`
    : `${said} ${vscode.l10n.t('By the text nobody speaks: {0}', reason)}`;
}
