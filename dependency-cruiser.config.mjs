// The walls of the house (docs/architecture.md): which room may know which, type imports included. `npm run lint` holds
// them up, and test/unit/walls.test.ts plants a breach of each.

/** The rooms that run anywhere and know no host, in the order in which each may use those before it. */
export const PURE = [
  'text',
  'reading',
  'yaml',
  'annotations',
  'anchoring',
  'codebook',
  'people',
  'corpus',
  'analysis',
  'exchange',
  'worker',
];
/** Says what those before it report. */
const WORDING = 'wording';
/** The rooms of the extension, likewise. */
const EXTENSION = ['ui', 'workspace', 'editor', 'prompts', 'views', 'panels', 'commands'];
/** The steps of reading, each of which knows only those before it; `page` and `document` put their results together. */
const STAGES = ['words', 'dates', 'phrases', 'clauses', 'paragraph.ts', 'page', 'document', 'read.ts'];

/** What waits until something of ours is there, and what VS Code calls. */
const FIRST_BUNDLE = ['^src/startup/', '^src/extension(Web)?\\.ts$'];

const inRooms = (rooms) => `^src/(${rooms.join('|')})/`;
/** As it is imported, and as its types are found. */
const VSCODE = '^vscode$|@types/vscode/';
const NODE_MODULE = '^(node:|(fs|path|os|crypto|child_process|util|url|worker_threads)(/|$))';

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

const orderOfPureRooms = PURE.slice(0, -1).map((room, index) =>
  forbid(
    `${room}-uses-no-later-room`,
    `src/${room} may not know a room that builds on it.`,
    { path: inRooms([room]) },
    { path: inRooms(PURE.slice(index + 1)) },
  ),
);

const orderOfExtensionRooms = EXTENSION.slice(0, -1).map((room, index) =>
  forbid(
    `${room}-uses-no-later-room`,
    `src/${room} may not know a room that builds on it.`,
    { path: inRooms([room]) },
    { path: inRooms(EXTENSION.slice(index + 1)) },
  ),
);

const orderOfStages = STAGES.slice(0, -1).map((stage, index) =>
  forbid(
    `reading-${stage.replace('.ts', '')}-uses-no-later-stage`,
    'A step of reading knows only the steps before it.',
    { path: `^src/reading/${stage}` },
    { path: `^src/reading/(${STAGES.slice(index + 1).join('|')})` },
  ),
);

export default {
  forbidden: [
    forbid('no-circle', 'Two modules that need each other belong together.', {}, { circular: true }),
    forbid('pure-rooms-know-no-vscode', 'This room does not know VS Code.', { path: inRooms(PURE) }, { path: VSCODE }),
    forbid(
      'pure-rooms-know-no-node',
      'This room runs in the browser too: no Node modules.',
      { path: inRooms(PURE) },
      { path: NODE_MODULE },
    ),
    forbid(
      'extension-knows-no-node',
      "The extension runs in the browser's host too: no Node modules.",
      { path: [inRooms(EXTENSION), ...FIRST_BUNDLE] },
      { path: NODE_MODULE },
    ),
    forbid(
      'pure-rooms-know-no-face',
      'The core never knows which face it serves.',
      { path: inRooms(PURE) },
      { path: inRooms([...EXTENSION, 'cli']) },
    ),
    forbid(
      'pure-rooms-know-no-words',
      'A pure room reports by codes and values; sentences stand in src/wording.',
      { path: inRooms(PURE) },
      { path: inRooms([WORDING]) },
    ),
    forbid(
      'wording-knows-no-face',
      'A sentence is worded alike for the editor and for the command line.',
      { path: inRooms([WORDING]) },
      { path: [VSCODE, NODE_MODULE, inRooms([...EXTENSION, 'cli'])] },
    ),
    ...orderOfPureRooms,
    ...orderOfStages,
    forbid(
      'yaml-knows-no-format',
      'The YAML engine is handed the keys of a format.',
      { path: inRooms(['yaml']) },
      { path: inRooms(['reading', 'annotations', 'anchoring', 'codebook', 'people', 'corpus']) },
    ),
    ...orderOfExtensionRooms,
    forbid(
      'first-bundle-stays-small',
      'What VS Code loads for any text only sees whether something of ours is there.',
      { path: FIRST_BUNDLE },
      {
        path: '^src/',
        pathNot: [
          ...FIRST_BUNDLE,
          '^src/features\\.ts$',
          inRooms(['text']),
          '^src/(annotations/fileNames|corpus/fileKinds|workspace/documents/language|workspace/files/fileSystem)\\.ts$',
          '^src/reading/(page/quickSigns|words/tables/highOffices)\\.ts$',
          // Which becomes a bundle of its own.
          '^src/exchange/importing/htmlBlocks\\.ts$',
        ],
      },
    ),
    forbid(
      'nobody-knows-the-start',
      'What starts the features knows them, not the other way about.',
      { path: [inRooms([...PURE, ...EXTENSION, 'cli']), '^src/features\\.ts$'] },
      { path: FIRST_BUNDLE },
    ),
    forbid(
      'command-knows-no-command',
      'What two commands share belongs into a room that both may use.',
      { path: '^src/commands/(?!index\\.ts)([^/]+)' },
      { path: '^src/commands/', pathNot: '^src/commands/(register\\.ts|$1)' },
    ),
    forbid(
      'web-panel-knows-no-host',
      'A web page of a panel speaks to the extension by messages alone.',
      { path: '^src/panels/web/' },
      { path: [VSCODE, inRooms(['workspace', 'editor', 'views', 'commands']), '^src/panels/host/'] },
    ),
    forbid(
      'command-line-knows-no-extension',
      'The command line runs without VS Code.',
      { path: inRooms(['cli']) },
      { path: [VSCODE, inRooms(EXTENSION)] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
