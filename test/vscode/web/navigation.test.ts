import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CALL, closeAll, inside, inWorkspace, openReadout } from '../suite/documents.ts';

const CALL_FILE = '2026-03-18-lorsk-call.txt';
const MEETING_FILE = '2025-11-04-ostrava-meeting.readout';

function definitionsAt(document: vscode.TextDocument, position: vscode.Position): Thenable<vscode.LocationLink[]> {
  return vscode.commands.executeCommand<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
}

function referencesAt(document: vscode.TextDocument, position: vscode.Position): Thenable<vscode.Location[]> {
  return vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
}

describe('navigation', () => {
  let call: vscode.TextDocument;

  beforeEach(async () => {
    call = await openReadout(inWorkspace(CALL_FILE));
  });
  afterEach(closeAll);

  it('goes from a mention of a person to the introduction', async () => {
    const links = await definitionsAt(call, inside(call, 'He stressed'));
    assert.equal(links.length, 1);
    assert.match(call.getText(links[0]!.targetRange), /Ilan Verrow/);
    assert.equal(call.getText(links[0]!.originSelectionRange), 'He');
  });

  it('goes from a collective to each of its members', async () => {
    const links = await definitionsAt(call, inside(call, 'The two sides agreed'));
    assert.deepEqual(
      links.map(({ targetRange }) => /Ilan Verrow|Mara Tesk/.exec(call.getText(targetRange))?.[0]).sort(),
      ['Ilan Verrow', 'Mara Tesk'],
    );
  });

  it('goes nowhere from other words', async () => {
    assert.deepEqual(await definitionsAt(call, inside(call, 'bridge')), []);
  });

  it('finds all mentions of a person here, and the statements in the other readouts', async () => {
    const found = await referencesAt(call, inside(call, 'Verrow said'));
    const here = found
      .filter(({ uri }) => uri.toString() === call.uri.toString())
      .map(({ range }) => call.getText(range));
    assert.deepEqual(here, ['Ilan Verrow', 'Ilan Verrow', 'Ilan Verrow', 'He', 'Ilan Verrow']);
    const meeting = await openReadout(inWorkspace(MEETING_FILE));
    const there = found
      .filter(({ uri }) => uri.toString() === meeting.uri.toString())
      .map(({ range }) => meeting.getText(range));
    assert.equal(there.length, 2);
    assert.match(there[0]!, /^Ilan Verrow said that certain countries .*region\.$/);
    assert.match(there[1]!, /^He noted that trade/);
  });

  it('finds nobody of another name elsewhere', async () => {
    const found = await referencesAt(call, inside(call, 'Tesk thanked'));
    assert.deepEqual(
      found.map(({ uri, range }) => [uri.toString(), call.getText(range)]),
      Array.from({ length: 3 }, () => [call.uri.toString(), 'Mara Tesk']),
    );
  });

  it('highlights all mentions of a person', async () => {
    const position = inside(call, 'He stressed');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      call.uri,
      position,
    );
    const { Read, Write } = vscode.DocumentHighlightKind;
    assert.deepEqual(
      found.map(({ range, kind }) => [call.getText(range), kind]),
      [
        ['Ilan Verrow', Read],
        ['Ilan Verrow', Write],
        ['Ilan Verrow', Read],
        ['He', Read],
        ['Ilan Verrow', Read],
      ],
    );
  });

  it('finds meetings and people in the workspace', async () => {
    const search = (query: string) =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    const meetings = (await search('lorsk by phone')).filter(({ name }) => name === CALL);
    assert.deepEqual(
      meetings.map(({ location, containerName }) => [location.uri.toString(), containerName]),
      [[call.uri.toString(), '18 March 2026']],
    );
    const people = (await search('ilan verrow')).filter(({ name }) => name === 'Ilan Verrow');
    assert.equal(people.length, 1);
    assert.match(people[0]!.containerName, /2 meetings/);
    const document = await vscode.workspace.openTextDocument(people[0]!.location.uri);
    assert.match(
      document.getText().slice(document.offsetAt(people[0]!.location.range.start)),
      /^(Foreign Minister )?Ilan Verrow/,
    );
    assert.deepEqual(
      (await search('nobody of this name')).filter(({ location }) => location.uri.path.endsWith('.txt')),
      [],
    );
  });
});
