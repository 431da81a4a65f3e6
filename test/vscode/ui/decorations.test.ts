import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { openWorkbench, type Workbench } from './workbench.ts';

const READOUT = '2026-03-18-lorsk-call.txt';

function annotation(id: string, text: string, exact: string): string {
  const start = text.indexOf(exact);
  return `  - id: ${id}
    target:
      exact: ${exact}
      prefix: ${JSON.stringify(text.slice(start - 32, start))}
      suffix: ${JSON.stringify(text.slice(start + exact.length, start + exact.length + 32))}
      start: ${start}
      end: ${start + exact.length}
    by: alice
    created: 2026-11-21T16:00:00Z
`;
}

describe('annotated words', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ theme: 'light' });
  });
  after(() => workbench?.close());

  /** What is drawn under the text: the style of each line's piece that has a border below. */
  const underlines = () =>
    workbench.page.locator('.view-overlays .cdr').evaluateAll((pieces) =>
      pieces
        .map((piece) => getComputedStyle(piece))
        .filter((style) => style.borderBottomWidth === '1px')
        .map((style) => ({
          line: style.borderBottomStyle,
          filled: !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor),
        })),
    );

  it('are underlined on a quiet background, a changed wording in another way', async () => {
    const text = await workbench.readFile(READOUT);
    const old = text.replace('the new bridge must open', 'the very new bridge must open');
    const annotations =
      annotation('aaaaaaaaaa', old, 'kept their word') +
      annotation('bbbbbbbbbb', old, 'the very new bridge must open before the winter');
    const sidecar = `version: 1\nreadout: ${READOUT}\ndigest: sha256:${'0'.repeat(64)}\nannotations:\n${annotations}`;
    await writeFile(path.join(workbench.folder, `${READOUT}.annotations.yaml`), sidecar);
    await workbench.openFile(READOUT);
    for (const style of ['solid', 'dashed']) {
      await workbench.eventually(`words on a background with a ${style} line below`, async () =>
        (await underlines()).some(({ line, filled }) => line === style && filled),
      );
    }
  });
});
