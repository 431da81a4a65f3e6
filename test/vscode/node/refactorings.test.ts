import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, replace } from '../suite/documents.ts';
import { answering, type Answer } from '../suite/person.ts';
import { eventually, readFile } from '../suite/support.ts';
import { annotation, CODEBOOK, Home, sidecar } from '../suite/yamlFiles.ts';

const ALICE = 'call.txt.annotations.yaml';
const BOB = 'call.txt.bob.annotations.yaml';
const FILES = ['codebook.yaml', ALICE, BOB];

describe('refactorings of codes', () => {
  const home = new Home();

  beforeEach(async () => {
    await home.make();
    await home.file(
      ALICE,
      `# by hand\n${sidecar(annotation('aaaaaaaaaa', 'fisheries', 'codes: [act/urge, "stance/support"] # sure\n    note: Keep me.'))}`,
    );
    await home.file(
      BOB,
      sidecar(annotation('bbbbbbbbbb', 'quota talks', 'codes:\n      - stance/oppose\n      - act/urge')),
    );
    await vscode.commands.executeCommand('readouts.refresh');
  });
  afterEach(() => home.remove());

  const texts = () => Promise.all(FILES.map((name) => readFile(home.uri(name))));
  const reference = (code: string) => ({ codebook: home.uri('codebook.yaml').toString(), code });
  const run = (command: string, code: string, ...answers: Answer[]) =>
    answering(answers, () => vscode.commands.executeCommand(`readouts.${command}`, reference(code)));

  /** Undoes or redoes what was done to the codebook last. */
  async function turn(command: string): Promise<void> {
    await vscode.window.showTextDocument(home.uri('codebook.yaml'));
    await vscode.commands.executeCommand(`readouts.${command}`);
  }

  it('merges a code into another in the codebook and every sidecar, as one undo', async () => {
    const before = await texts();
    const { questions, messages } = await run(
      'mergeCode',
      'act/urge',
      { pick: 'stance/support' },
      { pick: 'Merge “act/urge” into “stance/support”' },
    );
    assert.match(questions.at(-1)!.title, /Merge/);
    assert.match(messages.join('\n'), /2 annotations changed/);
    const after = await texts();
    assert.doesNotMatch(after[0]!, /urge/);
    assert.match(after[1]!, /codes: \["stance\/support"\] # sure\n {4}note: Keep me\./);
    assert.equal(after[2], before[2]!.replace('act/urge', 'stance/support'));
    await turn('undoAnnotationChange');
    assert.deepEqual(await texts(), before);
    await turn('redoAnnotationChange');
    assert.deepEqual(await texts(), after);
  });

  it('opens no file that it changes, nor when it is undone and redone', async () => {
    await closeAll();
    await vscode.window.showTextDocument(home.uri('call.txt'));
    await run('mergeCode', 'act/urge', { pick: 'stance/support' }, { pick: 'Merge' });
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await vscode.commands.executeCommand('readouts.redoAnnotationChange');
    // VS Code shows what is unsaved for a while without an editor.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      ['call.txt'],
    );
    assert.doesNotMatch((await texts()).join(''), /act\/urge/);
  });

  it('asks before a split shows what others coded, out of sight till then', async () => {
    const before = await texts();
    const lookAt = (whose: string) =>
      answering([{ pick: whose }], () => vscode.commands.executeCommand('readouts.showAnnotationsOf'));
    await lookAt('Only Me');
    try {
      const { questions } = await run('splitCode', 'act/urge', 'leave');
      assert.match(questions[0]!.title, /^Others have “act\/urge” too, out of your sight: \d annotation/);
    } finally {
      await lookAt('Everybody');
    }
    assert.deepEqual(await texts(), before);
    const { questions } = await run('splitCode', 'act/urge', 'leave');
    assert.equal(questions[0]!.title, 'Split “act/urge”: part 1');
  });

  it('undoes from a readout that it changed, too', async () => {
    const before = await texts();
    await run('mergeCode', 'act/urge', { pick: 'stance/support' }, { pick: 'Merge' });
    await vscode.window.showTextDocument(home.uri('call.txt'));
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.deepEqual(await texts(), before);
  });

  it('deletes a code: re-coded, or stripped, and no annotation goes', async () => {
    const before = await texts();
    await run('deleteCode', 'act/urge', { pick: 'Re-code' }, { pick: 'stance/oppose' }, { pick: 'Delete “act/urge”' });
    const recoded = await texts();
    assert.match(recoded[1]!, /codes: \[stance\/oppose, "stance\/support"\] # sure/);
    assert.match(recoded[2]!, /codes:\n {6}- stance\/oppose\n {4}by/);
    await turn('undoAnnotationChange');
    assert.deepEqual(await texts(), before);
    await run('deleteCode', 'act', { pick: 'Strip' }, { pick: 'Delete “act”' });
    const stripped = await texts();
    assert.doesNotMatch(stripped.join(''), /act\/urge|id: act/);
    assert.match(stripped[1]!, /note: Keep me\./);
    await turn('undoAnnotationChange');
    assert.deepEqual(await texts(), before);
  });

  it('takes a sequence of them back to the bytes, step by step, and makes it again', async () => {
    const steps: [string, string, ...Answer[]][] = [
      ['renameCode', 'stance', { type: 'Position taken' }, { type: 'position' }, { pick: 'Rename' }],
      ['moveCode', 'act/urge', { pick: 'position' }, { pick: 'Move' }],
      ['mergeCode', 'position/oppose', { pick: 'position/urge' }, { pick: 'Merge' }],
      ['deleteCode', 'position', { pick: 'Strip' }, { pick: 'Delete' }],
    ];
    const seen = [await texts()];
    for (const [command, code, ...answers] of steps) {
      await run(command, code, ...answers);
      seen.push(await texts());
    }
    assert.equal(new Set(seen.map((each) => each.join('\0'))).size, 5);
    assert.match(seen[1]![0]!, /- id: position\n {4}name: Position taken/);
    for (const before of seen.slice(0, -1).reverse()) {
      await turn('undoAnnotationChange');
      assert.deepEqual(await texts(), before);
    }
    for (const after of seen.slice(1)) {
      await turn('redoAnnotationChange');
      assert.deepEqual(await texts(), after);
    }
  });

  it('shows what changes first, and changes nothing when the person leaves', async () => {
    const before = await texts();
    await run('mergeCode', 'act/urge', { pick: 'stance/support' }, { pick: 'Show What Changes' }, 'leave');
    assert.deepEqual(await texts(), before);
    await eventually('the changes are closed', () =>
      vscode.window.tabGroups.all.every(({ tabs }) => tabs.every(({ label }) => !label.startsWith('Merge'))),
    );
    await run('mergeCode', 'act/urge', { pick: 'stance/support' }, { pick: 'Show What Changes' }, { pick: 'Merge' });
    assert.notDeepEqual(await texts(), before);
  });

  it('counts what is typed and not saved, which stays unsaved', async () => {
    const { document } = await home.open(BOB);
    await replace(document, 'stance/oppose', 'stance/support');
    await run('mergeCode', 'stance/support', { pick: 'act/thank' }, { pick: 'Merge' });
    assert.match(document.getText(), /- act\/thank\n {6}- act\/urge/);
    assert.ok(document.isDirty);
    assert.match((await texts())[2]!, /stance\/oppose/);
    assert.match((await texts())[1]!, /"act\/thank"|act\/thank/);
    await closeAll();
  });

  it('changes nothing where a sidecar is broken, and names it', async () => {
    await home.file(BOB, 'version: 1\nannotations: [\n  {codes: [act/urge]}\n');
    const before = await texts();
    const { messages } = await run('mergeCode', 'act/urge', { pick: 'stance/support' });
    assert.match(messages.join('\n'), /Nothing was changed, because of call\.txt\.bob\.annotations\.yaml: /);
    assert.deepEqual(await texts(), before);
    // One that cannot name the code is left alone, and in nobody's way.
    await run('mergeCode', 'act/thank', { pick: 'stance/oppose' }, { pick: 'Merge' });
    assert.doesNotMatch((await texts())[0]!, /thank/);
    assert.equal((await texts())[2], before[2]);
  });

  it('deprecates a code, which annotations keep until its successor is used, and brings it back', async () => {
    const before = await texts();
    const { questions, messages } = await run('deprecateCode', 'act/urge', { pick: 'stance/support' });
    assert.deepEqual(questions[0]!.items, [
      '$(circle-slash) No Successor',
      'act',
      'act/thank',
      'stance',
      'stance/support',
      'stance/oppose',
    ]);
    assert.match(messages.join('\n'), /Deprecate “act\/urge”, followed by “stance\/support”/);
    const deprecated = await texts();
    assert.match(deprecated[0]!, /- \{id: urge, name: Urge, deprecated: true, successor: stance\/support\}/);
    assert.deepEqual(deprecated.slice(1), before.slice(1));
    await run('useSuccessor', 'act/urge', { pick: 'Re-code “act/urge” as “stance/support”' });
    const recoded = await texts();
    assert.equal(recoded[0], deprecated[0]);
    assert.match(recoded[1]!, /codes: \["stance\/support"\] # sure\n {4}note: Keep me\./);
    assert.match(recoded[2]!, /- stance\/oppose\n {6}- stance\/support/);
    await vscode.window.showTextDocument(home.uri('call.txt'));
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.deepEqual(await texts(), deprecated);
    await run('deprecateCode', 'act/urge', { pick: 'Bring It Back' });
    assert.deepEqual(await texts(), before);
  });

  it('says that a code without a successor, or without annotations, leaves nothing to re-code', async () => {
    const { messages } = await run('useSuccessor', 'act/urge');
    assert.match(messages.join('\n'), /“act\/urge” is not deprecated/);
    await run('deprecateCode', 'act/urge', { pick: 'No Successor' });
    assert.match((await run('useSuccessor', 'act/urge')).messages.join('\n'), /names no successor of “act\/urge”/);
    await run('deprecateCode', 'act/thank', { pick: 'stance/support' });
    assert.match((await run('useSuccessor', 'act/thank')).messages.join('\n'), /No annotation has “act\/thank”/);
  });

  it('moves what nobody uses at once, and says so', async () => {
    const { questions, messages } = await run('moveCode', 'act/thank', { pick: 'stance' });
    assert.equal(questions.length, 1);
    assert.match(messages.join('\n'), /Move “act\/thank” to “stance\/thank”/);
    await turn('undoAnnotationChange');
    assert.equal((await texts())[0], CODEBOOK);
  });

  it('is offered at a code of a codebook and of a sidecar', async () => {
    for (const [name, at] of [
      ['codebook.yaml', 'id: urge'],
      [ALICE, 'act/urge'],
    ] as const) {
      const { document } = await home.open(name);
      const offset = document.getText().indexOf(at) + at.length - 1;
      const position = document.positionAt(offset);
      const actions = await eventually(`actions in ${name}`, async () => {
        const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(position, position),
          vscode.CodeActionKind.Refactor.value,
        );
        return found.length > 0 && found;
      });
      assert.deepEqual(
        actions.map(({ command }) => command?.command),
        ['renameCode', 'moveCode', 'mergeCode', 'splitCode', 'deleteCode', 'deprecateCode'].map(
          (name) => `readouts.${name}`,
        ),
      );
    }
  });
});
