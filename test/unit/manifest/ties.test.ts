import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../../../scripts/host/paths.ts';
import { readSources } from './sources.ts';
import { parseWhen, type Context, type When } from './when.ts';

// What package.json says and what the sources say must be tied: VS Code is silent about a command, a context value, a
// context key or a setting that only one of the two knows. That every command of package.json is registered, and no
// other, is tried in VS Code itself (test/vscode/suite/commands.test.ts).

interface Conditional {
  readonly when?: string;
}
/** `run`, `step`: the name of a command that the key’s own command is to run. */
interface KeyArgs {
  readonly run?: string;
  readonly step?: string;
}
interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly menus: Readonly<Record<string, readonly (Conditional & { readonly command: string })[]>>;
  readonly keybindings: readonly (Conditional & {
    readonly command: string;
    readonly args?: KeyArgs & {
      readonly commands?: readonly (string | { readonly command: string; readonly args?: KeyArgs })[];
    };
  })[];
  readonly views: Readonly<
    Record<string, readonly (Conditional & { readonly id: string; readonly type?: 'webview' })[]>
  >;
  readonly viewsWelcome: readonly (Conditional & { readonly view: string; readonly contents: string })[];
  readonly languages: readonly { readonly id: string }[];
  readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
}

const { contributes } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  contributes: Contributions;
};
const { commands, menus, keybindings, viewsWelcome, languages, configuration } = contributes;
const views = Object.values(contributes.views).flat();
const sources = readSources();

const sorted = (items: Iterable<string>): string[] => [...items].sort();

/** The tree items there are: each view with each context value of its folder in src/views. */
const items: Context[] = views.flatMap(({ id }) =>
  [...(sources.contextValues.get(id.split('.').at(-1)!) ?? [])].map((viewItem) => ({ view: id, viewItem })),
);
const itemMenus = menus['view/item/context']!.map(({ command, when }) => ({ command, when: parseWhen(when!) }));

/** Every condition of package.json, with where it stands. */
const conditions: [where: string, when: When][] = [
  ...Object.entries(menus).flatMap(([menu, entries]) =>
    entries.map((entry) => [`${menu}: ${entry.command}`, entry] as const),
  ),
  ...keybindings.map((entry) => [`key of ${entry.command}`, entry] as const),
  ...views.map((entry) => [`view ${entry.id}`, entry] as const),
  ...viewsWelcome.map((entry) => [`welcome ${entry.contents}`, entry] as const),
].flatMap(([where, { when }]) => (when && when !== 'false' ? [[where, parseWhen(when)] as [string, When]] : []));

/** Context keys of VS Code's own that package.json asks about. */
const VSCODE_KEYS = [
  'editorLangId',
  'editorReadonly',
  'editorTextFocus',
  'explorerResourceReadonly',
  'filesExplorerFocus',
  'findWidgetVisible',
  'focusedView',
  'inQuickInput',
  'inputFocus',
  'isWeb',
  'isWorkspaceTrusted',
  'listFocus',
  'listMultiSelection',
  'neovim.init',
  'resourceExtname',
  'resourcePath',
  'treeElementCanCollapse',
  'treeElementCanExpand',
  'treeFindOpen',
  'view',
  'viewItem',
  'vim.active',
  'workbenchState',
  'workspaceFolderCount',
];

/** Context values for which no menu has anything, and why. */
const WITHOUT_MENU: Readonly<Record<string, string>> = {
  group: 'a year or a month only opens and closes',
  speaker: 'a speaker only opens and closes',
  statement: 'a statement is opened by a click; what is done with it is done in the editor',
};

/** A readout that is read-only, and one that is edited, while one tags. */
const HOWEVER_EDITED: readonly Readonly<Record<string, boolean>>[] = [
  { editorTextFocus: true, inputFocus: true, editorReadonly: true },
  { editorTextFocus: true, inputFocus: true, 'readouts.tagging': true },
];

