import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { replace } from '../suite/documents.ts';
import { CALL, eventually } from '../suite/support.ts';
import { show } from '../suite/twoAnnotators.ts';
import { annotation, CODEBOOK, Home, ofOlderText, sidecar } from '../suite/yamlFiles.ts';

const LINE = 'China supports free navigation in northern waters.';

describe('yaml navigation', () => {
  const home = new Home();

  beforeEach(() => home.make());
  afterEach(() => home.remove());

  /** What a hover says, once it says it. */
  async function hoverAt(marked: string, expected: RegExp, name?: string): Promise<string> {
    const { document, position } = await home.openAt(marked, name);
    return eventually(`a hover of ${String(expected)}`, async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const text = hovers
        .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
        .join('\n');
      return expected.test(text) && text;
    });
  }

  async function definitionsAt(marked: string, count = 1, name?: string): Promise<string[]> {
    const { document, position } = await home.openAt(marked, name);
    const links = await eventually(`${count} definitions`, async () => {
      const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        position,
      );
      return found.length === count && found;
    });
    return Promise.all(
      links.map(async ({ targetUri, targetRange, targetSelectionRange }) => {
        const target = await vscode.workspace.openTextDocument(targetUri);
        return `${targetUri.path.split('/').at(-1)}: ${target.getText(targetSelectionRange ?? targetRange)}`;
      }),
    );
  }

  it('tells what a code stands for, and how many annotations have it', async () => {
    const marked = sidecar(
      annotation('aaaaaaaaaa', 'fisheries', 'codes: [act/urge, stance/supp‸ort]'),
      annotation('bbbbbbbbbb', LINE, 'codes: [stance/support]'),
    );
    const text = await hoverAt(marked, /2 annotations have it/);
    for (const part of [
      /Sides with the target/,
      /Backs a named plan/,
      /A condition is attached/,
      /Norway supports the quota/,
    ])
      assert.match(text, part);
    await hoverAt(
      CODEBOOK.replace('id: stance', 'id: sta‸nce'),
      /Stance.*\n*.*2 annotations have it/s,
      'codebook.yaml',
    );
    await hoverAt(CODEBOOK.replace('id: oppose', 'id: op‸pose'), /No annotation has it/, 'codebook.yaml');
  });

  it('counts only what is in sight for who does not see what others coded', async () => {
    const marked = sidecar(annotation('aaaaaaaaaa', 'fisheries', 'codes: [stance/supp‸ort]'));
    try {
      await show('Only Me');
      await hoverAt(marked, /Annotations in sight that have it\\?: 0/);
    } finally {
      await show('Everybody');
    }
    await hoverAt(marked, /1 annotation has it/);
  });

  it('tells what a key is for, also while the file is broken', async () => {
    await hoverAt(
      sidecar(annotation('aaaaaaaaaa', 'fisheries')).replace('    by', '    b‸y'),
      /Who made the annotation/,
    );
    await hoverAt(
      `${sidecar(annotation('aaaaaaaaaa', 'fisheries', 'codes: [')).replace('created', 'crea‸ted')}`,
      /When it was made/,
    );
    await hoverAt(CODEBOOK.replace('exclusive', 'exclu‸sive'), /At most one code below this one/, 'codebook.yaml');
  });

  it('tells where the words of a target are today', async () => {
    const text = await hoverAt(
      sidecar(annotation('aaaaaaaaaa', LINE)).replace('exact: China', 'exact: Chi‸na'),
      /line 6/,
    );
    assert.match(text, /where they were/);
    assert.match(
      text,
      /become a matter of politics.*\*\*China supports free navigation in northern waters\\\.\*\*.*Solberg stressed/s,
    );
    const gone = annotation('aaaaaaaaaa', 'Nobody ever said these particular words').replace(
      'exact: Nobody',
      'exact: Nob‸ody',
    );
    await hoverAt(sidecar(gone), /no longer in the readout/);
  });

  it('goes from a code to the codebook, from each of its segments', async () => {
    const [one, two] = [
      annotation('aaaaaaaaaa', 'fisheries', 'codes: [sta‸nce/support]'),
      annotation('aaaaaaaaaa', 'fisheries', 'codes:\n      - stance/sup‸port'),
    ];
    assert.deepEqual(await definitionsAt(sidecar(one)), ['codebook.yaml: stance']);
    assert.deepEqual(await definitionsAt(sidecar(two)), ['codebook.yaml: support']);
    assert.deepEqual(await definitionsAt(CODEBOOK.replace('id: oppose', 'id: op‸pose'), 1, 'codebook.yaml'), [
      'codebook.yaml: oppose',
    ]);
  });

  it('goes from a target to its words, and from “readout” to the readout', async () => {
    assert.deepEqual(
      await definitionsAt(sidecar(annotation('aaaaaaaaaa', LINE)).replace('exact: China', 'exact: Chi‸na')),
      [`call.txt: ${LINE}`],
    );
    assert.deepEqual(await definitionsAt(sidecar(annotation('aaaaaaaaaa', LINE)).replace('start: ', 'start: ‸')), [
      `call.txt: ${LINE}`,
    ]);
    assert.deepEqual(
      await definitionsAt(sidecar(annotation('aaaaaaaaaa', LINE)).replace('readout: call', 'readout: ca‸ll')),
      ['call.txt: '],
    );
  });

  it('goes to every place where an ambiguous target may be', async () => {
    await home.file(
      'call.txt',
      CALL.replace(` ${LINE}`, '')
        .replace('Norway is', `${LINE} Norway is`)
        .replace('The two sides', `${LINE}\n\nThe two sides`),
    );
    const marked = ofOlderText(sidecar(annotation('aaaaaaaaaa', LINE)).replace('exact: China', 'exact: Chi‸na'));
    assert.deepEqual(await definitionsAt(marked, 2), [`call.txt: ${LINE}`, `call.txt: ${LINE}`]);
    assert.match(await hoverAt(marked, /It may be about/), /line 8.*line 10|line 10.*line 8/s);
  });

  it('finds a code in the codebook and in every sidecar, from either side, in unsaved texts too', async () => {
    await home.file(
      'call.txt.bob.annotations.yaml',
      sidecar(annotation('bbbbbbbbbb', LINE, 'codes: [stance/support, stance/oppose]')),
    );
    const { document, position } = await home.openAt(
      sidecar(annotation('aaaaaaaaaa', 'fisheries', 'codes: [act/urge, stance/supp‸ort]')),
    );
    const referencesAt = async (uri: vscode.Uri, at: vscode.Position) => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at);
      return Promise.all(
        found.map(async ({ uri: file, range }) => {
          const document = await vscode.workspace.openTextDocument(file);
          return `${file.path.split('/').at(-1)} ${document.getText(range)}`;
        }),
      );
    };
    const expected = [
      'call.txt.annotations.yaml support',
      'call.txt.bob.annotations.yaml support',
      'codebook.yaml support',
    ];
    await eventually(
      'all references',
      async () => (await referencesAt(document.uri, position)).sort().join() === expected.join(),
    );
    const codebook = await home.open('codebook.yaml');
    const facet = codebook.document.positionAt(CODEBOOK.indexOf('stance'));
    assert.deepEqual((await referencesAt(codebook.document.uri, facet)).sort(), [
      'call.txt.annotations.yaml stance',
      'call.txt.bob.annotations.yaml stance',
      'call.txt.bob.annotations.yaml stance',
      'codebook.yaml stance',
    ]);
    await replace(document, '[act/urge, stance/support]', '[stance/oppose]');
    const oppose = codebook.document.positionAt(CODEBOOK.indexOf('oppose'));
    assert.deepEqual((await referencesAt(codebook.document.uri, oppose)).sort(), [
      'call.txt.annotations.yaml oppose',
      'call.txt.bob.annotations.yaml oppose',
      'codebook.yaml oppose',
    ]);
  });
});
