import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = 'malta-meeting.txt';

describe('tagging by keyboard', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'readouts.annotator': 'tester' } });
    await workbench.openFile(READOUT);
    await workbench.page.locator('.statusbar-item').getByText('Readout', { exact: true }).waitFor();
  });

  after(() => workbench?.close());

  async function annotations() {
    const file = path.join(workbench.folder, `${READOUT}.annotations.yaml`);
    // There is no file yet, or VS Code is just writing it.
    const text = await readFile(file, 'utf8').catch(() => '');
    return parseSidecar(text).sidecar?.annotations ?? [];
  }

  async function annotationsWhen(holds: (codes: readonly (readonly string[])[]) => boolean) {
    let found: Awaited<ReturnType<typeof annotations>> = [];
    await workbench.eventually(`codes that ${holds.toString()}`, async () =>
      holds((found = await annotations()).map(({ codes }) => codes)),
    );
    return found;
  }

  async function openPicker(): Promise<void> {
    await workbench.page.keyboard.press('Alt+A');
    await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
  }

  it('takes two keys: one for the command, one for the code', async () => {
    const codebook = parseCodebook(await workbench.readFile('codebook.yaml'));
    const keyed = [...codebook.codes.values()].find(({ code }) => code.key)!;
    await workbench.page.keyboard.press('Alt+J');
    await openPicker();
    await workbench.page.keyboard.press(keyed.code.key!);
    const [annotation] = await annotationsWhen((codes) => codes.length === 1);
    assert.deepEqual(annotation!.codes, [keyed.path]);
    const { text } = new DigestedText(await workbench.readFile(READOUT));
    assert.equal([...text].slice(annotation!.target.start, annotation!.target.end).join(''), annotation!.target.exact);
  });

  it('finds a code by some of its letters', async () => {
    const codebook = parseCodebook(await workbench.readFile('codebook.yaml'));
    const last = [...codebook.codes.values()].at(-1)!;
    const place = workbench.page.locator('.statusbar-item').filter({ hasText: /^Ln \d/ });
    const before = await place.innerText();
    await workbench.page.keyboard.press('Alt+U');
    await place.filter({ hasNotText: before }).waitFor();
    await openPicker();
    await workbench.page.keyboard.type(` ${last.path}`);
    await workbench.page.keyboard.press('Enter');
    const found = await annotationsWhen((codes) => codes.length === 2);
    assert.ok(found.some(({ codes }) => codes.includes(last.path)));
  });

  it('takes what was typed, however fast', async () => {
    for (const code of ['stance/oppose', 'stance/support', 'stance/oppose']) {
      await workbench.runCommand('Readouts: Edit Codes');
      await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
      await workbench.page.keyboard.type(code.slice(code.indexOf('/')));
      await workbench.page.keyboard.press('Enter');
      await annotationsWhen((all) => all.some((codes) => codes.includes(code)));
    }
  });

  it('makes a code of what is typed, and ticks several', async () => {
    const picker = workbench.page.locator('.quick-input-widget');
    await workbench.runCommand('Readouts: Edit Codes');
    await picker.getByRole('checkbox').first().waitFor();
    await workbench.page.keyboard.press('Shift+S');
    await picker.getByRole('checkbox', { name: /stance.support, /, checked: true }).waitFor();
    assert.equal(await picker.getByRole('checkbox', { name: /stance.oppose, /, checked: true }).count(), 0);
    await workbench.page.keyboard.type(' topic/harbour dues');
    await workbench.page.keyboard.press('Enter');
    await picker.getByText('What does it mean?').waitFor();
    await workbench.page.keyboard.type('What ships pay.');
    await workbench.page.keyboard.press('Enter');
    const [annotation] = (
      await annotationsWhen((all) => all.some((codes) => codes.includes('topic/harbour-dues')))
    ).filter(({ codes }) => codes.includes('topic/harbour-dues'));
    assert.deepEqual([...annotation!.codes].sort(), ['formula', 'stance/support', 'topic/harbour-dues']);
    const { codebook } = parseCodebook(await workbench.readFile('codebook.yaml'));
    assert.equal(codebook!.codes.at(-1)!.codes![0]!.definition, 'What ships pay.');
  });

  it('keeps the name of a new code as it is typed, in any script, and asks for an id where none can be made', async () => {
    const picker = workbench.page.locator('.quick-input-widget');
    const typeNew = async (typed: string) => {
      await workbench.runCommand('Readouts: Edit Codes');
      await picker.getByRole('checkbox').first().waitFor();
      await workbench.page.keyboard.type(` ${typed}`);
      await picker.getByText('Enter makes the code').waitFor();
      await workbench.page.keyboard.press('Enter');
    };
    const finish = async (path: string) => {
      await picker.getByText('What does it mean?').waitFor();
      await workbench.page.keyboard.press('Enter');
      await annotationsWhen((all) => all.some((codes) => codes.includes(path)));
    };
    await typeNew('négociation/Größe');
    await finish('negociation/grosse');
    await typeNew('поддержка');
    await finish('podderzhka');
    await typeNew('支持');
    await picker.getByText('An id for the code “支持”').waitFor();
    await workbench.page.keyboard.type('zhichi');
    await workbench.page.keyboard.press('Enter');
    await finish('zhichi');
    const { codes } = parseCodebook(await workbench.readFile('codebook.yaml'));
    assert.deepEqual(
      ['negociation', 'negociation/grosse', 'podderzhka', 'zhichi'].map((path) => codes.get(path)?.code.name),
      ['négociation', 'Größe', 'поддержка', '支持'],
    );
  });

  it('shows the annotations in their view, and deletes one from there with a way back', async () => {
    await workbench.showContainer('Readouts');
    await workbench.rows('Annotations').first().waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+1');
    await workbench.page.keyboard.press('Alt+Delete');
    await annotationsWhen((codes) => codes.length === 1);
    await workbench.runCommand('Readouts: Undo Annotation Change');
    await annotationsWhen((codes) => codes.length === 2);
  });

  it('selects in the view the annotation that is made at the cursor', async () => {
    const before = (await annotations()).map(({ id }) => id);
    await workbench.clickText('second pier');
    await openPicker();
    await workbench.page.keyboard.type(' stance/oppose');
    await workbench.page.keyboard.press('Enter');
    const made = (await annotationsWhen((codes) => codes.length === before.length + 1)).find(
      ({ id }) => !before.includes(id),
    )!;
    const selected = workbench.rows('Annotations').and(workbench.page.locator('[aria-selected="true"]'));
    await selected.filter({ hasText: made.target.exact.replace(/\s+/g, ' ').slice(0, 20) }).waitFor();
  });

  it('takes one key for words that are selected, and no further one', async () => {
    const before = (await annotations()).map(({ id }) => id);
    const added = async () => (await annotations()).filter(({ id }) => !before.includes(id));
    await workbench.page.locator('.view-line').getByText('welcomed').first().dblclick();
    await workbench.page.keyboard.press('s');
    await workbench.eventually('the words have a code', async () => (await added()).length === 1);
    await workbench.page.locator('.statusbar').getByText('stance/support on sentence').waitFor();
    await workbench.page.keyboard.press('o');
    await workbench.page.locator('.statusbar').getByText('This readout is read-only').waitFor();
    const [annotation] = await added();
    assert.deepEqual(annotation!.codes, ['stance/support']);
    assert.match(annotation!.target.exact, /^\w+$/);
    await workbench.page.keyboard.press('Control+Z');
    await workbench.eventually('it is taken back', async () => (await added()).length === 0);
  });

  it('ticks a code with Shift and its key where that is a digit', async () => {
    const picker = workbench.page.locator('.quick-input-widget');
    const codebook = path.join(workbench.folder, 'codebook.yaml');
    const text = await workbench.readFile('codebook.yaml');
    await writeFile(codebook, text.replace('key: u', 'key: 7'));
    await workbench.eventually('the digit is a key', async () => {
      await openPicker();
      if (await picker.getByText('[7] act/urge').isVisible()) return true;
      await workbench.page.keyboard.press('Escape');
      return false;
    });
    await workbench.page.keyboard.press('Shift+Digit7');
    await picker.getByRole('checkbox', { name: /act.urge, /, checked: true }).waitFor();
    await workbench.page.keyboard.type(' 7&');
    assert.equal(await picker.locator('input[type="text"]').inputValue(), ' 7&');
    await workbench.page.keyboard.press('Escape');
    await writeFile(codebook, text);
  });

  it('shows in the list, in full, the words that it covers and what the code in focus is not for', async () => {
    const picker = workbench.page.locator('.quick-input-widget');
    const codebook = await workbench.readFile('codebook.yaml');
    const exclude = `The support is tied to a condition, ${'however small and politely put, '.repeat(3)}by the speaker.`;
    await writeFile(
      path.join(workbench.folder, 'codebook.yaml'),
      codebook.replace('A condition is attached.', exclude),
    );
    const [first = ''] = (await workbench.readFile(READOUT)).split('\n\n').slice(1);
    await workbench.eventually('the codebook is read anew', async () => {
      await workbench.page.keyboard.press('Control+Home');
      await workbench.page.keyboard.press('Alt+J');
      await openPicker();
      await picker.locator('.quick-input-message').filter({ hasText: first }).waitFor();
      await workbench.page.keyboard.type(' sides with');
      await picker.getByRole('checkbox', { name: /stance.support, / }).waitFor();
      const told = picker.locator('.quick-input-message').filter({ hasText: exclude });
      const isTold = await told.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (isTold) return true;
      await workbench.page.keyboard.press('Escape');
      return false;
    });
    await workbench.page.keyboard.press('Escape');
    await writeFile(path.join(workbench.folder, 'codebook.yaml'), codebook);
  });
});
