import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText, PRESS, removeTexts } from './documents.ts';

describe('folding', () => {
  after(removeTexts);

  it("folds the page's head and foot, and the paragraphs of one speaker", async () => {
    const document = await openText(PRESS);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const folded = ranges.map(({ start, end }) => [
      document.lineAt(start).text.slice(0, 16),
      document.lineAt(end).text.slice(0, 16),
    ]);
    assert.deepEqual(folded, [
      ['Home > News', 'Ilan Verrow: A B'],
      ['Ilan Verrow said', 'He stressed that'],
      ['Suggest To A Fri', 'Print'],
    ]);
  });

  it('folds a statement of several lines', async () => {
    const text = PRESS.replace('bridges divide. This', 'bridges divide.\nThis').replace(
      'every bridge. Lorsk',
      'every bridge.\nLorsk',
    );
    const document = await openText(text);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const lines = ranges.map(({ start }) => document.lineAt(start).text.slice(0, 14));
    assert.deepEqual(lines, ['Home > News', 'Ilan Verrow sa', 'Mara Tesk said', 'Suggest To A F']);
  });
});
