import { readdirSync } from 'node:fs';
import type { Workbench } from '../../test/vscode/ui/workbench.ts';

/** A picture: what a person does before it is taken. */
export interface Scene {
  /** The name of the picture's file, before the theme's. */
  name: string;
  play(workbench: Workbench): Promise<void>;
}

export const SCENES: readonly Scene[] = [
  { name: 'editor', play: openNewest },
  {
    name: 'tag-picker',
    async play(workbench) {
      await openNewest(workbench);
      await workbench.runCommand('Readouts: Next Statement');
      await workbench.runCommand('Readouts: Tag Statement');
      await workbench.page.locator('.quick-input-widget').getByRole('option').first().waitFor();
    },
  },
];

/** Shows the container with both views, and the newest sample beside it: their names begin with their dates. */
async function openNewest(workbench: Workbench): Promise<void> {
  await workbench.showContainer('Readouts');
  await workbench.rows('Meetings').first().waitFor();
  await workbench.openFile(readdirSync(workbench.folder).filter((file) => file.endsWith('.txt')).sort().at(-1)!);
}
