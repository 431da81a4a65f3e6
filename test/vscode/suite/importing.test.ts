import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Imported } from '../../../src/exchange/importing/importFile.ts';
import { Imports } from '../../../src/workspace/writing/imports.ts';
import { answering, type Dialogue } from './person.ts';
import { acceptAll, eventually, exists, folder, makeFile, readFile } from './support.ts';

/** A page as a ministry's site has it, about a call with somebody. */
function page(day: number, name: string, country: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Diplomatic News</title>
<link rel="canonical" href="https://mfa.example/en/${day}.html"></head><body>
<nav><a href="/">Home</a><a href="/news">News</a><a href="/visits">Visits</a></nav>
<h1>Lin Haoran Speaks with Foreign Minister ${name} of ${country} on the Phone</h1><p>2021-03-${day} 20:15</p>
<p>On March ${day}, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Foreign Minister ${name} of ${country}.</p>
<p>Lin Haoran said that fisheries should not become a matter of politics.</p>
<p>${name.split(' ').at(-1)} stressed that the quota talks must go on.</p>
<div class="share-bar"><a href="#">Share</a></div></body></html>`;
}

const MUSEUM = '<html><body><h1>The Museum of Lighthouses reopens</h1><p>Tickets cost four crowns.</p></body></html>';

describe('An import', () => {
  const at = (path: string) => vscode.Uri.joinPath(folder(), path);
  const NORWAY = 'imported/2021-03-14-phone-call-norway.txt';
  const CHILE = 'imported/2021-03-15-phone-call-chile.txt';

  beforeEach(async () => {
    for (const path of ['imported', 'saved']) await vscode.workspace.fs.createDirectory(at(path));
    await makeFile('imported/2020-01-01-first.txt', 'A text that stands here already.\n');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of ['imported', 'saved']) await vscode.workspace.fs.delete(at(path), { recursive: true });
    await vscode.commands.executeCommand('readouts.refresh');
  });

  async function saved(pages: Readonly<Record<string, string>>): Promise<vscode.Uri[]> {
    return Promise.all(Object.entries(pages).map(([name, text]) => makeFile(`saved/${name}`, text)));
  }

  /** Runs a command that imports, as the Explorer does, into another folder than those it proposes. */
  async function importing(command: string, files: readonly vscode.Uri[]): Promise<Dialogue> {
    const window = vscode.window as unknown as Record<string, unknown>;
    const before = window['showOpenDialog'];
    window['showOpenDialog'] = () => Promise.resolve([at('imported')]);
    try {
      return await answering([{ pick: 'Another Folder' }], () => acceptAll(command, files[0], files));
    } finally {
      window['showOpenDialog'] = before;
    }
  }

  const namesThere = async () => (await vscode.workspace.fs.readDirectory(at('imported'))).map(([name]) => name).sort();

  it('makes clean texts and sidecars of saved pages, opens the first, and is undone as one', async () => {
    const files = await saved({
      'a.html': page(14, 'Astrid Solberg', 'Norway'),
      'b.html': page(15, 'Rosa Ibáñez', 'Chile'),
      'museum.html': MUSEUM,
    });
    const { messages } = await importing('readouts.importReadouts', files);
    assert.deepEqual(messages, ['2 readouts were imported.']);
    assert.equal(
      await readFile(at(NORWAY)),
      `Lin Haoran Speaks with Foreign Minister Astrid Solberg of Norway on the Phone
2021-03-14 20:15

On March 14, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Foreign Minister Astrid Solberg of Norway.

Lin Haoran said that fisheries should not become a matter of politics.

Solberg stressed that the quota talks must go on.
`,
    );
    const sidecar = await readFile(at(`${CHILE}.annotations.yaml`));
    assert.deepEqual(sidecar.replace(/[0-9a-f]{64}|\d{4}-\d\d-\d\d$/gm, '…').split('\n'), [
      'version: 1',
      'readout: 2021-03-15-phone-call-chile.txt',
      'digest: sha256:…',
      'source:',
      '  url: https://mfa.example/en/15.html',
      '  retrieved: …',
      '  title: Diplomatic News',
      '',
    ]);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), at(NORWAY).toString());
    const undone = await answering([], () => vscode.commands.executeCommand('readouts.undoImport'));
    assert.deepEqual(undone.messages, ['2 readouts were removed.']);
    assert.deepEqual(await namesThere(), ['2020-01-01-first.txt']);
    const again = await answering([], () => vscode.commands.executeCommand('readouts.undoImport'));
    assert.deepEqual(again.messages, ['There is no import to undo.']);
  });

  it('leaves out what is there already, by its address, and says so', async () => {
    const [file] = await saved({ 'a.html': page(14, 'Astrid Solberg', 'Norway') });
    await importing('readouts.importReadouts', [file!]);
    await makeFile(NORWAY, 'Put right by hand.\n');
    const { messages } = await importing('readouts.importReadouts', [file!]);
    assert.deepEqual(messages, [`a.html is there already, as ${vscode.workspace.asRelativePath(at(NORWAY))}.`]);
  });

  it('leaves out what is there already, by its text, in whatever folder', async () => {
    const text = page(14, 'Astrid Solberg', 'Norway').replace(/<link[^>]*>/, '');
    const [file] = await saved({ 'a.html': text });
    await importing('readouts.importReadouts', [file!]);
    await vscode.workspace.fs.rename(at(NORWAY), at('imported/other.txt'));
    await vscode.workspace.fs.delete(at(`${NORWAY}.annotations.yaml`)).then(undefined, () => undefined);
    await vscode.commands.executeCommand('readouts.refresh');
    const { messages } = await importing('readouts.importReadouts', [file!]);
    assert.deepEqual(messages, [
      `a.html is there already, as ${vscode.workspace.asRelativePath(at('imported/other.txt'))}.`,
    ]);
  });

  it('takes back what is as it was made, and leaves what was changed or annotated since', async () => {
    const files = await saved({
      'a.html': page(14, 'Astrid Solberg', 'Norway'),
      'b.html': page(15, 'Rosa Ibáñez', 'Chile'),
    });
    await importing('readouts.importReadouts', files);
    await makeFile(`${NORWAY}.ada.annotations.yaml`, 'version: 1\n');
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.undoImport'));
    assert.deepEqual(messages, ['1 readout was removed. 1 was changed since, and stays.']);
    assert.deepEqual(await Promise.all([exists(at(NORWAY)), exists(at(CHILE))]), [true, false]);
  });

  it('imports under the name that the person gives, and not under one that is taken', async () => {
    const [file] = await saved({ 'a.html': page(14, 'Astrid Solberg', 'Norway') });
    const asked: string[] = [];
    const window = vscode.window as unknown as Record<string, unknown>;
    const before = [window['showOpenDialog'], window['showInputBox']];
    window['showOpenDialog'] = () => Promise.resolve([at('imported')]);
    const dialogue = answering([{ pick: 'Another Folder' }], async () => {
      window['showInputBox'] = ({ value, validateInput }: vscode.InputBoxOptions) => {
        for (const name of [
          '2020-01-01-FIRST.txt',
          'notes.md',
          'a/b.txt',
          '../b.txt',
          'a.txt.annotations.yaml',
          'codebook.yaml',
        ])
          asked.push(String(validateInput!(name)));
        assert.equal(validateInput!('call with Solberg.txt'), undefined);
        asked.push(value!);
        return Promise.resolve('call with Solberg.txt');
      };
      const run = vscode.commands.executeCommand('readouts.importReadouts', file);
      await eventually('the list asks for the name', async () => {
        await vscode.commands.executeCommand('readouts.renameImport');
        return asked.length > 0;
      });
      await eventually('the import is over', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return exists(at('imported/call with Solberg.txt'));
      });
      await run;
    });
    try {
      await dialogue;
    } finally {
      [window['showOpenDialog'], window['showInputBox']] = before;
    }
    const noName = 'A readout’s file has a name that ends in .txt or .readout, in no folder.';
    assert.deepEqual(asked.slice(0, 7), [
      'This name is taken.',
      ...Array<string>(5).fill(noName),
      '2021-03-14-phone-call-norway.txt',
    ]);
    assert.match(
      await readFile(at('imported/call with Solberg.txt.annotations.yaml')),
      /^readout: call with Solberg\.txt$/m,
    );
  });

  it('leaves nothing behind when the person leaves the list', async () => {
    const [file] = await saved({ 'a.html': page(14, 'Astrid Solberg', 'Norway') });
    const window = vscode.window as unknown as Record<string, unknown>;
    const before = window['showOpenDialog'];
    window['showOpenDialog'] = () => Promise.resolve([at('imported')]);
    let isOver = false;
    try {
      const { messages } = await answering([{ pick: 'Another Folder' }], async () => {
        const run = vscode.commands.executeCommand('readouts.importReadouts', file).then(() => (isOver = true));
        await eventually('the import is over', async () => {
          await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
          return isOver;
        });
        await run;
      });
      assert.deepEqual(messages, []);
    } finally {
      window['showOpenDialog'] = before;
    }
    assert.deepEqual(await namesThere(), ['2020-01-01-first.txt']);
  });

  it('says of what it cannot read why, by its name, and imports the rest', async () => {
    const files = await saved({
      'a.html': page(14, 'Astrid Solberg', 'Norway'),
      'empty.html': '',
      'b.pdf': '%PDF-1.4',
    });
    const { messages } = await importing('readouts.importReadouts', files);
    assert.deepEqual(messages, [
      'empty.html cannot be read: it holds no text that a person would see. Neither can 1 other file, which the log names.',
      '1 readout was imported.',
    ]);
  });

  it('takes what is in the clipboard', async () => {
    await vscode.env.clipboard.writeText(page(15, 'Rosa Ibáñez', 'Chile'));
    const { messages } = await importing('readouts.importFromClipboard', []);
    assert.deepEqual(messages, ['1 readout was imported.']);
    assert.match(
      await readFile(at(CHILE)),
      /^Lin Haoran Speaks with Foreign Minister Rosa Ibáñez of Chile on the Phone\n/,
    );
    await vscode.env.clipboard.writeText(' ');
    const empty = await importing('readouts.importFromClipboard', []);
    assert.deepEqual(empty.messages, ['The clipboard cannot be read: it holds no text that a person would see.']);
  });

  describe('under way', () => {
    const readouts = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({
      name,
      imported: { text: `${name}\n`, digest: `sha256:${'0'.repeat(64)}`, source: { title: name } } as Imported,
    }));
    const imports = new Imports({ refresh: () => Promise.resolve() });

    it('leaves no file behind when it is cancelled', async () => {
      const { token, cancel } = cancellation();
      const made: string[][] = [];
      const report = (done: number) => {
        if (done === 2) cancel();
      };
      await assert.rejects(async () => {
        await imports.make(at('imported'), readouts, report, token);
        made.push(await namesThere());
      }, vscode.CancellationError);
      assert.deepEqual([made, await namesThere()], [[], ['2020-01-01-first.txt']]);
    });

    it('leaves no file behind when one of them is there meanwhile, and that as it is', async () => {
      await makeFile('imported/c.txt.annotations.yaml', 'mine: yes\n');
      await assert.rejects(
        () => imports.make(at('imported'), readouts, () => undefined, cancellation().token),
        /^HumanError: c\.txt\.annotations\.yaml is there already, and nothing was imported; try again\.$/,
      );
      assert.deepEqual(await namesThere(), ['2020-01-01-first.txt', 'c.txt.annotations.yaml']);
      assert.equal(await readFile(at('imported/c.txt.annotations.yaml')), 'mine: yes\n');
    });
  });
});

function cancellation(): { readonly token: vscode.CancellationToken; readonly cancel: () => void } {
  const source = new vscode.CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}
