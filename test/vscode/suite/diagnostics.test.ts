import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, replace, shown } from './documents.ts';
import { CALL, eventually, makeFile } from './support.ts';

const FOLDER = 'diagnostics';
const CODEBOOK = 'version: 1\ncodes:\n  - {id: support, name: Support}\n';

function sidecar(readout: string, exact: string, code: string): string {
  return `version: 1
readout: ${readout}
digest: sha256:${'0'.repeat(64)}
annotations:
  - id: aaaaaaaaaa
    target:
      exact: ${exact}
      start: 0
      end: ${exact.length}
    codes: [${code}]
    by: alice
    created: 2026-11-21T16:00:00Z
`;
}

/** The problems of a file as `line severity code`. */
function problemsOf(uri: vscode.Uri): string {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'readouts')
    .map(({ range, severity, code }) => `${range.start.line + 1} ${vscode.DiagnosticSeverity[severity]} ${String(code)}`)
    .join(', ');
}

const problems = (uri: vscode.Uri, expected: string) =>
  eventually(`${expected || 'no problem'} in ${uri.path}`, () => problemsOf(uri) === expected).catch((error: unknown) => {
    assert.equal(problemsOf(uri), expected, String(error));
  });

describe('diagnostics', () => {
  let readout: vscode.Uri;

  beforeEach(async () => {
    readout = await makeFile(`${FOLDER}/call.txt`, CALL);
    await makeFile(`${FOLDER}/codebook.yaml`, CODEBOOK);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
  });

  it('come and go while a sidecar is typed', async () => {
    const uri = await makeFile(`${FOLDER}/call.txt.annotations.yaml`, sidecar('call.txt', 'The two sides also exchanged', 'suport'));
    await vscode.window.showTextDocument(uri);
    await problems(uri, '10 Warning unknown-code');
    const document = shown(uri)!;
    await replace(document, 'suport', 'support');
    await problems(uri, '');
    await replace(document, 'version: 1', 'version: [');
    await eventually('a syntax error', () => problemsOf(uri).includes('Error'));
    await replace(document, 'version: [', 'version: 1');
    await problems(uri, '');
  });

  it('tell of a quotation that is not in the readout, and follow the readout as it is typed', async () => {
    const uri = await makeFile(`${FOLDER}/call.txt.annotations.yaml`, sidecar('call.txt', 'exchanged views on the situation in the Arctic', 'support'));
    await vscode.window.showTextDocument(uri);
    await problems(uri, '');
    const document = await vscode.workspace.openTextDocument(readout);
    await replace(document, 'The two sides also exchanged views on the situation in the Arctic.', 'Nothing else was reported at all.');
    await problems(uri, '7 Warning orphan');
  });

  it('tell of a sidecar without its readout', async () => {
    const uri = await makeFile(`${FOLDER}/gone.txt.annotations.yaml`, sidecar('gone.txt', 'The two sides', 'support'));
    await vscode.window.showTextDocument(uri);
    await problems(uri, '2 Warning no-readout');
  });

  it('follow a codebook as it is typed', async () => {
    const uri = await makeFile(`${FOLDER}/call.txt.annotations.yaml`, sidecar('call.txt', 'The two sides also exchanged', 'support'));
    await vscode.window.showTextDocument(uri);
    await problems(uri, '');
    const codebook = await vscode.workspace.openTextDocument(inWorkspace(FOLDER, 'codebook.yaml'));
    await replace(codebook, 'id: support', 'id: backing');
    await problems(uri, '10 Warning unknown-code');
    await replace(codebook, 'id: backing', 'id: Backing!');
    await problems(codebook.uri, '3 Error schema');
  });

  it('show the errors of a sidecar that is not open, for its annotations cannot be shown', async () => {
    const uri = await makeFile(`${FOLDER}/call.txt.annotations.yaml`, sidecar('call.txt', 'The two sides also exchanged', 'suport'));
    await problems(uri, '');
    await makeFile(`${FOLDER}/call.txt.annotations.yaml`, 'version: 1\nannotations: [\n');
    await eventually('an error', () => problemsOf(uri).includes('Error'));
    await vscode.workspace.fs.delete(uri);
    await problems(uri, '');
  });
});
