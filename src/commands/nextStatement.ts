import * as vscode from 'vscode';
import { taggedStatements } from '../corpus/meeting.ts';
import type { AnnotatedReadout } from '../corpus/placedAnnotation.ts';
import { HumanError } from '../ui/humanError.ts';
import { activeReadout, selectionSpan, type ActiveReadout } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import type { Span } from '../text/span.ts';
import { registerCommand } from './register.ts';

/** *Next Statement*: moves the cursor to the start of the next one. */
export function registerNextStatement(services: Services): vscode.Disposable {
  return registerMove(services, 'nextStatement', async () => {
    const active = await activeReadout(services);
    const { start } = selectionSpan(active);
    goTo(
      active,
      active.readout.statements.find((statement) => statement.start > start),
      vscode.l10n.t('This is the last statement.'),
    );
  });
}

/** *Previous Statement*: moves the cursor to the start of this statement, or of the one before. */
export function registerPreviousStatement(services: Services): vscode.Disposable {
  return registerMove(services, 'previousStatement', async () => {
    const active = await activeReadout(services);
    const { start } = selectionSpan(active);
    goTo(
      active,
      active.readout.statements.findLast((statement) => statement.start < start),
      vscode.l10n.t('This is the first statement.'),
    );
  });
}

/** *Next Untagged Statement*: the next one without a code, from the top again after the last. */
export function registerNextUntaggedStatement(services: Services): vscode.Disposable {
  return registerMove(services, 'nextUntaggedStatement', async () => {
    const active = await activeReadout(services);
    const { start } = selectionSpan(active);
    const untagged = untaggedStatements(active);
    goTo(
      active,
      untagged.find((statement) => statement.start > start) ?? untagged[0],
      vscode.l10n.t('Every statement of this readout is tagged.'),
    );
  });
}

/** A command that moves the cursor, after the taggings that were typed before it. */
function registerMove(services: Services, id: string, move: () => Promise<void>): vscode.Disposable {
  return registerCommand(services, id, () => services.turns.move(move));
}

function untaggedStatements({ readout, annotations }: AnnotatedReadout): readonly Span[] {
  const tagged = new Set(taggedStatements({ statements: readout.statements, annotations }));
  return readout.statements.filter((statement) => !tagged.has(statement));
}

function goTo({ editor, document, readout }: ActiveReadout, statement: Span | undefined, otherwise: string): void {
  if (readout.statements.length === 0) throw new HumanError(vscode.l10n.t('No statements are read in this file.'));
  if (!statement) {
    vscode.window.setStatusBarMessage(otherwise, 4000);
    return;
  }
  const position = document.positionAt(statement.start);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(
    new vscode.Range(position, document.positionAt(statement.end)),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
