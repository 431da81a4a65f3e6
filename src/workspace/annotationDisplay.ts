import * as vscode from 'vscode';

/** How annotations show in the text, in the order in which they are gone through. */
export const ANNOTATION_DISPLAYS = ['none', 'colours', 'labels'] as const;
export type AnnotationDisplay = (typeof ANNOTATION_DISPLAYS)[number];

const SETTING = 'annotationDisplay';

/** How the person has annotations shown. */
export function annotationDisplay(): AnnotationDisplay {
  const value = vscode.workspace.getConfiguration('readouts').get<string>(SETTING);
  return ANNOTATION_DISPLAYS.find((display) => display === value) ?? 'colours';
}

/** Shows annotations otherwise: in the workspace where it says how, else everywhere. */
export async function setAnnotationDisplay(display: AnnotationDisplay): Promise<void> {
  const settings = vscode.workspace.getConfiguration('readouts');
  const isWorkspaces = settings.inspect(SETTING)?.workspaceValue !== undefined;
  await settings.update(
    SETTING,
    display,
    isWorkspaces ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}

/** Tells when annotations are to be shown otherwise. */
export function onDidChangeAnnotationDisplay(show: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`readouts.${SETTING}`)) show();
  });
}
