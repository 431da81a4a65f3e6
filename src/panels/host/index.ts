import * as vscode from 'vscode';
import type { Services } from '../../workspace/services.ts';
import { DetailPanel } from './detailPanel.ts';

/** The id of the view *Annotation* in package.json. */
const DETAIL_VIEW = 'readouts.annotation';

/** The views that are web pages. */
export interface Panels extends vscode.Disposable {
  /** Shows the view *Annotation* in one that VS Code made before the features ran. */
  showDetail(view: vscode.WebviewView): void;
}

export function registerPanels(services: Services): Panels {
  const detail = new DetailPanel(services);
  const registration = vscode.Disposable.from(detail, vscode.window.registerWebviewViewProvider(DETAIL_VIEW, detail));
  return { showDetail: (view) => detail.resolveWebviewView(view), dispose: () => void registration.dispose() };
}
