/** Several windows on one folder, and another program: whatever a status bar acknowledged is in its sidecar. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { addAnnotation } from '../../src/annotations/edit.ts';
import { parseSidecar } from '../../src/annotations/parse.ts';
import { DigestedText } from '../../src/text/digestedText.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { timesOf } from '../unit/times.ts';
import { Coder, type Code } from '../vscode/ui/coder.ts';
import { Ledger, lineOf, SENTENCES, sentenceOf, SETTINGS, TEXT } from '../vscode/ui/piers.ts';
import { openWorkbench, type Workbench } from '../vscode/ui/workbench.ts';

const ROUNDS = timesOf(1);
/** How often another program writes, in milliseconds: each time it reads the file and adds to it. */
const OTHERS_PERIOD = 500;
/** How many sentences a window tags at once; between those of two windows are as many more. */
const TAGS = 8;
const CODES: readonly Code[] = ['stance/support', 'stance/oppose', 'formula'];
const READOUTS = Array.from({ length: 6 * ROUNDS }, (_, index) => `piers-${index + 1}.txt`);

describe('windows on one folder that tag at once', function () {
  this.timeout(600_000);
  const untouched = [...READOUTS];
  let workbench: Workbench;
  let ledger: Ledger;
  const coders: Coder[] = [];

  before(async () => {
    const files = Object.fromEntries(READOUTS.map((name) => [name, TEXT]));
    workbench = await openWorkbench({ settings: SETTINGS, files });
    ledger = new Ledger(workbench.folder);
    for (let window = 0; window < 3; window++) coders.push(await Coder.openBeside(workbench, ledger.acknowledged));
  });
  after(async () => {
    for (const { workbench: window } of coders) await window.close();
    await workbench?.close();
  });

  /** Each window tags sentences of its own. @param readouts what each tags */
  async function tagAtOnce(readouts: readonly string[], meanwhile: () => void = () => {}): Promise<void> {
    const windows = coders.slice(0, readouts.length);
    const before = await Promise.all(windows.map((coder) => coder.messages()));
    for (const [index, coder] of windows.entries()) await coder.open(readouts[index]!, lineOf(1 + index * 2 * TAGS));
    const writing = setInterval(meanwhile, OTHERS_PERIOD);
    try {
      await Promise.all(windows.map((coder, index) => coder.type(CODES[index]!, TAGS)));
      // Of two that come in a row the status bar may show the later one alone.
      const isDone = (readout: string, index: number) =>
        ledger.tagsOf(readout).some(({ sentence }) => sentence === sentenceOf(index * 2 * TAGS + TAGS));
      await workbench.eventually('all is tagged', () => Promise.resolve(readouts.every(isDone)));
    } finally {
      clearInterval(writing);
    }
    for (const readout of readouts) assert.deepEqual(ledger.missing(readout), []);
    for (const [index, coder] of windows.entries())
      assert.deepEqual(
        (await coder.messages()).filter((message) => !before[index]!.includes(message)),
        [],
      );
  }

  for (let round = 1; round <= ROUNDS; round++) {
    it(`lose nothing of one readout, its first tags among them, in two windows, time ${round}`, async () => {
      const readout = untouched.pop()!;
      await tagAtOnce([readout, readout]);
    });

    it(`lose nothing of one readout in three windows, time ${round}`, async () => {
      const readout = untouched.pop()!;
      await tagAtOnce([readout, readout, readout]);
    });

    it(`lose nothing of readouts of their own, time ${round}`, async () => {
      await tagAtOnce(untouched.splice(-3));
    });

    it(`lose nothing where another program writes meanwhile, nor does that, time ${round}`, async () => {
      const readout = untouched.pop()!;
      const theirs: string[] = [];
      await tagAtOnce([readout, readout], () => {
        const text = ledger.textOf(readout) ?? '';
        // Whoever finds a file that is being written comes back later.
        if (!parseSidecar(text).sidecar) return;
        const sentence = SENTENCES.at(-1)!;
        // It may write more often than the sentence has places for five characters.
        const start = TEXT.indexOf(sentence) + (theirs.length % (sentence.length - 5));
        const id = `theirs${theirs.length}`;
        const target = new DigestedText(TEXT).quote({ start, end: start + 5 });
        const added = { id, target, by: 'ben', created: '2026-01-01T10:00:00Z', codes: ['formula'] };
        writeFileSync(ledger.sidecarOf(readout), applyEdits(text, addAnnotation(text, added)));
        theirs.push(id);
      });
      const ids = parseSidecar(ledger.textOf(readout)!).sidecar!.annotations.map(({ id }) => id);
      assert.ok(theirs.length > 0);
      assert.deepEqual(
        theirs.filter((id) => !ids.includes(id)),
        [],
      );
    });
  }
});
