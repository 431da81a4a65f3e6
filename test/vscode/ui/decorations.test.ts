import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { contrast } from '../../../src/codebook/colours.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = '2026-03-18-lorsk-call.txt';
const CODEBOOK = `version: 1
codes:
  - {id: act, name: Act, codes: [{id: thank, name: Thank}]}
  - {id: stance, name: Stance, codes: [{id: support, name: Support}]}
`;
const LEAST_CONTRAST = 3;

function annotation(id: string, text: string, exact: string, codes: string): string {
  const start = text.indexOf(exact);
  return `  - id: ${id}
    target:
      exact: ${exact}
      prefix: ${JSON.stringify(text.slice(start - 32, start))}
      suffix: ${JSON.stringify(text.slice(start + exact.length, start + exact.length + 32))}
      start: ${start}
      end: ${start + exact.length}
    codes: [${codes}]
    by: alice
    created: 2026-11-21T16:00:00Z
`;
}

/** `#rrggbb` of the first colour in a computed style. */
function hexOf(style: string): string {
  const channels = /rgba?\((\d+), (\d+), (\d+)/.exec(style)!.slice(1).map(Number);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
  describe(`annotated words (${theme})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ theme, settings: { 'readouts.annotator': 'alice' } });
      await writeFile(path.join(workbench.folder, 'codebook.yaml'), CODEBOOK);
      const text = await workbench.readFile(READOUT);
      const old = text.replace('the new bridge must open', 'the very new bridge must open');
      const annotations =
        annotation('aaaaaaaaaa', old, 'kept their word', 'act/thank') +
        annotation('bbbbbbbbbb', old, 'the very new bridge must open before the winter', 'stance/support');
      const sidecar = `version: 1\nreadout: ${READOUT}\ndigest: sha256:${'0'.repeat(64)}\nannotations:\n${annotations}`;
      await writeFile(path.join(workbench.folder, `${READOUT}.annotations.yaml`), sidecar);
      await workbench.openFile(READOUT);
    });
    after(() => workbench?.close());

    /** What is drawn below the text: the computed style of each line's piece. */
    const pieces = () =>
      workbench.page.locator('.view-overlays .cdr').evaluateAll((elements) =>
        elements.map((element) => {
          const { backgroundImage, backgroundSize, borderTopStyle, borderTopWidth } = getComputedStyle(element);
          return { backgroundImage, backgroundSize, border: `${borderTopWidth} ${borderTopStyle}` };
        }),
      );
    const stripes = async () => (await pieces()).filter(({ backgroundImage }) => backgroundImage.includes('gradient'));

    it('have stripes in the colours of their codes, which are seen', async () => {
      await workbench.eventually('stripes of two colours', async () => {
        const colours = new Set((await stripes()).map(({ backgroundImage }) => hexOf(backgroundImage)));
        return colours.size === 2;
      });
      const background = hexOf(
        await workbench.page
          .locator('.editor-group-container.active .monaco-editor-background')
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor),
      );
      for (const { backgroundImage, backgroundSize } of await stripes()) {
        const ratio = contrast(hexOf(backgroundImage), background);
        assert.ok(ratio >= LEAST_CONTRAST, `${backgroundImage} on ${background}: ${ratio}`);
        assert.equal(backgroundSize, '100% 2px');
      }
    });

    it('have a box and a broken stripe where the wording has changed', async () => {
      const isBroken = ({ backgroundImage }: { backgroundImage: string }) =>
        /transparent|rgba\(0, 0, 0, 0\)/.test(backgroundImage);
      await workbench.eventually('a dashed box', async () =>
        (await pieces()).some(({ border }) => border === '1px dashed'),
      );
      await workbench.eventually('a whole stripe and a broken one', async () => {
        const broken = (await stripes()).map(isBroken);
        return broken.includes(true) && broken.includes(false);
      });
    });

    if (theme === 'highContrast' || theme === 'highContrastLight')
      it('have labels that are told apart from the text, whose colour they share', async () => {
        await workbench.clickText('kept their word');
        await workbench.page.keyboard.press('Alt+L');
        await workbench.page.locator('.view-line').getByText('‹Thank›', { exact: true }).waitFor();
      });

    if (theme === 'light')
      it('show their labels, nothing, and stripes again, by a key', async () => {
        const label = workbench.page.locator('.view-line').getByText('Thank', { exact: true });
        await workbench.clickText('kept their word');
        await workbench.page.keyboard.press('Alt+L');
        await label.waitFor();
        await workbench.page.keyboard.press('Alt+L');
        await label.waitFor({ state: 'detached' });
        await workbench.eventually('no stripes', async () => (await stripes()).length === 0);
        await workbench.page.keyboard.press('Alt+L');
        await workbench.eventually('stripes again', async () => (await stripes()).length >= 2);
      });

    if (theme === 'dark')
      it('do not stay where the tag could not be written', async () => {
        const file = `${READOUT}.annotations.yaml`;
        const broken = 'version: 1\nannotations: [\n';
        await writeFile(path.join(workbench.folder, file), broken);
        await workbench.eventually('no stripes', async () => (await stripes()).length === 0);
        await workbench.clickText('kept their word');
        await workbench.page.keyboard.press('Alt+A');
        await workbench.page.locator('.quick-input-widget').getByRole('checkbox').first().waitFor();
        await workbench.page.keyboard.type(' support');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.getByText(`${file} was not changed`).first().waitFor();
        await workbench.eventually('no stripes again', async () => (await stripes()).length === 0);
        assert.equal(await workbench.page.locator('.statusbar-item').getByText('Undo').count(), 0);
        assert.equal(await workbench.readFile(file), broken);
      });
  });
}
