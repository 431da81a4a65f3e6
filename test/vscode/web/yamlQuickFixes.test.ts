import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { CALL, eventually } from '../suite/support.ts';
import { annotation, CODEBOOK, diagnosticsOf, HEAD, Home, ofOlderText, sidecar } from '../suite/yamlFiles.ts';

const SIDECAR = 'call.txt.annotations.yaml';
const LINE = 'China supports free navigation in northern waters.';

describe('yaml quick fixes', () => {
  const home = new Home();

  beforeEach(() => home.make());
  afterEach(() => home.remove());

  /** The quick fixes of the first diagnostic of a code, with their edits. */
  async function fixesOf(document: vscode.TextDocument, code: string): Promise<vscode.CodeAction[]> {
    const [diagnostic] = await diagnosticsOf(document.uri, code);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic!.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
  }

  const titles = (actions: readonly vscode.CodeAction[]) => actions.map(({ title }) => title);

  /** Opens the sidecar, takes the fix of a title, and gives the text after it. */
  async function fix(text: string, code: string, title: string, name = SIDECAR): Promise<string> {
    const { document } = await home.open(name, text);
    const actions = await fixesOf(document, code);
    const action = actions.find((each) => each.title === title);
    assert.ok(action?.edit, `“${title}” is not among ${titles(actions).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    return document.getText();
  }

  it('replace an unknown code by the nearest', async () => {
    const text = sidecar(annotation('aaaaaaaaaa', 'fisheries', "codes: [act/urge, 'stance/suport']"));
    assert.equal(
      await fix(text, 'unknown-code', 'Replace by “stance/support”'),
      text.replace("'stance/suport'", 'stance/support'),
    );
  });

  it('add an unknown code to the codebook', async () => {
    const text = sidecar(annotation('aaaaaaaaaa', 'fisheries', 'codes: [stance/abstain]'));
    assert.equal(await fix(text, 'unknown-code', 'Add “stance/abstain” to the codebook'), text);
    const codebook = await vscode.workspace.openTextDocument(home.uri('codebook.yaml'));
    assert.equal(codebook.getText(), `${CODEBOOK}      - id: abstain\n        name: Abstain\n`);
    await eventually('the diagnostic goes', () => vscode.languages.getDiagnostics(home.uri(SIDECAR)).length === 0);
  });

  it('use the successor of a deprecated code, once where it is there, and offer it for all', async () => {
    const urge = '{id: urge, name: Urge, deprecated: true, successor: stance/support}';
    await home.file('codebook.yaml', CODEBOOK.replace('{id: urge, name: Urge}', urge));
    await vscode.commands.executeCommand('readouts.refresh');
    const text = sidecar(
      annotation('aaaaaaaaaa', 'fisheries', 'codes: [act/urge, stance/support]'),
      annotation('bbbbbbbbbb', LINE, 'codes: [act/urge, stance/support]'),
    );
    const { document } = await home.open(SIDECAR, text);
    const actions = await fixesOf(document, 'deprecated-code');
    assert.deepEqual(titles(actions), ['Use Successor “stance/support”', 'Use Successor of “act/urge” Everywhere…']);
    const [diagnostic] = await diagnosticsOf(document.uri, 'deprecated-code');
    assert.deepEqual(diagnostic!.tags, [vscode.DiagnosticTag.Deprecated]);
    assert.equal(diagnostic!.message, '“act/urge” is deprecated: use “stance/support”.');
    assert.ok(await vscode.workspace.applyEdit(actions[0]!.edit!));
    assert.equal(document.getText(), text.replace('act/urge, stance/support', 'stance/support'));
  });

  it('give the second annotation of an id a new one', async () => {
    const text = sidecar(annotation('aaaaaaaaaa', 'fisheries'), annotation('aaaaaaaaaa', LINE));
    const after = await fix(text, 'duplicate-id', 'Give this annotation a new id');
    const [first, second] = parseSidecar(after).sidecar!.annotations;
    assert.equal(first!.id, 'aaaaaaaaaa');
    assert.equal(after, text.replace(/(.*)aaaaaaaaaa/s, `$1${second!.id}`));
  });

  it('sort the annotations, comments and all', async () => {
    const [a, b] = [
      `  # first\n${annotation('aaaaaaaaaa', 'fisheries')}`,
      `  # second\n${annotation('bbbbbbbbbb', LINE)}`,
    ];
    assert.equal(await fix(sidecar(b, a), 'not-in-order', 'Sort the annotations into text order'), sidecar(a, b));
  });

  it('change a key to the one that was meant', async () => {
    const text = sidecar(annotation('aaaaaaaaaa', 'fisheries', 'staus: open'));
    assert.equal(await fix(text, 'unknown-key', 'Change to “status”'), text.replace('staus', 'status'));
    const codebook = CODEBOOK.replace('definition: Sides', 'defintion: Sides');
    assert.equal(
      await fix(codebook, 'unknown-key', 'Change to “definition”', 'codebook.yaml'),
      codebook.replace('defintion', 'definition'),
    );
    const { document } = await home.open(SIDECAR, sidecar(annotation('aaaaaaaaaa', 'fisheries', 'wholly-own: 1')));
    await diagnosticsOf(document.uri, 'unknown-key');
    assert.deepEqual(await fixesOf(document, 'unknown-key'), []);
  });

  it('re-attach an ambiguous quotation to one of its candidates', async () => {
    await home.file(
      'call.txt',
      CALL.replace(` ${LINE}`, '')
        .replace('Norway is', `${LINE} Norway is`)
        .replace('The two sides', `${LINE}\n\nThe two sides`),
    );
    const { document } = await home.open(SIDECAR, ofOlderText(sidecar(annotation('aaaaaaaaaa', LINE))));
    const actions = await fixesOf(document, 'ambiguous');
    assert.deepEqual(titles(actions).sort(), [
      'Keep as an orphan',
      `Re-attach to line 10: “${LINE}”`,
      `Re-attach to line 8: “${LINE}”`,
    ]);
    const chosen = actions.find(({ title }) => title.includes('line 10'))!;
    assert.ok(await vscode.workspace.applyEdit(chosen.edit!));
    assert.match(parseSidecar(document.getText()).sidecar!.annotations[0]!.target.suffix, /^\n\nThe two sides/);
    await eventually('the diagnostic goes', () => vscode.languages.getDiagnostics(document.uri).length === 0);
  });

  it('confirm a changed quotation', async () => {
    const today = LINE.replace('supports', 'firmly supports');
    await home.file('call.txt', CALL.replace(LINE, today));
    const after = await fix(
      ofOlderText(sidecar(annotation('aaaaaaaaaa', LINE))),
      'changed',
      'Confirm the words of today',
    );
    assert.equal(parseSidecar(after).sidecar!.annotations[0]!.target.exact, today);
    await eventually('the diagnostic goes', () => vscode.languages.getDiagnostics(home.uri(SIDECAR)).length === 0);
  });

  it('re-attach an orphan to words that are like its own', async () => {
    const today = LINE.replace('in northern', 'in all northern');
    await home.file('call.txt', CALL.replace(LINE, today));
    const after = await fix(
      ofOlderText(sidecar(annotation('aaaaaaaaaa', LINE))),
      'orphan',
      `Re-attach to line 6: “${today}”`,
    );
    assert.equal(parseSidecar(after).sidecar!.annotations[0]!.target.exact, today);
  });

  it('keep an orphan', async () => {
    const after = await fix(
      sidecar(annotation('aaaaaaaaaa', 'Nobody ever said these particular words')),
      'orphan',
      'Keep as an orphan',
    );
    assert.equal(parseSidecar(after).sidecar!.annotations[0]!.target.orphan, true);
    await eventually('the diagnostic goes', () => vscode.languages.getDiagnostics(home.uri(SIDECAR)).length === 0);
  });

  it('settle what a merge left open', async () => {
    const conflict = '    conflicts:\n      - {field: note, other: theirs}\n';
    const text = `${sidecar(annotation('aaaaaaaaaa', 'fisheries', 'note: ours'))}${conflict}`;
    assert.equal(await fix(text, 'merge-conflict', 'Keep this “note”'), text.replace(conflict, ''));
    assert.equal(
      await fix(text, 'merge-conflict', 'Take the other “note”: theirs', 'call.txt.bob.annotations.yaml'),
      text.replace(conflict, '').replace('ours', 'theirs'),
    );
    const deleted = `${HEAD}annotations:\n${annotation('aaaaaaaaaa', 'fisheries')}    conflicts:\n      - {field: annotation}\n${annotation('bbbbbbbbbb', LINE)}`;
    assert.equal(
      await fix(deleted, 'merge-conflict', 'Delete this annotation', 'call.txt.ada.annotations.yaml'),
      sidecar(annotation('bbbbbbbbbb', LINE)),
    );
  });
});
