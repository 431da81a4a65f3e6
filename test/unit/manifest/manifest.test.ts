import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../../../scripts/host/paths.ts';

interface Command {
  command: string;
  title: string;
  category?: string;
}
interface MenuItem {
  command?: string;
  when?: string;
  group?: string;
}
interface Setting {
  scope?: string;
  description?: string;
  markdownDescription?: string;
  enum?: unknown[];
  enumDescriptions?: string[];
  markdownEnumDescriptions?: string[];
}
interface Manifest {
  activationEvents: string[];
  capabilities: Record<string, unknown>;
  contributes: {
    commands: Command[];
    menus: Record<string, MenuItem[]>;
    keybindings: { command: string; when?: string; key: string }[];
    views: Record<string, { id: string; name: string; type?: 'webview' }[]>;
    viewsContainers: { activitybar: { id: string }[] };
    viewsWelcome: { view: string; contents: string }[];
    walkthroughs: { steps: { title: string; description: string; completionEvents: string[] }[] }[];
    configuration: { properties: Record<string, Setting> };
  };
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

const source = read('package.json');
const manifest = JSON.parse(source) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
const { commands, menus, keybindings, views, viewsContainers, viewsWelcome, walkthroughs, configuration } =
  manifest.contributes;
const ids = new Set(commands.map((each) => each.command));
const LOCALISED = /^%[\w.]+%$/;

/** The items that lack something, which must be none. */
function lacking<T>(items: readonly T[], has: (item: T) => boolean): T[] {
  return items.filter((item) => !has(item));
}

describe('the manifest', () => {
  it('starts the extension for narrow events only', () => {
    assert.deepEqual(
      lacking(manifest.activationEvents, (event) => /^on(Language|View|Command|FileSystem):\w/.test(event)),
      [],
    );
  });

  it('gives every command a category and a title that can be translated', () => {
    assert.deepEqual(
      lacking(commands, (each) => LOCALISED.test(each.category ?? '') && LOCALISED.test(each.title)),
      [],
    );
  });

  it('names each command once', () => {
    assert.equal(ids.size, commands.length);
  });

  it('hides internal commands from the palette', () => {
    const hidden = new Set(
      menus['commandPalette']!.filter((item) => item.when === 'false').map((item) => item.command),
    );
    const internal = commands.map((each) => each.command).filter((id) => /(^|\.)_/.test(id));
    assert.deepEqual(
      lacking(internal, (id) => hidden.has(id)),
      [],
    );
  });

  it('offers only commands that it has, in menus, for keys and in welcome texts', () => {
    const offered = [
      ...Object.values(menus)
        .flat()
        .flatMap((item) => item.command ?? []),
      ...keybindings.map((each) => each.command),
      ...Object.values(strings).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]!)),
    ].filter((id) => id.startsWith('readouts.'));
    assert.deepEqual(
      lacking(offered, (id) => ids.has(id)),
      [],
    );
  });

  it('says when each key applies', () => {
    assert.deepEqual(
      lacking(keybindings, (each) => (each.when ?? '') !== ''),
      [],
    );
  });

  it('has one container, whose views welcome who sees them empty', () => {
    assert.equal(viewsContainers.activitybar.length, 1);
    const shown = views[viewsContainers.activitybar[0]!.id]!;
    const welcoming = new Set(viewsWelcome.map((each) => each.view));
    assert.deepEqual(
      shown.map(({ id }) => id),
      ['readouts.meetings', 'readouts.annotations', 'readouts.annotation', 'readouts.codebook', 'readouts.agreement'],
    );
    assert.deepEqual(
      // A web page welcomes by itself (test/vscode/ui/detail.test.ts).
      lacking(shown, (view) => view.type === 'webview' || welcoming.has(view.id)),
      [],
    );
  });

  it('has a walkthrough of which every step can be done, by commands, views and settings that there are', () => {
    const steps = walkthroughs.flatMap((each) => each.steps);
    const known = new Set([
      ...[...ids].map((id) => `onCommand:${id}`),
      ...Object.values(views).flatMap((shown) => shown.map(({ id }) => `onView:${id}`)),
      ...Object.keys(configuration.properties).map((id) => `onSettingChanged:${id}`),
    ]);
    const events = steps.flatMap((step) => step.completionEvents);
    assert.equal(steps.length, 6);
    assert.deepEqual(
      lacking(steps, (step) => step.completionEvents.length > 0 && LOCALISED.test(step.description)),
      [],
    );
    assert.deepEqual(
      lacking(events, (event) => known.has(event) || event.startsWith('onContext:workbenchState')),
      [],
    );
  });

  it('describes every setting, its scope, and each of its choices', () => {
    const settings = Object.entries(configuration.properties);
    assert.deepEqual(
      lacking(
        settings,
        ([, each]) => LOCALISED.test(each.markdownDescription ?? each.description ?? '') && each.scope !== undefined,
      ),
      [],
    );
    const choices = settings.filter(([, each]) => each.enum !== undefined);
    assert.deepEqual(
      lacking(
        choices,
        ([, each]) => (each.markdownEnumDescriptions ?? each.enumDescriptions)?.length === each.enum!.length,
      ),
      [],
    );
  });

  it('declares what it does in virtual and in untrusted workspaces', () => {
    assert.deepEqual(Object.keys(manifest.capabilities).sort(), ['untrustedWorkspaces', 'virtualWorkspaces']);
  });

  it('uses every string of package.nls.json, and no other', () => {
    const used = new Set([...source.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!));
    assert.deepEqual([...used].sort(), Object.keys(strings).sort());
  });
});
