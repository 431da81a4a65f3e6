import { createRequire, registerHooks } from 'node:module';

// Loads the extension's bundle that the command line names, as VS Code's host loads one, and prints the milliseconds
// that it took: in a process of its own, for a bundle is loaded once.

/** A module whose every name is there, can be called, made an instance of and asked for more. */
const ANYTHING = `
const any = () => new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : any()),
  apply: any,
  construct: any,
});
module.exports = Object.create(any());
`;

registerHooks({
  resolve: (name, context, next) =>
    name === 'vscode' ? { url: 'stub:vscode', format: 'commonjs', shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url === 'stub:vscode' ? { format: 'commonjs', source: ANYTHING, shortCircuit: true } : next(url, context),
});

const load = createRequire(import.meta.url);
load('vscode');
const started = performance.now();
load(process.argv[2]!);
console.log(performance.now() - started);
