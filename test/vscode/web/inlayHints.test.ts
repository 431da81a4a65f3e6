import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText, PRESS, removeTexts } from '../suite/documents.ts';
import { eventually } from '../suite/support.ts';

async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return hints.map(({ position, label }) => {
    const { text } = document.lineAt(position.line);
    return `${text.slice(Math.max(0, position.character - 10), position.character)}[${String(label)}]${text.slice(position.character, position.character + 10)}`;
  });
}

describe('inlay hints', () => {
  let document: vscode.TextDocument;
  const settings = () => vscode.workspace.getConfiguration('readouts.inlayHints');

  beforeEach(async () => {
    document = await openText(PRESS);
  });
  afterEach(async () => {
    await settings().update('speakers', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('dates', undefined, vscode.ConfigurationTarget.Workspace);
    await removeTexts();
  });

  it('tell who goes on where a paragraph names nobody, and what relative dates are', async () => {
    const hints = await hintsOf(document);
    assert.deepEqual(hints, ['[Ilan Verrow:]Some peopl', ' this year[= Oct 2025].', 'next month[= Jun 2025].']);
  });

  it('can be turned off, each kind by itself', async () => {
    await settings().update('speakers', false, vscode.ConfigurationTarget.Workspace);
    await eventually('hints of speakers vanish', async () => {
      const hints = await hintsOf(document);
      return hints.length > 0 && !hints.some((hint) => hint.includes(':]'));
    });
    await settings().update('dates', false, vscode.ConfigurationTarget.Workspace);
    await eventually('all hints vanish', async () => (await hintsOf(document)).length === 0);
  });
});
