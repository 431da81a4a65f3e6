import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { newSidecar } from '../../../src/annotations/edit.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { annotationsOf, hoverAt, prepareSettings, removeAnnotated } from '../suite/annotated.ts';
import { answering, type Answer } from '../suite/person.ts';
import { acceptAll, CALL, eventually, exists, openAt, readFile } from '../suite/support.ts';
import {
  codeAlone,
  codeBesideOthers,
  FREE,
  makeOfTwo,
  makeSidecarOf,
  show,
  type OfTwo,
} from '../suite/twoAnnotators.ts';

describe("Reviews of others' annotations", () => {
  let files: OfTwo;
  let row: { readonly readout: string; readonly sidecar: string; readonly id: string };

  const run = (name: string, ...answers: Answer[]) =>
    answering(answers, () => vscode.commands.executeCommand(`readouts.${name}`, row));
  const ownReviews = async () => {
    const { sidecar, problems } = parseSidecar(await readFile(files.own));
    assert.deepEqual(problems, []);
    return sidecar!.reviews.map(({ about, verdict, codes, note, by }) => ({ about, verdict, codes, note, by }));
  };
  const hover = (words: RegExp) =>
    eventually(`${String(words)} is told`, async () => words.test(await hoverAt(files.readout, FREE)));

  before(() => codeBesideOthers('mira'));
  after(codeAlone);

  beforeEach(async () => {
    files = await makeOfTwo('mira', { codes: [] });
    await openAt(files.readout, 'free navigation');
    const [annotation] = await annotationsOf(files.others);
    row = { readout: files.readout.toString(), sidecar: files.others.toString(), id: annotation!.id };
  });
  afterEach(removeAnnotated);

  it("go into the reviewer's own file, and show in the text; the annotator's file stays as it is", async () => {
    await run('reject');
    assert.deepEqual(await ownReviews(), [
      { about: row.id, verdict: 'reject', codes: undefined, note: undefined, by: 'mira' },
    ]);
    await hover(/rejected[^]*mira[^]*rejects it/);
    await run('accept');
    assert.deepEqual(
      (await ownReviews()).map(({ verdict }) => verdict),
      ['accept'],
    );
    await hover(/accepted[^]*accepts it/);
    assert.equal(await readFile(files.others), files.theirs);
  });

  it('are taken back by reopening, and by undoing', async () => {
    await run('setStatus', { pick: 'rejected' });
    assert.equal((await ownReviews()).length, 1);
    await run('reopen');
    assert.deepEqual(await ownReviews(), []);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal((await ownReviews()).length, 1);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await exists(files.own), false);
  });

  it('say which codes an annotation should have; who made it takes them over, which settles it', async () => {
    await openAt(files.readout, 'free navigation');
    await acceptAll('readouts.suggestCodes', row);
    const [review] = await ownReviews();
    assert.equal(review!.verdict, 'revise');
    const [code, ...more] = review!.codes!;
    assert.deepEqual(more, []);
    await hover(new RegExp(`to be revised[^]*should be ${code!.replace('/', '.{1,2}')}`));
    await prepareSettings('ada');
    try {
      await openAt(files.readout, 'free navigation');
      await run('takeSuggestedCodes');
      assert.deepEqual((await annotationsOf(files.others))[0]!.codes, [code]);
      await hover(/accepted/);
    } finally {
      await prepareSettings('mira');
    }
  });

  it('reply to an annotation, below what was said of it before', async () => {
    await run('reply', { type: 'Same as in 2021?' });
    assert.deepEqual(await ownReviews(), [
      { about: row.id, verdict: undefined, codes: undefined, note: 'Same as in 2021?', by: 'mira' },
    ]);
    const { questions } = await run('reply', 'leave');
    assert.match(questions[0]!.title, /by ada/);
    await hover(/open[^]*Same as in 2021\?/);
  });

  it('that differ are disputed', async () => {
    const zoe = newSidecar('call.txt', new DigestedText(CALL).digest);
    const line = `  - {about: ${row.id}, verdict: accept, by: zoe, created: 2026-11-28T16:00:00Z}\n`;
    await makeSidecarOf(files, 'zoe', `${zoe}reviews:\n${line}`);
    await run('reject');
    await hover(/disputed[^]*accepts it[^]*rejects it/);
  });

  it('are out of sight with those who give them, and so is the status that they make', async () => {
    await run('reject');
    await prepareSettings('ada');
    try {
      await hover(/rejected[^]*rejects it/);
      await show('Only Me');
      await hover(/by Ada/);
      assert.doesNotMatch(await hoverAt(files.readout, FREE), /reject/);
      await show('Everybody');
      await hover(/rejected[^]*rejects it/);
    } finally {
      await show('Everybody');
      await prepareSettings('mira');
    }
  });

  it('are in sight by the name of one who has annotated nothing', async () => {
    await run('reject');
    await prepareSettings('ada');
    try {
      await show('Me and Some', { pick: 'mira' });
      await hover(/rejected[^]*rejects it/);
    } finally {
      await show('Everybody');
      await prepareSettings('mira');
    }
  });

  it('are out of sight also where one answers them', async () => {
    await run('reply', { type: 'Same as in 2021?' });
    await prepareSettings('ada');
    try {
      assert.deepEqual((await run('reply', 'leave')).prompts, ['mira: Same as in 2021?']);
      await show('Only Me');
      assert.deepEqual((await run('reply', 'leave')).prompts, ['by Ada']);
    } finally {
      await show('Everybody');
      await prepareSettings('mira');
    }
  });

  it("leave a status on a person's own annotation", async () => {
    await openAt(files.readout, 'fisheries should');
    await acceptAll('readouts.tagStatement');
    await answering([], () => vscode.commands.executeCommand('readouts.accept'));
    const [annotation] = await annotationsOf(files.own);
    assert.equal(annotation!.status, 'accepted');
    assert.deepEqual(await ownReviews(), []);
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.suggestCodes'));
    assert.deepEqual(messages, ['This annotation is your own: change its codes with Edit Codes.']);
  });
});
