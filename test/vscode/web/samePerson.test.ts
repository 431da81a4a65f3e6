import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt, makeAnnotated, prepareSettings, removeAnnotated, type Annotated } from '../suite/annotated.ts';
import { answering, type Answer } from '../suite/person.ts';
import { CALL, eventually, exists, openAt, readFile } from '../suite/support.ts';

const SPOKE = `${CALL}
Spokesperson Ingrid Moe said that the talks had been friendly. Moe added that more will follow.
`;
const OTHER = SPOKE.replaceAll('Moe', 'Holm').replaceAll('Astrid Solberg', 'Astrid Lund').replaceAll('Solberg', 'Lund');

describe('Same Person As…', () => {
  let files: Annotated;
  let people: vscode.Uri;

  before(() => prepareSettings());
  beforeEach(async () => {
    files = await makeAnnotated(SPOKE);
    people = vscode.Uri.joinPath(files.readout, '..', 'people.yaml');
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(files.readout, '..', 'other.txt'),
      new TextEncoder().encode(OTHER),
    );
    await vscode.commands.executeCommand('readouts.refresh');
  });
  afterEach(removeAnnotated);

  const samePerson = (argument: unknown, ...answers: Answer[]) =>
    answering(answers, () => vscode.commands.executeCommand('readouts.samePersonAs', argument));
  const isNamed = (name: string) =>
    eventually(`the call is with ${name}`, async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        name,
      );
      const found = symbols.find(({ location }) => location.uri.toString() === files.readout.toString());
      return found?.name.includes(name) && (await hoverAt(files.readout, 'Solberg stressed')).includes(`**${name}**`);
    });

  it('makes two names one person’s everywhere, and one undo takes back just that', async () => {
    await openAt(files.readout, 'Solberg stressed');
    const { questions, messages } = await samePerson(undefined, { pick: 'Astrid Lund' });
    assert.equal(questions[0]!.title, 'Who is Astrid Solberg?');
    assert.ok(!questions[0]!.items.includes('Astrid Solberg'));
    assert.deepEqual(messages, ['Astrid Solberg and Astrid Lund are one person now, by people.yaml.']);
    assert.equal(
      await readFile(people),
      'version: 1\npeople:\n  - name: Astrid Lund\n    aliases: [Astrid Solberg]\n    country: "NO"\n',
    );
    await isNamed('Astrid Lund');
    const editor = await vscode.window.showTextDocument(people);
    assert.equal(editor.document.isDirty, false);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await eventually('the file has gone', async () => !(await exists(people)));
    await isNamed('Astrid Solberg');
  });

  it('changes one line of a file that is there, from a row of a view too', async () => {
    const text = 'version: 1\n# Who is who\npeople:\n  - name: Astrid Lund # since 2019\n    aliases: [A. Lund]\n';
    await vscode.workspace.fs.writeFile(people, new TextEncoder().encode(text));
    await vscode.commands.executeCommand('readouts.refresh');
    const row = { readout: files.readout.toString(), person: 'Astrid Solberg' };
    await samePerson(row, { pick: 'Astrid Lund' });
    assert.equal(await readFile(people), text.replace('[A. Lund]', '[A. Lund, Astrid Solberg]'));
    await isNamed('Astrid Lund');
  });

  it('knows who speaks without taking part, and offers who speaks so in another readout', async () => {
    for (const words of ['Ingrid Moe said', 'Moe added']) {
      await openAt(files.readout, words);
      const { questions } = await samePerson(undefined, 'leave');
      assert.equal(questions[0]!.title, 'Who is Ingrid Moe?');
      assert.ok(questions[0]!.items.includes('Ingrid Holm'));
    }
    await openAt(files.readout, 'Ingrid Moe said');
    await samePerson(undefined, { pick: 'Ingrid Holm' });
    assert.equal(await readFile(people), 'version: 1\npeople:\n  - name: Ingrid Holm\n    aliases: [Ingrid Moe]\n');
    await eventually('the spokesperson has that name', async () =>
      (await hoverAt(files.readout, 'Spokesperson Ingrid')).includes('Ingrid Holm'),
    );
  });

  it('leaves no trace where it is left, and says why a broken file is not changed', async () => {
    await openAt(files.readout, 'Solberg stressed');
    const left = await samePerson(undefined, 'leave');
    assert.deepEqual(left.messages, []);
    assert.equal(await exists(people), false);
    const broken = 'version: 1\npeople:\n  - aliases: [A. Lund]\n';
    await vscode.workspace.fs.writeFile(people, new TextEncoder().encode(broken));
    await vscode.commands.executeCommand('readouts.refresh');
    await openAt(files.readout, 'Solberg stressed');
    const { messages } = await samePerson(undefined, { pick: 'Astrid Lund' });
    assert.match(messages[0]!, /^people\.yaml was not changed: Line 3: “name” is missing/);
    assert.equal(await readFile(people), broken);
  });

  it('Open People File opens the one that holds for the readout', async () => {
    await vscode.workspace.fs.writeFile(people, new TextEncoder().encode('version: 1\npeople: []\n'));
    await vscode.commands.executeCommand('readouts.refresh');
    await openAt(files.readout, 'Solberg stressed');
    await vscode.commands.executeCommand('readouts.openPeople');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), people.toString());
  });
});
