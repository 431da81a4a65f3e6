import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { closeAll, inWorkspace, replace, shown } from './documents.ts';
import { CALL, eventually, makeFile } from './support.ts';

const QUOTE = 'exchanged views on the situation in the Arctic';
const CODEBOOK = 'version: 1\ncodes:\n  - {id: support, name: Support}\n';

const TODAY = new DigestedText(CALL);

function sidecar(readout: string, code: string): string {
  const start = CALL.indexOf(QUOTE);
  const target = TODAY.quote({ start, end: start + QUOTE.length });
  return `version: 1
readout: ${readout}
digest: ${TODAY.digest}
annotations:
  - id: aaaaaaaaaa
    target:
      exact: ${QUOTE}
      start: ${target.start}
      end: ${target.end}
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
    .map(
      ({ range, severity, code }) => `${range.start.line + 1} ${vscode.DiagnosticSeverity[severity]} ${String(code)}`,
    )
    .join(', ');
}

const problems = (uri: vscode.Uri, expected: string) =>
  eventually(`${expected || 'no problem'} in ${uri.path}`, () => problemsOf(uri) === expected).catch(
    (error: unknown) => {
      assert.equal(problemsOf(uri), expected, String(error));
    },
  );

describe('diagnostics', () => {
  let round = 0;
  let home: string;
  let readout: vscode.Uri;

  beforeEach(async () => {
    home = `diagnostics-${++round}`;
    readout = await makeFile(`${home}/call.txt`, CALL);
    await makeFile(`${home}/codebook.yaml`, CODEBOOK);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(home), { recursive: true });
  });

  it('come and go while a sidecar is typed', async () => {
    const uri = await makeFile(`${home}/call.txt.annotations.yaml`, sidecar('call.txt', 'suport'));
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
    const uri = await makeFile(`${home}/call.txt.annotations.yaml`, sidecar('call.txt', 'support'));
    await vscode.window.showTextDocument(uri);
    await problems(uri, '');
    const document = await vscode.workspace.openTextDocument(readout);
    await replace(document, `The two sides also ${QUOTE}.`, 'Nothing else was reported at all.');
    await problems(uri, '7 Warning orphan');
  });

  it('tell of a sidecar without its readout', async () => {
    const uri = await makeFile(`${home}/gone.txt.annotations.yaml`, sidecar('gone.txt', 'support'));
    await vscode.window.showTextDocument(uri);
    await problems(uri, '2 Warning no-readout');
  });

  it('follow a codebook as it is typed', async () => {
    const uri = await makeFile(`${home}/call.txt.annotations.yaml`, sidecar('call.txt', 'support'));
    await vscode.window.showTextDocument(uri);
    await problems(uri, '');
    const codebook = await vscode.workspace.openTextDocument(inWorkspace(home, 'codebook.yaml'));
    await replace(codebook, 'id: support', 'id: backing');
    await problems(uri, '10 Warning unknown-code');
    await replace(codebook, 'id: backing', 'id: Backing!');
    await problems(codebook.uri, '3 Error schema');
  });

  it('show only the errors of a sidecar that is not open, for its annotations cannot be shown', async () => {
    const doubtful = await makeFile(`${home}/call.txt.annotations.yaml`, sidecar('call.txt', 'suport'));
    const broken = await makeFile(`${home}/call.txt.bob.annotations.yaml`, 'version: 1\nannotations: [\n');
    await eventually('an error', () => problemsOf(broken).includes('Error'));
    await makeFile(`${home}/call.txt.bob.annotations.yaml`, sidecar('call.txt', 'suport'));
    await problems(broken, '');
    await vscode.window.showTextDocument(doubtful);
    await problems(doubtful, '10 Warning unknown-code');
    await closeAll();
    await problems(doubtful, '');
  });
});