/** There is a codebook, of which some codes are shown alone, and so are some annotations. */
const WITH_CODES: Context = {
  'readouts.hasCodebook': true,
  'readouts.codesFiltered': true,
  'readouts.annotationsFiltered': true,
};

/** A row of a view that has nothing below it has the focus, and it alone, or several are selected. */
const inRow = (view: string): readonly Context[] =>
  [true, false].map((isOneOfSeveral) => ({
    focusedView: view,
    listFocus: true,
    listMultiSelection: isOneOfSeveral,
    ...WITH_CODES,
  }));

describe('package.json and the sources', () => {
  it('agree on the context values of tree items: every menu of an item is shown for one', () => {
    const shownNowhere = itemMenus.filter(({ when }) => !items.some((item) => when.holds(item)));
    assert.deepEqual(
      shownNowhere.map(({ command }) => command),
      [],
    );
  });

  it('agree on the context values of tree items: each has a menu, or a reason to have none', () => {
    const without = items.filter((item) => !itemMenus.some(({ when }) => when.holds(item)));
    assert.deepEqual(
      sorted(new Set(without.map(({ viewItem }) => String(viewItem)))),
      sorted(Object.keys(WITHOUT_MENU)),
    );
  });

  it('agree on the views: every menu of a view’s title is shown in one', () => {
    const shownNowhere = menus['view/title']!.filter(
      ({ when }) => !views.some(({ id }) => parseWhen(when!).holds({ view: id, ...WITH_CODES })),
    );
    assert.deepEqual(shownNowhere, []);
  });

  it('agree on the context keys: those asked about are VS Code’s or set, and those set are asked about', () => {
    const asked = new Set(conditions.flatMap(([, { keys }]) => [...keys]));
    assert.deepEqual(sorted(asked), sorted([...VSCODE_KEYS, ...sources.contextKeys]));
  });

  it('agree on the language that a readout’s menus and keys are for', () => {
    const ids = languages.map(({ id }) => id);
    assert.deepEqual(ids, ['readout']);
    const forReadouts = conditions.filter(([, { keys }]) => keys.has('editorLangId'));
    const elsewhere = forReadouts.filter(
      ([, when]) =>
        !HOWEVER_EDITED.some((keys) => when.holds({ ...keys, editorLangId: 'readout' })) ||
        HOWEVER_EDITED.some((keys) => when.holds({ ...keys, editorLangId: 'plaintext' })),
    );
    assert.deepEqual(
      elsewhere.map(([where]) => where),
      [],
    );
    assert.deepEqual(
      keybindings
        .map(({ when }) => parseWhen(when!))
        .filter(({ keys, holds }) => !keys.has('editorLangId') && !views.some(({ id }) => inRow(id).some(holds)))
        // A list of our own, and readouts in the Explorer.
        .filter(({ keys }) => !keys.has('readouts.importing') && !keys.has('readouts.readOnly')),
      [],
    );
  });

  it('agree on the settings: every one is read, and no other', () => {
    const read = sorted(sources.settings).filter((id) => id.startsWith('readouts.'));
    assert.deepEqual(read, sorted(Object.keys(configuration.properties)));
  });

  it('agree on internal commands: registered once, used, and not contributed', () => {
    const internal = sources.registered.filter((id) => id.startsWith('_readouts.'));
    const inKeys = keybindings
      .flatMap(({ command, args }) => [command, ...(args?.commands ?? [])])
      .map((each) => (typeof each === 'string' ? each : each.command));
    assert.deepEqual(sorted(internal), sorted(new Set(internal)), 'registered twice');
    assert.deepEqual(
      sorted(internal),
      sorted(new Set([...sources.named, ...inKeys])).filter((id) => id.startsWith('_readouts.')),
    );
    const contributed = new Set([
      ...commands.map(({ command }) => command),
      ...Object.values(menus).flatMap((entries) => entries.map(({ command }) => command)),
    ]);
    assert.deepEqual(
      [...contributed].filter((id) => !id.startsWith('readouts.')),
      [],
    );
  });

  it('agree on the commands that keys run through another one', () => {
    const run = keybindings
      .flatMap(({ args }) => [
        args,
        ...(args?.commands ?? []).map((each) => (typeof each === 'string' ? {} : each.args)),
      ])
      .flatMap((args) => [args?.run, args?.step].flatMap((name) => (name === undefined ? [] : [`readouts.${name}`])));
    assert.ok(run.length > 0);
    assert.deepEqual(
      run.filter((id) => !commands.some(({ command }) => command === id)),
      [],
    );
  });
});

