// Takes the pictures of media/screenshots/ and media/walkthrough/ in the real VS Code, on a copy of the samples, in the
// default dark and light theme. A name on the command line takes one scene only.
import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { openWorkbench } from '../test/vscode/ui/workbench.ts';
import { ROOT } from './host/paths.ts';
import { HostProblem, runScript } from './host/problem.ts';
import { SCENES } from './screenshots/scenes.ts';

const MEDIA = path.join(ROOT, 'media');

await runScript(async () => {
  const name = process.argv[2];
  const scenes = SCENES.filter((scene) => name === undefined || scene.name === name);
  if (scenes.length === 0)
    throw new HostProblem(
      `There is no scene "${name}"; choose one of ${SCENES.map((scene) => scene.name).join(', ')}.`,
    );
  for (const theme of ['dark', 'light'] as const) {
    for (const scene of scenes) {
      const workbench = await openWorkbench({
        folder: path.join(ROOT, 'samples'),
        theme,
        settings: { 'readouts.annotator': 'mira' },
        size: scene.ships ? { width: 900, height: 560 } : { width: 1200, height: 760 },
      });
      try {
        await scene.play(workbench);
        const folder = path.join(MEDIA, scene.ships ? 'walkthrough' : 'screenshots');
        const file = path.join(folder, `${scene.name}-${theme}.${scene.ships ? 'jpeg' : 'png'}`);
        await mkdir(folder, { recursive: true });
        await workbench.screenshot(file);
        console.log(path.relative(process.cwd(), file));
      } finally {
        await workbench.close();
      }
    }
  }
  return 0;
});
