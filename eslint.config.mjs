import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The rooms, in the order in which each may use those before it (docs/architecture.md).
const ROOMS = ['reading', 'annotations', 'codebook', 'corpus', 'exchange', 'editor', 'views', 'commands', 'cli'];
const PURE = ['reading', 'annotations', 'codebook', 'corpus', 'exchange'];
const NODE_ROOMS = ['cli'];
const VSCODE_ROOMS = ['editor', 'views', 'commands'];

const HOST = {
  vscode: { regex: '^vscode$', message: 'This room does not know VS Code.' },
  node: {
    regex: '^(node:|(fs|path|os|crypto|child_process|util|url|worker_threads)(/|$))',
    message: 'This room runs in the browser too: no Node modules.',
  },
};

/** The imports that a room may not make: hosts it does not run in, and rooms below it. */
function forbidden(room) {
  const patterns = [];
  if (!VSCODE_ROOMS.includes(room)) patterns.push(HOST.vscode);
  if (!NODE_ROOMS.includes(room)) patterns.push(HOST.node);
  const below = ROOMS.slice(ROOMS.indexOf(room) + 1);
  const beside = room === 'cli' ? VSCODE_ROOMS : below;
  if (beside.length)
    patterns.push({ regex: `/(${beside.join('|')})/`, message: `src/${room} may not use the rooms below it.` });
  return patterns;
}

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { languageOptions: { globals: { ...globals.node } } },
  {
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-control-regex': 'off',
    },
  },
  ...ROOMS.map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden(room) }] },
  })),
  {
    files: PURE.map((room) => `src/${room}/**/*.ts`),
    languageOptions: { globals: globals['shared-node-browser'] },
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname', 'setImmediate'] },
  },
  { files: ['src/cli/**', 'scripts/**', 'test/**', '*.mjs', '*.js'], rules: { 'no-console': 'off' } },
);
