import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Annotation } from '../../../src/annotations/schema.ts';
import { nameOf } from '../../../src/text/uri.ts';
import type { AnnotationReference } from '../../../src/workspace/documents/references.ts';
import { idOf, sidecarText, type Quote } from '../sidecarText.ts';
import { eventually, folder, makeFile, openAt, readFile } from './support.ts';

export const CODEBOOK = `version: 1
name: Test
codes:
  - id: stance
    name: Stance
    exclusive: true
    codes:
      - id: support
        name: Support
        key: s
      - id: oppose
        name: Oppose
        key: o
`;

export { idOf, sidecarText };

/** VS Code in a browser saves by itself, which would hide what the extension saves. */
export async function prepareSettings(annotator = 'tester'): Promise<void> {
  await setGlobally('readouts', 'annotator', annotator);
  // Tests change texts as other extensions do; VS Code does not save what is read-only.
  await setGlobally('readouts', 'openReadOnly', false);
  await setGlobally('files', 'autoSave', 'off');
}

/** Each writing of a setting takes VS Code a while, also where it has that value. */
async function setGlobally(section: string, key: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  if (settings.inspect(key)?.globalValue === value) return;
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
}

/** A readout with its sidecar, in a folder that `remove` takes away. */
export interface Annotated {
  readonly readout: vscode.Uri;
  readonly sidecar: vscode.Uri;
}

let made = 0;
const folders = new Set<vscode.Uri>();

/**
 * Makes a folder with a codebook and a readout; with quotes of the text `counted` (today's, if not given) in a sidecar.
 */
export async function makeAnnotated(
  text: string,
  quotes: readonly Quote[] = [],
  counted = text,
  name = 'call.txt',
): Promise<Annotated> {
  // In the workspace's own folder: VS Code's watcher misses what happens in folders that were made within one another.
  const path = `annotated-${++made}`;
  folders.add(vscode.Uri.joinPath(folder(), path));
  await makeFile(`${path}/codebook.yaml`, CODEBOOK);
  if (quotes.length > 0) await makeFile(`${path}/${name}.annotations.yaml`, sidecarText(name, counted, quotes));
  const readout = await makeFile(`${path}/${name}`, text);
  await vscode.commands.executeCommand('readouts.refresh');
  return { readout, sidecar: sidecarOf(readout) };
}

export function sidecarOf(readout: vscode.Uri, annotator?: string): vscode.Uri {
  return readout.with({ path: `${readout.path}${annotator ? `.${annotator}` : ''}.annotations.yaml` });
}

/** Closes all editors, unsaved changes thrown away, and removes the folders made. */
export async function removeAnnotated(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const own of folders) await vscode.workspace.fs.delete(own, { recursive: true });
  folders.clear();
}

/** The annotations of a sidecar on disk, which must be valid. */
export async function annotationsOf(sidecar: vscode.Uri): Promise<readonly Annotation[]> {
  const { sidecar: parsed, problems } = parseSidecar(await readFile(sidecar));
  assert.deepEqual(
    problems.filter(({ severity }) => severity !== 'hint'),
    [],
  );
  return parsed!.annotations;
}

/** What a command needs of a view's row of an annotation. */
export function rowOf({ readout, sidecar }: Annotated, index: number): AnnotationReference {
  return { readout: readout.toString(), sidecar: sidecar.toString(), id: idOf(index) };
}

/**
 * Opens the sidecar beside the readout, and tells by id the problems that its targets have, once they are as wanted.
 */
export async function targetProblems(sidecar: vscode.Uri, wanted: Readonly<Record<string, string>>): Promise<void> {
  const document = await vscode.workspace.openTextDocument(sidecar);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
  });
  const found = (): Record<string, string> => {
    const { annotationSpans } = parseSidecar(document.getText());
    const problems = vscode.languages
      .getDiagnostics(sidecar)
      .filter(({ code }) => ['orphan', 'ambiguous', 'changed'].includes(String(code)));
    return Object.fromEntries(
      problems.map(({ code, range }) => {
        const at = document.offsetAt(range.start);
        const [id] = [...annotationSpans].find(([, { whole }]) => whole.start <= at && at <= whole.end) ?? ['?'];
        return [id, String(code)];
      }),
    );
  };
  const same = () => JSON.stringify(sorted(found())) === JSON.stringify(sorted(wanted));
  await eventually(`targets of ${nameOf(sidecar.toString())}`, same).catch(() => assert.deepEqual(found(), wanted));
}

function sorted(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The text of the hovers at the start of some words of an open readout. */
export async function hoverAt(readout: vscode.Uri, words: string): Promise<string> {
  const { document } = await openAt(readout, words);
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', readout, position);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
    .join('\n');
}
