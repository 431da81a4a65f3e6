import * as vscode from 'vscode';
import type { Meeting } from '../corpus/meeting.ts';
import { activeReadout } from '../workspace/documents/activeReadout.ts';
import { isAnnotationPlace } from '../workspace/documents/annotationPlace.ts';
import type { Services } from '../workspace/services.ts';

/** The readout that a view's item stands for, or the one in the active editor. */
export async function chosenReadout(services: Services, item: unknown): Promise<vscode.Uri> {
  if (isMeetingItem(item)) return vscode.Uri.parse(item.meeting.uri);
  if (isAnnotationPlace(item)) return item.readout;
  return (await activeReadout(services)).document.uri;
}

function isMeetingItem(item: unknown): item is { readonly meeting: Meeting } {
  return typeof item === 'object' && item !== null && 'meeting' in item;
}
