import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText, PRESS, removeTexts } from '../suite/documents.ts';

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
      ['Ilan Verrow said', 'He stressed that'],
      ['Suggest To A Fri', 'Print'],
    ]);
  });

  it('hides no title: what is above it folds by itself, and what is below it into it', async () => {
    const document = await openText(
      PRESS.replace('Home > News', 'Home > News\nHome > News > Press Releases').replace(
        'Both Banks\n',
        'Both Banks\n\n2025-05-07 10:15\n',
      ),
    );
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const hidden = new Set(ranges.flatMap(({ start, end }) => lineNumbers(start + 1, end)));
    const title = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('Ilan Verrow: A Bridge'));
    assert.ok(!hidden.has(title), JSON.stringify(ranges));
    assert.ok(hidden.has(title + 2), JSON.stringify(ranges));
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
    assert.deepEqual(lines, ['Ilan Verrow sa', 'Mara Tesk said', 'Suggest To A F']);
  });
});

function lineNumbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
