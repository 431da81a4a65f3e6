import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CALL, inWorkspace, openReadout, openText, removeTexts } from '../suite/documents.ts';

const flatten = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);

describe('outline', () => {
  after(removeTexts);

  it('is the meeting with its speakers and what they said', async () => {
    const document = await openReadout(inWorkspace('2026-03-18-lorsk-call.txt'));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [[CALL, '18 March 2026']],
    );
    assert.deepEqual(
      symbols[0]!.children.map(({ name }) => name),
      ['Ilan Verrow', 'Mara Tesk thanked', 'The two sides agreed'],
    );
    const [said, stressed] = symbols[0]!.children[0]!.children;
    assert.deepEqual([said!.name, stressed!.name], ['Ilan Verrow said', 'Ilan Verrow stressed']);
    assert.match(said!.detail, /^the two countries have kept their word/);
    assert.equal(document.getText(stressed!.range).slice(0, 11), 'He stressed');
    for (const symbol of flatten(symbols)) assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
  });

  it('is empty for a text that is no readout', async () => {
    const document = await openText('Two loaves of bread.');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(symbols ?? [], []);
  });
});
