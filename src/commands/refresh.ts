import * as vscode from 'vscode';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Refresh*: reads the whole workspace anew. */
export function registerRefresh(services: Services): vscode.Disposable {
  return registerCommand(services, 'refresh', () => services.corpus.reload());
}

/** *Show Log*: what Readouts did and what went wrong. */
export function registerShowLog(services: Services): vscode.Disposable {
  return registerCommand(services, 'showLog', () => services.log.show());
}
