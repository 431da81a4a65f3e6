import * as vscode from 'vscode';
import { updateAnnotations } from '../annotations/edit.ts';
import { askLine, pickOne } from '../ui/questions.ts';
import { showMessage } from '../ui/messages.ts';
import { isMine, isOwn } from '../workspace/annotator.ts';
import { changeLabel } from '../ui/changeLabels.ts';
import {
  activeReadout,
  annotationsAt,
  assertOneCursor,
  isOn,
  statementAt,
  wordsIn,
  type ActiveReadout,
} from '../workspace/documents/activeReadout.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { isAnnotationReference } from '../workspace/documents/references.ts';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { insideStatement, type InsideStatement } from '../corpus/followingSpeakers.ts';
import type { AnnotatedReadout, PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import type { Readout } from '../reading/model.ts';
import { readText } from '../reading/read.ts';
import type { Span } from '../text/span.ts';
import { registerCommand } from './register.ts';
import { writeAnnotation } from '../workspace/writing/writeAnnotation.ts';
import { now } from '../workspace/writing/now.ts';

/** What is corrected: a stretch of a readout, and the annotation of just these words that the person writes to. */
interface Corrected {
  readonly document: vscode.TextDocument;
  readonly annotated: AnnotatedReadout;
  readonly span: Span | null;
  readonly same: PlacedAnnotation | undefined;
}

/**
 * *Correct Speaker*: of an annotation, or of the statement at the cursor, which is then annotated with its speaker. The
 * person's own annotations inside it follow, where their speaker was the one that was read; others' are told of.
 */
export function registerCorrectSpeaker(services: Services): vscode.Disposable {
  return registerCommand(services, 'correctSpeaker', async (argument) => {
    const active = isAnnotationReference(argument) ? null : await activeReadout(services);
    const corrected = active ? correctedAtCursor(active) : await correctedAnnotation(services, argument);
    const speaker = await askSpeaker(corrected.annotated.readout);
    const { same, span } = corrected;
    const { following, others } = insideOf(services, corrected, speaker);
    const ids = new Set([same, ...following].map((placed) => placed?.annotation.id));
    const follow = (text: string) =>
      updateAnnotations(text, ({ id }) => (ids.has(id) ? { speaker, modified: now() } : null));
    const what = speakerWords(speaker);
    if (same)
      await services.writer.change({
        file: vscode.Uri.parse(same.sidecar),
        label: changeLabel(what, same.annotation.target.exact),
        edits: follow,
      });
    else if (active) await writeAnnotation(services, active, span!, { speaker }, what, follow);
    if (others.length > 0) tellOfOthers(corrected.document, speaker, others);
  });
}

async function correctedAnnotation(services: Services, argument: unknown): Promise<Corrected> {
  const { placed, readout } = await chosenOwnAnnotation(services, argument);
  const document = await vscode.workspace.openTextDocument(readout);
  return { document, annotated: services.documents.read(document), span: placed.span, same: placed };
}

function correctedAtCursor(active: ActiveReadout): Corrected {
  const span = correctedSpan(active);
  const same = annotationsAt(active, span).find((placed) => isOwn(placed) && isOn(placed, span));
  return { document: active.document, annotated: active, span, same };
}

function insideOf(
  services: Services,
  { document, annotated, span, same }: Corrected,
  speaker: string,
): InsideStatement {
  if (!span) return { following: [], others: [] };
  const correction = { span, speaker, before: same?.annotation.speaker };
  const people = services.corpus.corpus.knownFor(document.uri.toString());
  const asRead = readText(document.getText(), {}, people);
  const rest = annotated.annotations.filter((placed) => placed !== same);
  return insideStatement(rest, asRead, correction, (placed) => isMine(placed) && isInSameSidecar(placed, same), people);
}

/** The correction is written to one sidecar. */
function isInSameSidecar({ sidecar }: PlacedAnnotation, same: PlacedAnnotation | undefined): boolean {
  return same === undefined || sidecar === same.sidecar;
}

/** Not awaited: a message stays until the person closes it. */
function tellOfOthers(document: vscode.TextDocument, speaker: string, others: readonly PlacedAnnotation[]): void {
  const places = others.map(({ annotation, span }) =>
    vscode.l10n.t(
      '{0} in line {1} ({2})',
      annotation.by,
      document.positionAt(span!.start).line + 1,
      annotation.speaker ?? '',
    ),
  );
  void showMessage(
    'information',
    vscode.l10n.t('Annotations of others still name another speaker than {0}: {1}.', speaker, places.join(', ')),
  );
}

function correctedSpan(active: ActiveReadout): Span {
  assertOneCursor(active);
  const { selection } = active.editor;
  const words = wordsIn(active.document, selection);
  if (words) return words;
  const statement = selection.isEmpty ? statementAt(active, active.document.offsetAt(selection.start)) : null;
  if (!statement)
    throw new HumanError(vscode.l10n.t('There is no statement at the cursor; select what the speaker says.'));
  return { start: statement.start, end: statement.end };
}

function speakerWords(speaker: string): string {
  return vscode.l10n.t('Speaker {0}', speaker);
}

async function askSpeaker(readout: Readout): Promise<string> {
  const collectives = new Set(
    readout.statements.flatMap(({ speaker }) => (speaker?.type === 'collective' ? [speaker.name] : [])),
  );
  const other = vscode.l10n.t('Somebody else…');
  const picked = await pickOne(
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
  if (picked.speaker !== null) return picked.speaker;
  const name = await askLine({
    title: vscode.l10n.t('Who says this?'),
    prompt: vscode.l10n.t('The fullest form of the name'),
  });
  if (!name?.trim()) throw new vscode.CancellationError();
  return name.trim();
}
