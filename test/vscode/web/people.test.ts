import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inside, openReadout } from '../suite/documents.ts';
import { eventually } from '../suite/support.ts';
import { diagnosticsOf, Home } from '../suite/yamlFiles.ts';

const PEOPLE = `version: 1
people:
  - name: Astrid Berg
    aliases: [Astrid Solberg]
    country: "NO"
    offices:
      - {title: Envoy, from: 2015, to: 2019-06}
      - {title: Foreign Minister, from: 2019-06-03}
`;

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

describe('people.yaml', () => {
  const home = new Home();

  beforeEach(() => home.make());
  afterEach(() => home.remove());

  async function labelsAt(marked: string): Promise<string[]> {
    const { document, position } = await home.openAt(marked, 'people.yaml');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const ours = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
    return ours.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(labelOf);
  }

  async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      inside(document, words),
    );
    return hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join('\n');
  }

  it('completes keys, countries and the names of the readouts below it that it does not have', async () => {
    assert.deepEqual(await labelsAt('version: 1\npeople:\n  - name: X\n    ‸'), ['aliases', 'country', 'offices']);
    assert.deepEqual(await labelsAt(PEOPLE.replace('from: 2015', '‸')), ['from']);
    const countries = await labelsAt('version: 1\npeople:\n  - name: X\n    country: ‸');
    assert.deepEqual(countries.slice(0, 2), ['AF', 'AL']);
    assert.ok(countries.includes('NO') && countries.includes('EU'));
    const names = await eventually('the names of the call', async () => {
      const found = await labelsAt('version: 1\npeople:\n  - name: Lin Haoran\n  - name: ‸');
      return found.includes('Astrid Solberg') && found;
    });
    assert.deepEqual(names, ['Astrid Solberg']);
  });

  it('tells what a key is for, and in how many readouts a person is', async () => {
    const { document } = await home.open('people.yaml', PEOPLE);
    assert.match(await hoverAt(document, 'offices:'), /The offices that the person holds or held/);
    const told = await eventually('the readout is read with the file', async () => {
      const hover = await hoverAt(document, 'Astrid Solberg');
      return hover.includes('In 1 readout') && hover;
    });
    assert.match(told, /\*\*Astrid Berg\*\*/);
  });

  it('is checked as it is typed', async () => {
    const editor = await home.open('people.yaml', `${PEOPLE}  - {name: A. Berg, aliases: [astrid solberg]}\n`);
    const [shared] = await diagnosticsOf(editor.document.uri, 'shared-name');
    assert.equal(editor.document.getText(shared!.range), 'astrid solberg');
    assert.equal(shared!.severity, vscode.DiagnosticSeverity.Warning);
    await editor.edit((edit) => edit.replace(shared!.range, 'Anna Berg'));
    await eventually('the problem has gone', () => vscode.languages.getDiagnostics(editor.document.uri).length === 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'peple: []\n'));
    const [unknown] = await diagnosticsOf(editor.document.uri, 'unknown-key');
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      unknown!.range,
    );
    assert.ok(!fixes.some(({ title }) => title.includes('people')), 'the key is there already');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('names persons in readouts as soon as it is typed, with their offices at the date', async () => {
    const call = await openReadout(home.uri('call.txt'));
    await home.open('people.yaml', PEOPLE);
    const told = await eventually('the hover names Astrid Berg', async () => {
      const hover = await hoverAt(call, 'Solberg stressed');
      return hover.includes('**Astrid Berg** (Norway)') && hover;
    });
    assert.match(told, /By people\\\.yaml: Foreign Minister \\\(from 3 June 2019\\\)\./);
    assert.match(told, /Also written .*Astrid Solberg/);
    assert.match(told, /Introduced in line [24]\./);
    const editor = vscode.window.activeTextEditor!;
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, PEOPLE.replace('Astrid Berg', 'Astrid Lund')));
    await eventually('the hover follows', async () =>
      (await hoverAt(call, 'Solberg stressed')).includes('Astrid Lund'),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
