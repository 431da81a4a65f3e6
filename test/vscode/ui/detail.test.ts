import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import type { FrameLocator } from 'playwright-core';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { sidecarText } from '../sidecarText.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const run = promisify(execFile);

const FISH = 'fisheries should not become a matter of politics';
const FREE = 'China supports free navigation in northern waters.';
const PARAGRAPH = `Lin Haoran said that ${FISH}. ${FREE}`;
const QUOTA = 'Solberg stressed that the quota talks must go on.';
const TEXT = `Lin Haoran Speaks with Norwegian Foreign Minister Astrid Solberg on the Phone

On March 4, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Norwegian Foreign Minister Astrid Solberg.

${PARAGRAPH}

${QUOTA} Norway is ready to host the next round in Tromsø.
`;

/** What would be markup, a script, or an image, if it were not text. */
const HOSTILE = '<img src=x onerror="document.body.dataset.pwned=1"><b>bold</b> [go](command:workbench.action.quit)';

const CODEBOOK = `version: 1
name: Test
codes:
  - id: stance
    name: Stance
    exclusive: true
    codes:
      - id: support
        name: "<b>Support</b>"
        definition: Sides with it.
        include: Praise of a deed.
        exclude: Thanks.
        examples: [They kept their word.]
        key: s
`;

