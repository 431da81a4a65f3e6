import type { Workbench } from '../../test/vscode/ui/workbench.ts';

/** A picture: what a person does before it is taken. */
export interface Scene {
  /** The name of the picture's file, before the theme's. */
  name: string;
  play(workbench: Workbench): Promise<void>;
}

export const SCENES: readonly Scene[] = [
  { name: 'editor', play: openAnnotated },
  {
    name: 'tag-picker',
    async play(workbench) {
      await openAnnotated(workbench);
      await workbench.runCommand('Readouts: Next Statement');
      await workbench.runCommand('Readouts: Tag Statement');
      await workbench.page.locator('.quick-input-widget').locator('.monaco-list-row').first().waitFor();
    },
  },
];

/** Shows the container with both views, and beside it a sample that has annotations. */
async function openAnnotated(workbench: Workbench): Promise<void> {
  await workbench.showContainer('Readouts');
  await workbench.rows('Meetings').first().waitFor();
  await workbench.openFile('2022/2022-11-03-norway-video.txt');
  await workbench.rows('Annotations').first().waitFor();
}