describe('a view that is empty', () => {
  /** *Annotations* is not drawn before all is read, so that it has nothing to say while reading. */
  const states: readonly (readonly [view: string, what: string, context: Context, welcome: string])[] = [
    ['readouts.meetings', 'without a folder', { workbenchState: 'empty', 'readouts.loaded': true }, 'noFolder'],
    ['readouts.meetings', 'without a folder, at first', { workbenchState: 'empty' }, 'noFolder'],
    ['readouts.meetings', 'while reading', { workbenchState: 'folder' }, 'reading'],
    ['readouts.meetings', 'without readouts', { workbenchState: 'folder', 'readouts.loaded': true }, 'noReadouts'],
    ['readouts.meetings', 'in a workspace', { workbenchState: 'workspace', 'readouts.loaded': true }, 'noReadouts'],
    ['readouts.annotations', 'without a folder', { workbenchState: 'empty', 'readouts.loaded': true }, 'noAnnotations'],
    ['readouts.annotations', 'without any', { workbenchState: 'folder', 'readouts.loaded': true }, 'noAnnotations'],
    ['readouts.codebook', 'without a folder', { workbenchState: 'empty' }, 'noFolderForCodebook'],
    ['readouts.codebook', 'without one', { workbenchState: 'folder' }, 'noCodebook'],
    ['readouts.codebook', 'that is empty', { workbenchState: 'folder', 'readouts.hasCodebook': true }, 'noCodes'],
    ['readouts.agreement', 'before a comparison', { workbenchState: 'folder' }, 'noComparison'],
  ];
  for (const [view, what, context, welcome] of states) {
    it(`says one thing: ${view} ${what}`, () => {
      const said = viewsWelcome.filter(
        (entry) => entry.view === view && (entry.when === undefined || parseWhen(entry.when).holds(context)),
      );
      assert.deepEqual(
        said.map(({ contents }) => contents),
        [`%welcome.${welcome}%`],
      );
    });
  }

  it('has all its texts tried here, in every view', () => {
    assert.deepEqual(
      sorted(new Set(states.map(([view, , , welcome]) => `${view} %welcome.${welcome}%`))),
      sorted(viewsWelcome.map(({ view, contents }) => `${view} ${contents}`)),
    );
    const trees = views.filter(({ type }) => type !== 'webview');
    assert.deepEqual(sorted(new Set(states.map(([view]) => view))), sorted(trees.map(({ id }) => id)));
  });
});

describe('a condition of package.json', () => {
  const cases: [when: string, context: Context, holds: boolean][] = [
    ['a && !b', { a: true }, true],
    ['a && !b', { a: true, b: true }, false],
    ['a || b && c', { a: true }, true],
    ['(a || b) && c', { a: true }, false],
    ['x == y', { x: 'y' }, true],
    ["x != 'y'", { x: 'y' }, false],
    ['x =~ /^y\\.(a|b)$/', { x: 'y.b' }, true],
    ['x =~ /^y\\.(a|b)$/', { x: 'yb' }, false],
    ['n > 0', { n: 1 }, true],
    ['n > 0', {}, false],
  ];
  for (const [when, context, holds] of cases) {
    it(`is understood: ${when}, ${JSON.stringify(context)}`, () => assert.equal(parseWhen(when).holds(context), holds));
  }
  for (const when of ['a &&', '(a', 'a b', 'a ? b', '== b'])
    it(`is refused when it is not understood: ${when}`, () => assert.throws(() => parseWhen(when)));
});
