import * as vscode from 'vscode';
import { updateAnnotation } from '../annotations/edit.ts';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { changeLabel } from '../ui/changeLabels.ts';
import { isOwn } from '../workspace/annotator.ts';
import {
  activeReadout,
  annotationsAt,
  selectionSpan,
  statementAt,
  type ActiveReadout,
} from '../workspace/documents/activeReadout.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { isAnnotationReference } from '../workspace/documents/references.ts';
import { snapToWords } from '../text/snapToWords.ts';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import type { Readout } from '../reading/model.ts';
import type { Span } from '../text/span.ts';
import { registerCommand } from './register.ts';
import { writeAnnotation } from '../workspace/writing/writeAnnotation.ts';
import { now } from '../workspace/writing/now.ts';

/** *Correct Speaker*: of an annotation, or of the statement at the cursor, which is then annotated with its speaker. */
export function registerCorrectSpeaker(services: Services): vscode.Disposable {
  return registerCommand(services, 'correctSpeaker', async (argument) => {
    if (isAnnotationReference(argument)) {
      const { placed, readout } = await chosenOwnAnnotation(services, argument);
      const document = await vscode.workspace.openTextDocument(readout);
      return setSpeaker(services, placed, await askSpeaker(services.documents.read(document).readout));
    }
    const active = await activeReadout(services);
    const span = correctedSpan(active);
    const speaker = await askSpeaker(active.readout);
    const same = annotationsAt(active, span).find(
      (placed) => isOwn(placed) && placed.span?.start === span.start && placed.span.end === span.end,
    );
    if (same) await setSpeaker(services, same, speaker);
    else await writeAnnotation(services, active, span, { speaker }, speakerWords(speaker));
  });
}

function correctedSpan(active: ActiveReadout): Span {
  const selected = selectionSpan(active);
  if (selected.start < selected.end) return snapToWords(active.document.getText(), selected);
  const statement = statementAt(active, selected.start);
  if (!statement)
    throw new HumanError(vscode.l10n.t('There is no statement at the cursor; select what the speaker says.'));
  return { start: statement.start, end: statement.end };
}

async function setSpeaker(
  services: Services,
  { sidecar, annotation }: PlacedAnnotation,
  speaker: string,
): Promise<void> {
  await services.writer.change({
    file: vscode.Uri.parse(sidecar),
    label: changeLabel(speakerWords(speaker), annotation.target.exact),
    edits: (text) => updateAnnotation(text, annotation.id, { speaker, modified: now() }),
  });
}

function speakerWords(speaker: string): string {
  return vscode.l10n.t('Speaker {0}', speaker);
}

async function askSpeaker(readout: Readout): Promise<string> {
  const collectives = new Set(
    readout.statements.flatMap(({ speaker }) => (speaker?.type === 'collective' ? [speaker.name] : [])),
  );
  const other = vscode.l10n.t('Somebody else…');
  const picked = await vscode.window.showQuickPick(
    [
      ...readout.participants.map(({ name, titles }) => ({
        label: name,
        description: titles.join(', '),
        speaker: name,
      })),
      ...[...collectives].map((name) => ({ label: name, description: vscode.l10n.t('together'), speaker: name })),
      { label: other, description: '', speaker: null },
    ],
    { title: vscode.l10n.t('Who says this?') },
  );
  if (!picked) throw new vscode.CancellationError();
  if (picked.speaker !== null) return picked.speaker;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who says this?'),
    prompt: vscode.l10n.t('The fullest form of the name'),
  });
  if (!name?.trim()) throw new vscode.CancellationError();
  return name.trim();
}
