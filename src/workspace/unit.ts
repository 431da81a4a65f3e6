import * as vscode from 'vscode';
import type { Unit } from '../corpus/units.ts';

/** What the person codes, one after the other: what moves go by and progress counts. */
export function codedUnit(): Unit {
  return vscode.workspace.getConfiguration('readouts').get<Unit>('unit', 'sentence');
}

/** Whether a code's key alone tags the unit at the cursor of a readout that is read-only. */
export function tagsByKeyAlone(): boolean {
  return vscode.workspace.getConfiguration('readouts').get('tagByKeyAlone', false);
}
