import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../suite/support.ts';
import { annotation, CODEBOOK, HEAD, Home, sidecar } from '../suite/yamlFiles.ts';

const OURS = [
  vscode.CompletionItemKind.Property,
  vscode.CompletionItemKind.EnumMember,
  vscode.CompletionItemKind.User,
  vscode.CompletionItemKind.Color,
];
const ITEM = '  - id: aaaaaaaaaa\n    target: {exact: x, start: 1, end: 2}\n    by: alice\n';

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

describe('yaml completion', () => {
  const home = new Home();

  beforeEach(() => home.make());
  afterEach(() => home.remove());

  async function itemsAt(marked: string, name?: string): Promise<vscode.CompletionItem[]> {
    const { document, position } = await home.openAt(marked, name);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return items.filter(({ kind }) => OURS.includes(kind!)).sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  }

  async function labelsAt(marked: string, name?: string): Promise<string[]> {
    return (await itemsAt(marked, name)).map(labelOf);
  }

  /** The codes offered, once the codebook of the test's folder is known. */
  const codesAt = (marked: string) =>
    eventually('the codes of the codebook', async () => {
      const labels = await labelsAt(marked);
      return labels.includes('act/thank') && !labels.includes('formula') && labels;
    });

  /** Takes the first suggestion at the cursor, as a person does. @returns the text after it */
  async function takeFirst(marked: string, name?: string): Promise<string> {
    const { document } = await home.openAt(marked, name);
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually('a suggestion is taken', async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() !== before;
    });
    await vscode.commands.executeCommand('hideSuggestWidget');
    return document.getText();
  }

  it('offers the codes of the codebook with what they mean, in brackets that are not closed', async () => {
    await codesAt(`${HEAD}annotations:\n${ITEM}    codes: [‸\n`);
    const items = await itemsAt(`${HEAD}annotations:\n${ITEM}    codes: [‸\n`);
    assert.deepEqual(items.map(labelOf), ['act', 'act/thank', 'act/urge', 'stance', 'stance/support', 'stance/oppose']);
    const support = items.find((item) => labelOf(item) === 'stance/support')!;
    const documentation = (support.documentation as vscode.MarkdownString).value;
    for (const part of [
      /Support/,
      /Sides with the target/,
      /Backs a named plan/,
      /A condition is attached/,
      /Norway supports the quota/,
    ])
      assert.match(documentation, part);
  });

  it('offers no code twice, and last those that exclude one that is there', async () => {
    const labels = await codesAt(`${HEAD}annotations:\n${ITEM}    codes: [stance/support, ‸]\n`);
    assert.deepEqual(labels, ['act', 'act/thank', 'act/urge', 'stance', 'stance/oppose']);
    assert.deepEqual(await labelsAt(`${HEAD}annotations:\n${ITEM}    codes:\n      - stance/oppose\n      - ‸\n`), [
      'act',
      'act/thank',
      'act/urge',
      'stance',
      'stance/support',
    ]);
  });

  it('offers deprecated codes last, struck through, and none of them as a successor', async () => {
    const urge = '{id: urge, name: Urge, deprecated: true, successor: act/thank}';
    await home.file('codebook.yaml', CODEBOOK.replace('{id: urge, name: Urge}', urge));
    await vscode.commands.executeCommand('readouts.refresh');
    const marked = `${HEAD}annotations:\n${ITEM}    codes: [stance/support, ‸]\n`;
    await eventually('urge is last', async () => (await labelsAt(marked)).at(-1) === 'act/urge');
    const items = await itemsAt(marked);
    assert.deepEqual(items.map(labelOf), ['act', 'act/thank', 'stance', 'stance/oppose', 'act/urge']);
    assert.deepEqual(
      items.map(({ tags }) => tags?.includes(vscode.CompletionItemTag.Deprecated) ?? false),
      [false, false, false, false, true],
    );
    const codebook = CODEBOOK.replace('{id: urge, name: Urge}', urge).replace(
      'name: Oppose\n',
      'name: Oppose\n        deprecated: true\n        successor: ‸\n',
    );
    assert.deepEqual(await labelsAt(codebook, 'codebook.yaml'), ['act', 'act/thank', 'stance', 'stance/support']);
  });

  it('takes the code that fits what is typed', async () => {
    await codesAt(`${HEAD}annotations:\n${ITEM}    codes: [‸\n`);
    assert.match(
      await takeFirst(`${HEAD}annotations:\n${ITEM}    codes: [act/urge, opp‸\n`),
      /codes: \[act\/urge, stance\/oppose\n/,
    );
    assert.match(
      await takeFirst(`${HEAD}annotations:\n${ITEM}    codes: [stance/sup‸port]\n`),
      /codes: \[stance\/support/,
    );
    assert.match(await takeFirst(`${HEAD}annotations:\n${ITEM}    codes: thank‸\n`), /codes: \[act\/thank\]\n/);
    assert.match(
      await takeFirst(`${HEAD}annotations:\n${ITEM}    codes:\n      - urg‸\n`),
      /codes:\n {6}- act\/urge\n/,
    );
  });

  it('offers the speakers of the readout, the participants first', async () => {
    const labels = await labelsAt(`${sidecar(annotation('aaaaaaaaaa', 'fisheries'))}    speaker: ‸\n`);
    assert.deepEqual(labels, ['Lin Haoran', 'Astrid Solberg', 'The two sides']);
  });

  it('offers the values of status, kind, exclusive and color', async () => {
    assert.deepEqual(await labelsAt(`${HEAD}annotations:\n${ITEM}    status: ‸\n`), ['open', 'accepted', 'rejected']);
    assert.deepEqual(await labelsAt(`${HEAD}meeting:\n  kind: ph‸\n`), [
      'phone-call',
      'video-call',
      'meeting',
      'press-conference',
      'message-exchange',
      'letter',
      'visit',
      'other',
    ]);
    assert.deepEqual(await labelsAt('version: 1\ncodes:\n  - id: a\n    exclusive: ‸\n', 'codebook.yaml'), [
      'true',
      'false',
    ]);
    assert.deepEqual(await labelsAt('version: 1\ncodes:\n  - id: a\n    color: ‸\n', 'codebook.yaml'), [
      'red',
      'orange',
      'yellow',
      'green',
      'blue',
      'purple',
    ]);
    assert.match(await takeFirst(`${HEAD}annotations:\n${ITEM}    status: acc‸\n`), /status: accepted\n/);
  });

  it('offers those who annotate', async () => {
    await home.file(
      'call.txt.bob.annotations.yaml',
      sidecar(annotation('bbbbbbbbbb', 'fisheries').replace('alice', 'bob')),
    );
    const labels = await eventually('bob is known', async () => {
      const found = await labelsAt(`${sidecar(annotation('aaaaaaaaaa', 'fisheries')).replace('by: alice', 'by: ‸')}`);
      return found.includes('bob') && found;
    });
    assert.equal(new Set(labels).size, labels.length);
  });

  it('offers the keys that are not there, with what they are for', async () => {
    const items = await itemsAt(`${HEAD}annotations:\n${ITEM}    ‸\n    note: so\n`);
    assert.deepEqual(items.map(labelOf), ['created', 'speaker', 'codes', 'status', 'modified', 'replies', 'conflicts']);
    assert.match((items[0]!.documentation as vscode.MarkdownString).value, /When it was made/);
    assert.deepEqual(
      await labelsAt(
        'version: 1\ncodes:\n  - id: a\n    name: A\n    codes:\n      - id: b\n        ‸\n',
        'codebook.yaml',
      ),
      [
        'name',
        'definition',
        'include',
        'exclude',
        'examples',
        'color',
        'key',
        'exclusive',
        'deprecated',
        'successor',
        'codes',
      ],
    );
    assert.deepEqual(await labelsAt(`${HEAD}annotations:\n${ITEM}    replies:\n      - {by: bob, ‸\n`), [
      'created',
      'text',
    ]);
  });

  it('writes a key with room for its value', async () => {
    assert.match(await takeFirst(`${HEAD}annotations:\n  - id: aaaaaaaaaa\n    targ‸\n`), /\n {4}target:\n {6}/);
    assert.match(await takeFirst(`${HEAD}annotations:\n  - targ‸\n`), /\n {2}- target:\n {6}/);
    assert.match(await takeFirst(`${HEAD}annotations:\n${ITEM}    creat‸\n`), /\n {4}created: /);
  });

  it('offers nothing in comments and notes, and in other YAML files', async () => {
    assert.deepEqual(await labelsAt(`${HEAD}# st‸\n`), []);
    assert.deepEqual(await labelsAt(`${HEAD}annotations:\n${ITEM}    note: |\n      status: ‸\n`), []);
    assert.deepEqual(await labelsAt('version: 1\n‸\n', 'other.yaml'), []);
  });
});
