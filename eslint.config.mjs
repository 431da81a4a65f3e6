import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { PURE } from './dependency-cruiser.config.mjs';

// Who may import whom stands in dependency-cruiser.config.mjs; what else a room may not do stands here.

const PURE_FILES = PURE.map((room) => `src/${room}/**/*.ts`);

const NODE_GLOBALS = ['process', 'Buffer', 'require', '__dirname', 'setImmediate'];
const DOM_GLOBALS = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location'];

/**
 * Ways to change a file, which src/workspace has alone: sidecars and codebooks are written in src/workspace/writing.
 */
const FILE_CHANGES = ['applyEdit', 'writeFile', 'createFile'].map((name) => ({
  selector: `CallExpression > MemberExpression.callee[property.name='${name}']`,
  message: 'Files are changed in src/workspace/writing only.',
}));

/**
 * Where VS Code gives meaning to characters (links that run commands in messages and prompts, icons in the status bar
 * and in lists, Markdown), a text from a file would too. So what shows texts is made in src/ui alone, which
 * neutralises them.
 */
const SHOWN_BY = {
  'messages.ts': 'show(Error|Warning|Information)Message|setStatusBarMessage|createStatusBarItem|withProgress',
  'questions.ts': 'showQuickPick|createQuickPick|showInputBox|createInputBox',
  'trees.ts': 'createTreeView',
};
const MADE_BY = {
  'shownMarkdown.ts': 'MarkdownString',
  'languageItems.ts': 'Hover|InlayHint|Diagnostic|CodeAction|CompletionItem|DocumentSymbol|SymbolInformation',
};
const SURFACES = [
  ...Object.entries(SHOWN_BY).map(([module, names]) => ({
    selector: `MemberExpression[property.name=/^(${names})$/]`,
    message: `A text from a file could be a link or an icon there: use src/ui/${module}.`,
  })),
  ...Object.entries(MADE_BY).map(([module, names]) => ({
    selector: `NewExpression[callee.property.name=/^(${names})$/]`,
    message: `A text from a file could be markup there: use src/ui/${module}.`,
  })),
  {
    selector: "VariableDeclarator[id.type='ObjectPattern'][init.property.name='window']",
    message: 'Name vscode.window where it is used, so that what shows texts is found.',
  },
  {
    selector: "ImportDeclaration[source.value='vscode'] ImportSpecifier",
    message: 'Import all of vscode as vscode, so that what shows texts is found.',
  },
];

/**
 * Sentences for people: four words in a row, or (where the room has lists of words) a capital letter, three
 * words and a full stop. What faults of the program say is for its developers; descriptions are part of the formats.
 */
const sentences = (pattern) =>
  [`Literal[value=${pattern}]`, `TemplateElement[value.raw=${pattern}]`].map((text) => ({
    selector:
      `${text}:not(NewExpression[callee.name=/^(Range|Type)?Error$/] *)` +
      `:not(CallExpression[callee.name='about'] *):not(CallExpression[callee.object.property.name='globalRegistry'] *)`,
    message: 'Pure rooms report codes and values; sentences for people stand in src/wording.',
  }));
const FOUR_WORDS = '/[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+/';
const WHOLE_SENTENCE = '/^[A-Z“].*[a-z]+ [a-z]+ [a-z]+.*[.?!]$/';
const OF_WORD_LISTS = ['src/reading/**/*.ts', 'src/anchoring/**/*.ts'];

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
      // What is over it today stands in eslint-suppressions.json, which may only shrink.
      complexity: ['error', 20],
      // Strings that a person reads, and addresses, stand in one piece.
      'max-len': ['error', { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: false }],
    },
  },
  {
    files: PURE_FILES,
    languageOptions: { globals: globals['shared-node-browser'] },
    rules: { 'no-restricted-globals': ['error', ...NODE_GLOBALS, ...DOM_GLOBALS] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/workspace/**', 'src/ui/**', 'src/cli/**'],
    rules: { 'no-restricted-syntax': ['error', ...FILE_CHANGES, ...SURFACES] },
  },
  { files: ['src/ui/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...FILE_CHANGES] } },
  { files: ['src/workspace/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...SURFACES] } },
  {
    // A text from a file could command the terminal.
    files: ['src/cli/**/*.ts'],
    ignores: ['src/cli/terminal.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression > MemberExpression.callee[object.property.name=/^std(out|err)$/][property.name="write"]',
          message: 'What is printed goes through src/cli/terminal.ts.',
        },
        {
          selector: "MemberExpression[object.name='console']",
          message: 'What is printed goes through src/cli/terminal.ts.',
        },
      ],
    },
  },
  {
    files: PURE_FILES,
    // The starter codebook is a file that people get.
    ignores: [...OF_WORD_LISTS, 'src/codebook/starter.ts'],
    rules: { 'no-restricted-syntax': ['error', ...FILE_CHANGES, ...sentences(FOUR_WORDS)] },
  },
  {
    files: OF_WORD_LISTS,
    rules: { 'no-restricted-syntax': ['error', ...FILE_CHANGES, ...sentences(WHOLE_SENTENCE)] },
  },
  // The texts that tests read are data.
  {
    files: ['test/**'],
    rules: { 'max-len': ['error', { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }] },
  },
  { files: ['src/cli/**', 'scripts/**', 'test/**', '*.mjs', '*.js'], rules: { 'no-console': 'off' } },
);
