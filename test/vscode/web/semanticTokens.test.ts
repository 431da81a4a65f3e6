import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { prepareSettings } from '../suite/annotated.ts';
import { closeAll, inWorkspace, openReadout, replace } from '../suite/documents.ts';
import { eventually } from '../suite/support.ts';

interface Token {
  readonly type: string;
  readonly text: string;
}

async function tokensOf(document: vscode.TextDocument): Promise<Token[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type] = data.slice(at, at + 4) as unknown as [number, number, number, number];
    character = down > 0 ? right : character + right;
    line += down;
    tokens.push({
      type: legend.tokenTypes[type]!,
      text: document.lineAt(line).text.slice(character, character + length),
    });
  }
  return tokens;
}

const textsOf = (tokens: readonly Token[], type: string) =>
  tokens.filter((token) => token.type === type).map(({ text }) => text);

describe('semantic tokens', () => {
  let document: vscode.TextDocument;

  // VS Code changes no text that is read-only, and says that it has.
  before(() => prepareSettings());
  beforeEach(async () => {
    document = await openReadout(inWorkspace('2026-03-18-lorsk-call.txt'));
  });
  afterEach(closeAll);

  it('are the speakers and the dates', async () => {
    const tokens = await tokensOf(document);
    const [speakers, dates] = [textsOf(tokens, 'speaker'), textsOf(tokens, 'date')];
    assert.deepEqual(speakers, [
      'Ilan Verrow',
      'Mara Tesk',
      'Ilan Verrow',
      'Mara Tesk',
      'Ilan Verrow',
      'He',
      'Mara Tesk',
      'Ilan Verrow',
      'The two sides',
    ]);
    assert.deepEqual(dates, ['March 18, 2026', 'before the winter', 'last month', 'in April']);
    assert.equal(speakers.length + dates.length, tokens.length);
  });

  it('follow the typing', async () => {
    await replace(document, 'March 18, 2026', 'March 19, 2026');
    await eventually('the new date is a token', async () =>
      textsOf(await tokensOf(document), 'date').includes('March 19, 2026'),
    );
  });
});
