import * as vscode from 'vscode';
import { ADJUDICATED } from '../../analysis/agreement/adjudicated.ts';
import { addRuling } from '../../analysis/agreement/adjudication.ts';
import type { Disagreement, Use } from '../../analysis/agreement/disagreements.ts';
import { newSidecar } from '../../annotations/edit.ts';
import { newId } from '../../annotations/ids.ts';
import type { NewAnnotation, Review } from '../../annotations/schema.ts';
import { exclusiveConflicts, type Codes } from '../../codebook/check.ts';
import type { CodeEntry } from '../../codebook/parse.ts';
import { touches } from '../../corpus/meeting.ts';
import { DigestedText } from '../../text/digestedText.ts';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../../text/uri.ts';
import { changeLabel } from '../../ui/changeLabels.ts';
import { HumanError } from '../../ui/humanError.ts';
import { annotatorName } from '../annotator.ts';
import { wordsIn } from '../documents/activeReadout.ts';
import { sureOfLetters } from '../documents/lostLetters.ts';
import type { Services } from '../services.ts';
import { now } from './now.ts';
import { sidecarOf } from './ownSidecar.ts';

/** What is right where two disagree: what the first did, what the second did, both, neither, or other codes. */
export type Choice = 'first' | 'second' | 'both' | 'neither' | { readonly codes: readonly string[] };

/** What is right of some words. */
interface Right {
  readonly span: Span;
  readonly speaker: string | undefined;
  readonly codes: readonly string[];
}

/**
 * Writes what a person decides about a disagreement into the sidecar of `adjudicated`, as one change.
 * @returns what was decided, in words
 * @throws {HumanError} when one of the two annotations has gone, or has no sure place
 */
export async function adjudicate(services: Services, disagreement: Disagreement, choice: Choice): Promise<string> {
  const { corpus, documents, writer } = services;
  const readout = vscode.Uri.parse(disagreement.readout);
  const by = await annotatorName();
  const document = await vscode.workspace.openTextDocument(readout);
  const file = sidecarOf(corpus, readout, ADJUDICATED);
  const { annotations } = documents.read(document);
  const spanOf = ({ placed: { annotation, sidecar } }: Use): Span => {
    const found = annotations.find((each) => each.annotation.id === annotation.id && each.sidecar === sidecar);
    if (found?.span) return found.span;
    throw new HumanError(vscode.l10n.t('The coding has changed since; compare again.'));
  };
  const right = rightBy(choice, disagreement, spanOf, document);
  const known = corpus.corpus.codebookFor(disagreement.readout)?.parsed.codes ?? new Map<string, CodeEntry>();
  refuseExclusive(right, known);
  const created = now();
  const text = new DigestedText(document.getText());
  for (const { span } of right) await sureOfLetters(document, span);
  const written = right.map(({ span, speaker, codes }): NewAnnotation => {
    const target = text.quote(span);
    return { id: newId(), target, ...(speaker && { speaker }), codes: [...codes], by: ADJUDICATED, created };
  });
  const what = [...new Set(right.flatMap(({ codes }) => codes))].join(', ') || vscode.l10n.t('No code');
  const reviews = [disagreement.one, disagreement.other].flatMap((use): Review[] =>
    use
      ? [
          {
            about: use.placed.annotation.id,
            codes: [...use.written],
            note: vscode.l10n.t('Decided: {0}', what),
            by,
            created,
          },
        ]
      : [],
  );
  await writer.changeOrCreate({
    file,
    label: changeLabel(what, disagreement.one.placed.annotation.target.exact),
    newFile: () => newSidecar(nameOf(disagreement.readout), text.digest),
    edits: (sidecar) => addRuling(sidecar, { digest: text.digest, annotations: written, reviews, known }),
  });
  return what;
}

function rightBy(
  choice: Choice,
  { one, other }: Disagreement,
  spanOf: (use: Use) => Span,
  document: vscode.TextDocument,
): Right[] {
  const [first, ...second] = [one, ...(other ? [other] : [])].map((use): Right => {
    return { span: spanOf(use), speaker: use.placed.annotation.speaker, codes: use.written };
  });
  switch (choice) {
    case 'first':
      return [first!];
    case 'second':
      return second;
    case 'both':
      return [first!, ...second];
    case 'neither':
      return [];
    default:
      return [{ ...first!, span: selectedNear(document, [first!, ...second]) ?? first!.span, codes: choice.codes }];
  }
}

/** @throws {HumanError} where the same words would have codes that exclude each other */
function refuseExclusive([first, second]: readonly Right[], known: Codes): void {
  if (!first || !second || first.speaker !== second.speaker) return;
  if (first.span.start !== second.span.start || first.span.end !== second.span.end) return;
  const [conflict] = exclusiveConflicts([...first.codes, ...second.codes], known);
  if (!conflict) return;
  throw new HumanError(
    vscode.l10n.t(
      '{0} and {1} exclude each other on the same words, so nothing was decided: take one of them, or other codes.',
      ...conflict.codes,
    ),
  );
}

/** The words that are selected in the readout, where they have something in common with those that are coded. */
function selectedNear(document: vscode.TextDocument, coded: readonly Right[]): Span | null {
  const editor = vscode.window.activeTextEditor;
  const span = editor?.document === document ? wordsIn(document, editor.selection) : null;
  return span && coded.some((each) => touches(each.span, span)) ? span : null;
}
