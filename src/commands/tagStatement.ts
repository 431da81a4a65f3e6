import * as vscode from 'vscode';
import { DigestedText } from '../text/digestedText.ts';
import { addAnnotation, updateAnnotation } from '../annotations/edit.ts';
import { newId } from '../annotations/ids.ts';
import { parseSidecar } from '../annotations/parse.ts';
import type { NewAnnotation } from '../annotations/schema.ts';
import { addCode, nameFrom } from '../codebook/edit.ts';
import type { CodebookEntry } from '../corpus/corpus.ts';
import { sentenceAt } from '../corpus/annotatedReadouts.ts';
import { annotatorName } from '../workspace/annotator.ts';
import {
  activeReadout,
  annotationsAt,
  assertUnchanged,
  chosenSpan,
  type ActiveReadout,
} from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import type { Span } from '../text/span.ts';
import { pickCodes } from './codePicker.ts';
import { codebookOrCreate } from './createCodebook.ts';
import { registerCommand } from './register.ts';

/** *Tag Statement*: codes for the sentence at the cursor, or for the selection; two keys where the code has its own. */
export function registerTagStatement(services: Services): vscode.Disposable {
  return registerCommand(services, 'tagStatement', async () => {
    const active = await activeReadout(services);
    const span = chosenSpan(active);
    const codebook = await codebookOrCreate(services, active.document.uri);
    await annotatorName();
    const sidecar = await services.writer.ownSidecar(active.document.uri);
    const own = annotationsAt(active, span).find(
      (placed) =>
        placed.sidecar === sidecar.toString() && placed.span?.start === span.start && placed.span.end === span.end,
    );
    const before = own?.annotation.codes ?? [];
    const { codes, created } = await pickCodes(services, codebook, tagTitle(active, span), before);
    if (codes.length === 0 && before.length === 0) return;
    await createCodes(services, codebook, created);
    if (own) {
      const modified = now();
      await services.writer.write(
        sidecar,
        vscode.l10n.t('Edit Codes'),
        (text) => updateAnnotation(text, own.annotation.id, { codes: [...codes], modified }),
        null,
      );
    } else {
      await annotate(services, active, span, { codes: [...codes] }, vscode.l10n.t('Tag Statement'));
    }
    vscode.window.setStatusBarMessage(vscode.l10n.t('$(tag) {0}', codes.join(', ')), 4000);
  });
}

/** Writes a new annotation of a span of the readout into the person's own sidecar. */
export async function annotate(
  services: Services,
  active: ActiveReadout,
  span: Span,
  fields: Partial<NewAnnotation>,
  label: string,
): Promise<void> {
  const by = await annotatorName();
  const sidecar = await services.writer.ownSidecar(active.document.uri);
  assertUnchanged(active);
  const { uri } = active.document;
  const text = new DigestedText(active.document.getText());
  const speaker = sentenceAt(active.readout, span.start)?.speaker?.name;
  const annotation: NewAnnotation = {
    id: newId(),
    target: text.quote(span),
    ...(speaker ? { speaker } : {}),
    codes: [],
    status: 'open',
    by,
    created: now(),
    ...fields,
  };
  await services.writer.writeSidecar(sidecar, uri, text.digest, label, (sidecarText) =>
    addAnnotation(sidecarText, countedIn(annotation, text.digest, sidecarText)),
  );
}

/** A sidecar may count in another text than the annotation does: in the readout as it was saved. */
function countedIn(annotation: NewAnnotation, digest: string, sidecarText: string): NewAnnotation {
  const { sidecar } = parseSidecar(sidecarText);
  return !sidecar || sidecar.digest === digest
    ? annotation
    : { ...annotation, target: { ...annotation.target, digest } };
}

/** Adds codes that the person has typed to the codebook, and asks what each means; leaving the question makes none. */
export async function createCodes(
  services: Services,
  codebook: CodebookEntry,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const definition = await vscode.window.showInputBox({
      title: vscode.l10n.t('New code “{0}”', path),
      prompt: vscode.l10n.t(
        'What does it mean? The definition goes into the codebook; it may be left empty. Escape makes no code.',
      ),
    });
    if (definition === undefined) throw new vscode.CancellationError();
    const fields = {
      name: nameFrom(path.split('/').at(-1)!),
      ...(definition.trim() ? { definition: definition.trim() } : {}),
    };
    await services.writer.write(
      vscode.Uri.parse(codebook.uri),
      vscode.l10n.t('New code {0}', path),
      (text) => addCode(text, path, fields),
      null,
    );
  }
}

/** The present moment as sidecars write it: UTC, to the second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
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
