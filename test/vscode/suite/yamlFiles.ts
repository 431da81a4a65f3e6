/** Sidecars and codebooks of their own for the tests of YAML as a language. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { prepareSettings } from './annotated.ts';
import { closeAll, inWorkspace } from './documents.ts';
import { CALL, eventually, makeFile } from './support.ts';

export const CODEBOOK = `version: 1
name: Talks
codes:
  - id: act
    name: Act
    codes:
      - {id: thank, name: Thank, definition: Thanks for a deed.}
      - {id: urge, name: Urge}
  - id: stance
    name: Stance
    exclusive: true
    codes:
      - id: support
        name: Support
        definition: Sides with the target.
        include: Backs a named plan.
        exclude: A condition is attached.
        examples: [Norway supports the quota.]
      - id: oppose
        name: Oppose
`;

export const HEAD = `version: 1\nreadout: call.txt\ndigest: ${new DigestedText(CALL).digest}\n`;

/** An annotation of words of the call, or of words that are not in it. */
export function annotation(id: string, exact: string, fields = 'codes: [act/urge]'): string {
  const at = CALL.indexOf(exact);
  const { start, end, prefix, suffix } = new DigestedText(at < 0 ? exact : CALL).quote({
    start: Math.max(at, 0),
    end: Math.max(at, 0) + exact.length,
  });
  return `  - id: ${id}
    target:
      exact: ${exact}
      prefix: ${JSON.stringify(prefix)}
      suffix: ${JSON.stringify(suffix)}
      start: ${start}
      end: ${end}
    ${fields}
    by: alice
    created: 2026-11-21T16:00:00Z
`;
}

/** The same sidecar, written for another text of the readout that nobody has any more. */
export function ofOlderText(text: string): string {
  return text.replace(/digest: .*/, `digest: sha256:${'0'.repeat(64)}`);
}

export function sidecar(...annotations: string[]): string {
  return `${HEAD}annotations:\n${annotations.join('')}`;
}

/** A folder of its own in the workspace, with a readout and a codebook; removed by `remove`. */
export class Home {
  static #count = 0;
  #name = '';

  /** Anew for each test, so that none sees what VS Code keeps of another's files. */
  async make(): Promise<void> {
    this.#name = `yaml-${++Home.#count}`;
    await prepareSettings();
    await this.file('call.txt', CALL);
    await this.file('codebook.yaml', CODEBOOK);
    // Else the codebook of a folder above would hold until the file watcher tells of this one.
    await vscode.commands.executeCommand('readouts.refresh');
  }

  async remove(): Promise<void> {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(this.#name), { recursive: true });
  }

  uri(name: string): vscode.Uri {
    return inWorkspace(this.#name, name);
  }

  file(name: string, text: string): Promise<vscode.Uri> {
    return makeFile(`${this.#name}/${name}`, text);
  }

  async open(name: string, text?: string): Promise<vscode.TextEditor> {
    if (text !== undefined) await this.file(name, text);
    const editor = await vscode.window.showTextDocument(this.uri(name));
    if (text === undefined || editor.document.getText() === text) return editor;
    // The file was open already.
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(`${name} is shown as it is on disk`, () => editor.document.getText() === text);
    return editor;
  }

  /** Opens the sidecar of the call with the cursor where `‸` stands in the text. */
  async openAt(
    marked: string,
    name = 'call.txt.annotations.yaml',
  ): Promise<{ document: vscode.TextDocument; position: vscode.Position; editor: vscode.TextEditor }> {
    const offset = marked.indexOf('‸');
    assert.ok(offset >= 0);
    const editor = await this.open(name, marked.replace('‸', ''));
    const position = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(position, position);
    return { document: editor.document, position, editor };
  }
}

/** The diagnostics of a file, once it has one of this code. */
export function diagnosticsOf(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic[]> {
  return eventually(`${code} in ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.code === code);
    return found.length > 0 && found;
  });
}
