import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import {
  annotationsOf,
  idOf,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  rowOf,
  sidecarOf,
  sidecarText,
  type Annotated,
} from '../suite/annotated.ts';
import { answering, cancellingAt, holdingMessage, type Answer } from '../suite/person.ts';
import { CALL, eventually, exists, openAt, readFile } from '../suite/support.ts';
import { FREE, makeSidecarOf, show, useSidecars } from '../suite/twoAnnotators.ts';

const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const QUOTES = [
  { exact: FISH, codes: ['stance/support', 'formula'], by: 'mira' },
  { exact: FREE, codes: ['stance/support'], by: 'mira' },
];

/** What a menu of the view hands to a command: the row that is clicked, and all that are selected. */
type Rows = readonly ReturnType<typeof rowOf>[];

describe('Several annotations at once', () => {
  let files: readonly [Annotated, Annotated];
  let rows: Rows;
  let texts: readonly string[];

  const run = (name: string, selected: Rows, ...answers: Answer[]) =>
    answering(answers, () => vscode.commands.executeCommand(`readouts.${name}`, selected[0], selected));
  const read = () => Promise.all(files.map(({ sidecar }) => readFile(sidecar)));
  const all = async () => (await Promise.all(files.map(({ sidecar }) => annotationsOf(sidecar)))).flat();
  const statuses = async () => (await all()).map(({ status }) => status);

  before(() => prepareSettings('mira'));
  after(() => prepareSettings());

  beforeEach(async () => {
    files = [await makeAnnotated(CALL, QUOTES), await makeAnnotated(CALL, QUOTES)];
    rows = files.flatMap((each) => QUOTES.map((_, index) => rowOf(each, index)));
    texts = await read();
  });
  afterEach(removeAnnotated);

  it('are accepted in all their sidecars as one change, which is told and taken back as one', async () => {
    const message = await holdingMessage(() =>
      vscode.commands.executeCommand('readouts.accept', rows[0], rows.slice(0, 3)),
    );
    assert.equal(message.text, 'Accepted 3 annotations.');
    assert.deepEqual(await statuses(), ['accepted', 'accepted', 'accepted', 'open']);
    message.press('Undo');
    await eventually('all is as before', async () => (await read()).join() === texts.join());
  });

  it('that are so already stay as they are, and are not counted', async () => {
    await vscode.commands.executeCommand('readouts.reject', rows[1]);
    const { messages } = await run('setStatus', rows, { pick: 'rejected' });
    assert.deepEqual(messages, ['Rejected 3 annotations.']);
    assert.deepEqual(await statuses(), ['rejected', 'rejected', 'rejected', 'rejected']);
    const again = await run('reject', rows);
    assert.deepEqual(again.messages, ['They are so already; nothing was changed.']);
    assert.deepEqual((await run('reopen', rows)).messages, ['Reopened 4 annotations.']);
  });

  it('keep the codes that only some of them have when they are re-coded', async () => {
    const recoded = vscode.commands.executeCommand('readouts.recode', rows[1], rows.slice(0, 2));
    await vscode.commands.executeCommand('readouts.byKey', { type: 'o' });
    await recoded;
    assert.deepEqual(
      (await all()).map(({ codes }) => codes.join()),
      ['formula,stance/oppose', 'stance/oppose', 'stance/support,formula', 'stance/support'],
    );
  });

  it('get a code in place of those that it excludes, also where only some have them', async () => {
    const file = await makeAnnotated(CALL, [
      { exact: FISH, codes: ['stance/support', 'formula'], by: 'mira' },
      { exact: FREE, codes: ['formula'], by: 'mira' },
    ]);
    const recoded = run('recode', [rowOf(file, 0), rowOf(file, 1)]);
    await vscode.commands.executeCommand('readouts.byKey', { type: 'o' });
    await recoded;
    assert.deepEqual(
      (await annotationsOf(file.sidecar)).map(({ codes }) => codes.join()),
      ['formula,stance/oppose', 'formula,stance/oppose'],
    );
  });

  it('keep the codes that they got while the list was open', async () => {
    const recoded = run('recode', rows.slice(0, 2));
    const { sidecar } = files[0];
    const text = new TextEncoder().encode(texts[0]!.replace('codes: [stance/support]', 'codes: [stance/support, act]'));
    await vscode.workspace.fs.writeFile(sidecar, text);
    await vscode.commands.executeCommand('readouts.refresh');
    await vscode.commands.executeCommand('readouts.byKey', { type: 'o' });
    await recoded;
    assert.deepEqual(
      (await annotationsOf(sidecar)).map(({ codes }) => codes.join()),
      ['formula,stance/oppose', 'act,stance/oppose'],
    );
  });

  it('are deleted together, and come back together', async () => {
    await run('deleteAnnotation', rows.slice(1, 3));
    assert.deepEqual(
      (await all()).map(({ id }) => id),
      [idOf(0), idOf(1)],
    );
    await openAt(files[0].readout, 'free navigation');
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await eventually('both files are as before', async () => (await read()).join() === texts.join());
  });

  it('get one reply each, which is taken back as one change', async () => {
    const { questions, messages } = await run('reply', rows.slice(0, 3), { type: 'As in 2019?' });
    assert.deepEqual(
      questions.map(({ title }) => title),
      ['Reply to 3 annotations'],
    );
    assert.deepEqual(messages, ['Replied to 3 annotations.']);
    assert.deepEqual(
      (await all()).map(({ replies }) => replies.map(({ text }) => text).join()),
      ['As in 2019?', 'As in 2019?', 'As in 2019?', ''],
    );
    await openAt(files[0].readout, 'free navigation');
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await eventually('all is as before', async () => (await read()).join() === texts.join());
  });

  it('take the codes that reviewers suggest, where these are of one mind', async () => {
    const review = (index: number, by: string, code: string) =>
      `  - {about: ${idOf(index)}, verdict: revise, codes: [${code}], by: ${by}, created: 2026-03-05T09:00:00Z}\n`;
    const reviews = [review(0, 'ada', 'act'), review(1, 'ada', 'act'), review(1, 'bo', 'formula')].join('');
    await vscode.workspace.fs.writeFile(
      files[0].sidecar,
      new TextEncoder().encode(`${texts[0]!.trimEnd()}\nreviews:\n${reviews}`),
    );
    await vscode.commands.executeCommand('readouts.refresh');
    const { messages } = await run('takeSuggestedCodes', rows);
    assert.deepEqual(messages, ['Took the suggested codes of 1 of 4 annotations.']);
    assert.deepEqual(
      (await all()).map(({ codes }) => codes.join()),
      ['act', 'stance/support', 'stance/support,formula', 'stance/support'],
    );
  });

  it('take no codes that reviewers suggest who are out of sight', async () => {
    const review = `  - {about: ${idOf(0)}, verdict: revise, codes: [act], by: ada, created: 2026-03-05T09:00:00Z}\n`;
    await vscode.workspace.fs.writeFile(
      files[0].sidecar,
      new TextEncoder().encode(`${texts[0]!.trimEnd()}\nreviews:\n${review}`),
    );
    await vscode.commands.executeCommand('readouts.refresh');
    const before = await read();
    await show('Only Me');
    try {
      const { messages } = await run('takeSuggestedCodes', rows);
      assert.deepEqual(messages, [
        'Nothing was changed: for none of these annotations of yours do reviewers suggest the same codes.',
      ]);
      assert.deepEqual(await read(), before);
    } finally {
      await show('Everybody');
    }
    const { messages } = await run('takeSuggestedCodes', rows);
    assert.deepEqual(messages, ['Took the suggested codes of 1 of 4 annotations.']);
  });

  it('get no note together, which is said', async () => {
    const { messages } = await run('addNote', rows.slice(0, 2));
    assert.deepEqual(messages, ['2 annotations are selected, and this is about one: select that alone.']);
    assert.deepEqual(await read(), texts);
  });

  it('are left as they are, all of them, where one sidecar is broken meanwhile', async () => {
    await vscode.workspace.fs.writeFile(files[1].sidecar, new TextEncoder().encode(`${texts[1]}  broken: [`));
    const { messages } = await run('accept', rows);
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /^Nothing was changed[.:] .*call\.txt\.annotations\.yaml/);
    assert.equal(await readFile(files[0].sidecar), texts[0]);
  });

  it('leave no trace where the person cancels, however much has been written by then', async () => {
    const many: Annotated[] = [];
    for (let count = 0; count < 20; count++) many.push(await makeAnnotated(CALL, QUOTES.slice(0, 1)));
    const all = many.map((each) => rowOf(each, 0));
    const readAll = () => Promise.all(many.map(({ sidecar }) => readFile(sidecar)));
    const before = await readAll();
    for (const share of [0.2, 0.8]) {
      const title = await cancellingAt(share, () => vscode.commands.executeCommand('readouts.accept', all[0], all));
      assert.equal(title, 'accepted: 20 annotations');
      assert.deepEqual(await readAll(), before);
    }
  });

  describe('that others made', () => {
    let own: vscode.Uri;
    let mixed: Rows;

    before(() => useSidecars('perAnnotator'));
    after(() => useSidecars(undefined));
    beforeEach(async () => {
      const { readout } = files[0];
      own = sidecarOf(readout, 'mira');
      const text = sidecarText('call.txt', CALL, QUOTES.slice(0, 1)).replaceAll('aaaaaaaaa', 'bbbbbbbbb');
      await makeSidecarOf(files[0], 'mira', text);
      mixed = [{ readout: readout.toString(), sidecar: own.toString(), id: 'bbbbbbbbb0' }, ...rows];
    });

    it("are accepted by reviews in the reviewer's own files, which are made where there are none", async () => {
      const { messages } = await run('accept', mixed);
      assert.deepEqual(messages, ['Accepted 5 annotations.']);
      assert.deepEqual(await read(), texts);
      const ownOfSecond = sidecarOf(files[1].readout, 'mira');
      const [first, second] = (await Promise.all([own, ownOfSecond].map(readFile))).map(
        (text) => parseSidecar(text).sidecar!,
      );
      assert.deepEqual(
        first!.annotations.map(({ status }) => status),
        ['accepted'],
      );
      for (const { reviews } of [first!, second!])
        assert.deepEqual(
          reviews.map(({ about, verdict }) => [about, verdict]),
          [
            [idOf(0), 'accept'],
            [idOf(1), 'accept'],
          ],
        );
      await vscode.window.showTextDocument(files[0].readout);
      await vscode.commands.executeCommand('readouts.undoAnnotationChange');
      await eventually('the new file has gone', async () => !(await exists(ownOfSecond)));
      assert.deepEqual(parseSidecar(await readFile(own)).sidecar!.reviews, []);
    });

    it('are not deleted with one’s own, but those can be deleted alone', async () => {
      const { messages } = await run('deleteAnnotation', mixed, { press: 'Delete the Other 1' });
      assert.match(
        messages[0]!,
        /^Nothing was deleted: 4 of 5 annotations are not yours to change, the first of them in call/,
      );
      await eventually(
        'one’s own has gone',
        async () => parseSidecar(await readFile(own)).sidecar!.annotations.length === 0,
      );
      assert.deepEqual(await read(), texts);
    });
  });
});
