import * as vscode from 'vscode';
import type { KeyedView } from '../workspace/rowKeys.ts';
import type { Services } from '../workspace/services.ts';
import { registerInternalCommand } from './register.ts';

/**
 * What a key of a view is for (`args` in package.json): a command of the palette, by its name. One that steps from row
 * to row needs none.
 */
type RowKey = { readonly in: KeyedView; readonly run: string } | { readonly step: string };

/**
 * Does what the keys of the views are for. They share one command, which takes them in turn: as commands of their own,
 * a key could overtake the one before, and be about the row that this has left.
 */
export function registerRowKey(services: Services): vscode.Disposable {
  return registerInternalCommand(services, '_readouts.rowKey', (key: RowKey) =>
    'step' in key
      ? services.rowKeys.press('annotations', ([row]) => vscode.commands.executeCommand(`readouts.${key.step}`, row))
      : services.rowKeys.press(key.in, (rows) =>
          vscode.commands.executeCommand(`readouts.${key.run}`, rowOf(services, key.in, rows[0]), rows),
        ),
  );
}

function rowOf({ annotationsView, codebookView }: Services, view: KeyedView, row: unknown): unknown {
  switch (view) {
    case 'annotations':
      return annotationsView.byKey(row);
    case 'codebook':
      return codebookView.byKey(row);
    case 'agreement':
      return row;
  }
}
