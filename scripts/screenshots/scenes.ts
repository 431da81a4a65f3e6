import type { Workbench } from '../../test/vscode/ui/workbench.ts';

/** A picture: what a person does before it is taken. */
export interface Scene {
  /** The name of the picture's file, before the theme's. */
  name: string;
  /** Whether it is a picture of the walkthrough, which ships: a small window, in a format that takes less room. */
  ships?: boolean;
  play(workbench: Workbench): Promise<void>;
}

export const SCENES: readonly Scene[] = [
  { name: 'editor', play: openAnnotated },
  {
    name: 'tag-picker',
    async play(workbench) {
      await openAnnotated(workbench);
      // A sentence that has room below the list.
      await workbench.clickText('pointed out');
      await workbench.runCommand('Readouts: Tag Statement');
      await workbench.page.locator('.quick-input-widget').locator('.monaco-list-row').first().waitFor();
    },
  },
  { name: 'read', ships: true, play: openReadout },
  {
    name: 'tag',
    ships: true,
    async play(workbench) {
      await openReadout(workbench);
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.runCommand('Readouts: Next Sentence, Statement or Paragraph');
      await workbench.runCommand('Readouts: Tag Statement');
      await workbench.page.locator('.quick-input-widget').locator('.monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'review',
    ships: true,
    async play(workbench) {
      await openAnnotated(workbench);
      await workbench.rows('Annotations').nth(1).click();
    },
  },
];

/** Shows the container, and beside it a sample. */
async function openReadout(workbench: Workbench): Promise<void> {
  await workbench.showContainer('Readouts');
  await workbench.rows('Meetings').first().waitFor();
  await workbench.openFile('2020/2020-03-26-chile-call.txt');
}

/** Shows the container with both views, and beside it a sample that has annotations. */
async function openAnnotated(workbench: Workbench): Promise<void> {
  await workbench.showContainer('Readouts');
  await workbench.rows('Meetings').first().waitFor();
  await workbench.openFile('2022/2022-11-03-norway-video.txt');
  await workbench.rows('Annotations').first().waitFor();
}
