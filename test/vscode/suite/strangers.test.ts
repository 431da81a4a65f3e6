import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { prepareSettings, removeAnnotated, sidecarOf, sidecarText } from './annotated.ts';
import { answering } from './person.ts';
import { CALL, eventually, folder, makeFile, openAt } from './support.ts';

/** What a stranger writes where a text may stand: a link that runs a command, an icon, another direction. */
const LINK = '[Repair](command:workbench.action.terminal.sendSequence?x)';
const EVIL = `${LINK} $(trash)\u202e`;
const QUOTE = 'China supports free navigation in northern waters.';

const CODEBOOK = `version: 1
codes:
  - id: stance
    name: "${LINK} $(trash)\\u202e"
    codes:
      - id: support
        name: "${LINK} $(flame)\\u202e"
        definition: "${LINK} $(flame)"
        key: s
`;

const TEXT = CALL.replace('Lin Haoran', 'Lin $(trash) Haoran');

/** All strings that a person sees of what a provider answers. */
function shownIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof vscode.MarkdownString) return [value.value];
  if (value instanceof vscode.Uri || value === null || typeof value !== 'object') return [];
  const unseen = ['command', 'edit', 'insertText', 'filterText', 'sortText', 'kind', 'range', 'location'];
  return Object.entries(value).flatMap(([key, each]) => (unseen.includes(key) ? [] : shownIn(each)));
}

function assertHarmless(where: string, value: unknown): void {
  const shown = shownIn(value);
  assert.ok(shown.length > 0, `${where} tell something`);
  for (const text of shown) {
    assert.doesNotMatch(text, /(?<!\\)\]\(/, `${where} have no link`);
    assert.doesNotMatch(text, /(?<!\\)\$\((?:trash|flame)\)/, `${where} have no icon`);
    assert.doesNotMatch(text, /\u202e/, `${where} have their own direction`);
  }
}

describe('What a stranger has written in files', () => {
  let readout: vscode.Uri;
  let sidecar: vscode.Uri;

  before(async () => {
    await prepareSettings();
    await vscode.workspace.getConfiguration('readouts').update('annotationDisplay', 'labels', true);
    await makeFile('strangers/codebook.yaml', CODEBOOK);
    await makeFile(
      'strangers/call.txt.annotations.yaml',
      sidecarText('call.txt', TEXT, [
        { exact: QUOTE, note: EVIL, speaker: EVIL, by: EVIL, codes: ['stance/support', 'stance/gone'] },
      ]),
    );
    readout = await makeFile('strangers/call.txt', TEXT);
    sidecar = sidecarOf(readout);
    await vscode.commands.executeCommand('readouts.refresh');
    await openAt(readout, QUOTE);
    await eventually('the readout is annotated', async () => (await hovers(readout, QUOTE)).length > 0);
  });
  after(async () => {
    await vscode.workspace.getConfiguration('readouts').update('annotationDisplay', undefined, true);
    await removeAnnotated();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'strangers'), { recursive: true });
  });

  async function placeOf(uri: vscode.Uri, words: string): Promise<vscode.Position> {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.positionAt(document.getText().indexOf(words) + 2);
  }

  async function hovers(uri: vscode.Uri, words: string): Promise<unknown[]> {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      await placeOf(uri, words),
    );
    return found.flatMap(({ contents }) => contents);
  }

  it('is text in hovers, hints, symbols, completions, problems and quick fixes', async () => {
    assertHarmless('hovers', await hovers(readout, QUOTE));
    assertHarmless('hovers of sidecars', await hovers(sidecar, 'support'));
    const whole = new vscode.Range(0, 0, 1000, 0);
    const hints = await vscode.commands.executeCommand('vscode.executeInlayHintProvider', readout, whole);
    assertHarmless('hints', hints);
    assertHarmless('symbols', await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', readout));
    assertHarmless(
      'symbols of the workspace',
      await eventually('there are symbols', async () => {
        const found = await vscode.commands.executeCommand<unknown[]>('vscode.executeWorkspaceSymbolProvider', 'trash');
        return found.length > 0 && found;
      }),
    );
    await vscode.window.showTextDocument(sidecar);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      sidecar,
      await placeOf(sidecar, 'support'),
      undefined,
      50,
    );
    assertHarmless(
      'completions',
      items.filter(({ label }) => JSON.stringify(label).includes('stance')),
    );
    const problems = await eventually('there are problems', () => {
      const found = vscode.languages.getDiagnostics(sidecar);
      return found.length > 0 && found;
    });
    assertHarmless('problems', problems);
    const fixes = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', sidecar, problems[0]!.range);
    assertHarmless('quick fixes', fixes);
  });

  it('is text in lists, messages and the status bar', async () => {
    await openAt(readout, QUOTE);
    const { questions, messages } = await answering([{ type: 'Yes.' }, { press: 'Undo' }], async () => {
      await vscode.commands.executeCommand('readouts.reply');
      await vscode.commands.executeCommand('readouts.deleteAnnotation');
      await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    });
    assertHarmless('lists', questions);
    assertHarmless(
      'messages',
      messages.map((message) => message.replace(/^\$\([a-z-]+\) /, '')),
    );
  });

  it('is text in the messages of errors', async () => {
    const broken = await makeFile('strangers/other.txt.annotations.yaml', `version: 1\n"${LINK}": 1\n"${LINK}": 2\n`);
    const other = await makeFile('strangers/other.txt', CALL);
    await openAt(other, 'fish');
    const { messages } = await answering([{ type: 'n' }], () => vscode.commands.executeCommand('readouts.addNote'));
    assert.match(messages.join(), /Repair/);
    assertHarmless('messages', messages);
    await vscode.workspace.fs.delete(broken);
  });
});
