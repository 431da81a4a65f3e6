import * as vscode from 'vscode';
import { activeReadout } from '../workspace/documents/activeReadout.ts';
import { isReadoutReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';

/** The readout that a view's row refers to, or the one in the active editor. */
export async function chosenReadout(services: Services, argument: unknown): Promise<vscode.Uri> {
  if (isReadoutReference(argument)) return vscode.Uri.parse(argument.readout);
  return (await activeReadout(services)).document.uri;
}