describe('the view Annotation', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'detail-'));
    await writeFile(path.join(folder, 'call.txt'), TEXT);
    await writeFile(path.join(folder, 'codebook.yaml'), CODEBOOK);
    const quotes = [
      { exact: FISH, speaker: 'Lin Haoran', note: HOSTILE },
      { exact: FREE, by: 'mira', note: 'As in 2019.' },
      { exact: QUOTA, codes: ['act/none'] },
    ];
    await writeFile(path.join(folder, 'call.txt.annotations.yaml'), sidecarText('call.txt', TEXT, quotes));
    for (const args of [
      ['init', '--quiet'],
      ['add', '.'],
      ['commit', '--quiet', '-m', 'First coding'],
    ])
      await run('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: folder });
    workbench = await openWorkbench({
      folder,
      settings: { 'readouts.annotator': 'ada' },
      size: { width: 1400, height: 1100 },
    });
    await workbench.showContainer('Readouts');
    await workbench.rows('Annotations').nth(3).waitFor();
    await workbench.fold('Meetings');
    await workbench.openFile('call.txt');
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true });
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text, { delay: 20 });
  /** The page in the view. */
  const page = (): FrameLocator =>
    workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  /** Waits until the page shows a text; what it announces is beside that. */
  const seen = (text: string) => page().locator('main').getByText(text).first().waitFor();
  const hasFocus = () =>
    page()
      .locator('body')
      .evaluate(() => document.hasFocus());
  const part = (heading: string) => page().locator('section').filter({ hasText: heading });
  const sees = (heading: string, text: string) => part(heading).getByText(text).first().waitFor();
  const focusIn = (id: string) =>
    workbench.eventually(`${id} has the focus`, async () => (await page().locator(`#${id}:focus`).count()) === 1);
  const annotation = async (index: number) =>
    parseSidecar(await workbench.readFile('call.txt.annotations.yaml')).sidecar!.annotations[index]!;
  const written = (what: string, holds: () => Promise<boolean>) => workbench.eventually(what, holds);
  const isTextFocused = () =>
    workbench.page.evaluate(() => document.activeElement?.closest('.editor-group-container') !== null);

  it('says what it is for where there is no annotation, and takes the focus by its key alone', async () => {
    await workbench.clickText('On March 4');
    await workbench.page.locator('.sidebar .pane-header[aria-label^="Annotation "] .title').click();
    await seen('No annotation here.');
    await workbench.clickText('had a phone');
    await press('Alt+d');
    await workbench.eventually('the page has the focus', hasFocus);
  });

  it('shows the annotation at the cursor: words in their sentence, code, speaker and why, note, as text', async () => {
    await workbench.clickText('matter of politics');
    await page().locator('mark').getByText(FISH).waitFor();
    assert.equal(await page().locator('blockquote').innerText(), `Lin Haoran said that ${FISH}.`);
    await sees('Speaker', 'Lin Haoran');
    await sees('Speaker', '“said” is the cue.');
    assert.equal(await page().locator('.written').first().innerText(), HOSTILE);
    assert.equal(await page().locator('button.chip').innerText(), '<b>Support</b>');
    assert.equal(await page().locator('img, b, a, [data-pwned]').count(), 0);
    assert.equal(await page().locator('#announcement').innerText(), 'stance/support, open, ada');
    assert.ok(await isTextFocused(), 'the text keeps the focus');
  });

  it('tells what the codebook says of a code, by keys', async () => {
    await press('Alt+d');
    await workbench.eventually('the page has the focus', hasFocus);
    for (let tabs = 0; tabs < 2; tabs++) await press('Tab');
    await focusIn('code-0');
    await press('Enter');
    await page().getByText('Praise of a deed.').waitFor();
    assert.equal(await page().locator('#code-0').getAttribute('aria-expanded'), 'true');
    await focusIn('code-0');
    await press('Enter');
    await page().getByText('Praise of a deed.').waitFor({ state: 'hidden' });
  });

  it('writes a note by keys, and drops what was typed where one leaves', async () => {
    await page().locator('#open-note').focus();
    await press('Enter');
    await focusIn('write-note');
    await press('Control+a');
    await type('Two lines:\nthe second');
    await press('Escape');
    await focusIn('open-note');
    assert.equal((await annotation(0)).note, HOSTILE);
    await press('Enter');
    await focusIn('write-note');
    await press('Control+a');
    await type('Two lines:\nthe second');
    await press('Control+Enter');
    await page().locator('.written').getByText('the second').waitFor();
    await focusIn('open-note');
    assert.equal((await annotation(0)).note, 'Two lines:\nthe second\n');
    await press('Control+Alt+z');
    await page().locator('.written').getByText('[go]').waitFor();
    // What is shown may still be being saved.
    await written('the note is as before', async () => (await annotation(0)).note === HOSTILE);
  });

  it('keeps what is typed of one annotation while another is looked at', async () => {
    await page().locator('#open-reply').click();
    await focusIn('write-reply');
    await type('Is that so');
    await workbench.clickText('quota talks');
    await page().locator('mark').getByText(QUOTA).waitFor();
    assert.equal(await page().locator('#write-reply').count(), 0);
    await page().getByText('not in the codebook').waitFor();
    await workbench.clickText('matter of politics');
    await page().locator('#write-reply').click();
    assert.equal(await page().locator('#write-reply').inputValue(), 'Is that so');
    await press('End');
    await type('?');
    await press('Control+Enter');
    await page().locator('.thread').getByText('Is that so?').waitFor();
    await focusIn('open-reply');
    assert.deepEqual(
      (await annotation(0)).replies.map(({ text }) => text),
      ['Is that so?'],
    );
  });

  it('accepts and reopens by its buttons, keeps the focus, and announces what has become of it', async () => {
    await page().locator('#act-accept').focus();
    await press('Enter');
    await sees('Status', 'accepted');
    await written('accepted', async () => (await annotation(0)).status === 'accepted');
    await focusIn('act-accept');
    assert.equal(await page().locator('#announcement').innerText(), 'stance/support, accepted, ada');
    await page().locator('#act-reopen').focus();
    await press('Enter');
    await written('open', async () => (await annotation(0)).status === 'open');
    await page().locator('#act-reopen').waitFor({ state: 'hidden' });
    await press('Escape');
    await workbench.eventually('Escape goes to the text', isTextFocused);
  });

  it('follows the rows that one steps through, at whatever pace, and leaves the focus in the list', async () => {
    const isInList = () =>
      workbench.page.evaluate(() => document.activeElement?.closest('.sidebar .monaco-list') !== null);
    await workbench.focusView('Annotations');
    await workbench.eventually('the list has the focus', isInList);
    await press('Home');
    await press('ArrowDown');
    for (const [delay, words] of [
      [700, FREE],
      [20, QUOTA],
    ] as const) {
      await press('8');
      await workbench.page.waitForTimeout(delay);
      await page().locator('mark').getByText(words).waitFor();
    }
    await press('7');
    await page().locator('mark').getByText(FREE).waitFor();
    assert.ok(await isInList());
  });

  it('shows what others coded only where it is in sight', async () => {
    await workbench.runCommand('Readouts: Show Annotations Of…');
    await workbench.pick('Only Me', 'Only Me');
    await workbench.clickText('northern waters');
    await seen('No annotation here.');
    await workbench.runCommand('Readouts: Show Annotations Of…');
    await workbench.pick('Everybody', 'Everybody');
    await page().locator('mark').getByText(FREE).waitFor();
    await sees('Note', 'As in 2019.');
    assert.equal(await page().locator('#open-note').count(), 1, 'the file is shared');
  });

  it('tells from git, when it is asked, who changed what', async () => {
    await workbench.clickText('matter of politics');
    await page().locator('mark').getByText(FISH).waitFor();
    await page().locator('#show-history').click();
    await seen('annotated: stance/support');
    await seen('First coding');
    await seen('not committed yet');
    await seen('replies: 0, now 1');
  });

  it('shows a code of the Codebook whole, and goes back to the annotation where the cursor moves', async () => {
    await workbench.unfold('Codebook');
    await workbench.rows('Codebook').filter({ hasText: 'Support' }).click();
    await page().locator('h1').getByText('<b>Support</b>').waitFor();
    for (const text of ['Sides with it.', 'Praise of a deed.', 'Thanks.', 'They kept their word.', 'key s'])
      await page().getByText(text).waitFor();
    await workbench.page.locator('.sidebar .pane-header[aria-label^="Code "]').waitFor();
    await workbench.openFile('call.txt');
    await workbench.clickText('quota talks');
    await page().locator('mark').getByText(QUOTA).waitFor();
  });
});

describe('the view Annotation, where the extension runs in the browser', () => {
  let workbench: Workbench;

  before(async () => {
    const files = {
      'detail/call.txt': TEXT,
      'detail/call.txt.annotations.yaml': sidecarText('call.txt', TEXT, [{ exact: PARAGRAPH }]),
    };
    workbench = await openWorkbench({ host: 'web', files, settings: { 'readouts.annotator': 'ada' } });
  });
  after(() => workbench?.close());

  it('shows the annotation at the cursor, and no history', async () => {
    await workbench.openFile('detail/call.txt');
    await workbench.clickText('matter of politics');
    await workbench.runCommand('Readouts: Show Annotation or Code in Detail');
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await page.locator('mark').getByText(PARAGRAPH).waitFor();
    assert.equal(await page.locator('#show-history').count(), 0);
  });
});
