import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import {
  annotationsOf,
  hoverAt,
  idOf,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  targetProblems,
  type Annotated,
} from '../suite/annotated.ts';
import { answering } from '../suite/person.ts';
import { CALL, eventually, openAt, readFile, shownAsOnDisk } from '../suite/support.ts';

const HOST = 'Norway is ready to host the next round in Tromsø.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';

const run = promisify(execFile);

/** What is used of the API of VS Code's own Git extension. */
interface GitApi {
  openRepository(root: vscode.Uri): Promise<unknown>;
  getRepository(uri: vscode.Uri): unknown;
}

describe('Annotations of a readout in a git repository', () => {
  let files: Annotated;
  let folder: string;

  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
    });

  before(() => prepareSettings());
  afterEach(removeAnnotated);

  /** Commits a readout with its sidecar; VS Code knows the repository. */
  async function commit(text: string): Promise<void> {
    files = await makeAnnotated(text, [{ exact: HOST }, { exact: QUOTA }]);
    folder = path.dirname(files.readout.fsPath);
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'A readout');
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git')!;
    const api = (await extension.activate()).getAPI(1);
    await api.openRepository(vscode.Uri.file(folder));
    await eventually('VS Code knows the repository', () => Boolean(api.getRepository(files.readout)));
  }

  it('are carried over exactly when another program has rewritten the text', async () => {
    await commit(CALL);
    const before = await readFile(files.sidecar);
    // The sentence comes a second time, in the same surroundings: only the committed text tells which one it was.
    const again = CALL.slice(CALL.indexOf('Lin Haoran said that'), CALL.indexOf('The two sides'));
    const today = CALL.replace('Lin Haoran said that', `${again}Lin Haoran said that`).replace(
      'the situation in the Arctic',
      'the whole situation in the Arctic',
    );
    await writeFile(files.readout.fsPath, today);
    await vscode.commands.executeCommand('readouts.refresh');
    await openAt(files.readout, 'Home');
    await targetProblems(files.sidecar, {});
    assert.equal(await readFile(files.sidecar), before);
    const { document } = await openAt(files.readout, 'Home');
    const position = document.positionAt(document.getText().lastIndexOf(HOST) + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      files.readout,
      position,
    );
    assert.match(
      JSON.stringify(
        hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value)),
      ),
      /stance\/support/,
    );
    assert.doesNotMatch(await hoverAt(files.readout, HOST), /stance\/support/);
  });

  it('are asked about again when git has the text back', async () => {
    await commit(CALL);
    await git('checkout', '--quiet', '-b', 'short');
    await writeFile(files.readout.fsPath, CALL.replace(`${QUOTA} `, ''));
    await git('commit', '--quiet', '-a', '-m', 'A shorter readout');
    await vscode.commands.executeCommand('readouts.refresh');
    const { document } = await openAt(files.readout, 'Home');
    await targetProblems(files.sidecar, { [idOf(1)]: 'orphan' });
    await git('checkout', '--quiet', 'main');
    await shownAsOnDisk(document, CALL);
    await targetProblems(files.sidecar, {});
    assert.equal((await annotationsOf(files.sidecar)).length, 2);
  });

  it('are by whom git says, where nobody has said it otherwise', async () => {
    await commit(CALL);
    await git('config', 'user.name', 'Zoë Pérez');
    await prepareSettings('');
    try {
      await openAt(files.readout, 'The two sides');
      const { questions } = await answering([{ type: 'A note' }, { type: 'Zoë Pérez' }], () =>
        vscode.commands.executeCommand('readouts.addNote'),
      );
      assert.equal(questions.at(-1)!.value, 'Zoë Pérez');
      const annotations = await annotationsOf(files.sidecar);
      assert.deepEqual(
        annotations.filter(({ note }) => note === 'A note').map(({ by }) => by),
        ['Zoë Pérez'],
      );
    } finally {
      await prepareSettings();
    }
  });

  it('are merged by annotation once git is set up for it', async () => {
    await commit(CALL);
    await openAt(files.readout, 'Home');
    await vscode.commands.executeCommand('readouts.setUpGitMerge');
    assert.match(
      await readFile(vscode.Uri.file(path.join(folder, '.gitattributes'))),
      /^\*\.annotations\.yaml merge=readouts$/m,
    );
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'Merge sidecars by annotation');
    const before = await readFile(files.sidecar);
    const withNote = (note: string) => before.replace(/^( +)(by: .*)$/m, `$1note: ${note}\n$1$2`);
    await git('checkout', '--quiet', '-b', 'theirs');
    await writeFile(files.sidecar.fsPath, before.replaceAll('stance/support', 'stance/oppose'));
    await git('commit', '--quiet', '-a', '-m', 'Theirs');
    await git('checkout', '--quiet', 'main');
    await writeFile(files.sidecar.fsPath, withNote('ours'));
    await git('commit', '--quiet', '-a', '-m', 'Ours');
    await git('merge', '--quiet', '--no-edit', 'theirs');
    assert.equal(await readFile(files.sidecar), withNote('ours').replaceAll('stance/support', 'stance/oppose'));
  });
});
