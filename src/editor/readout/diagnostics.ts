import * as vscode from 'vscode';
import type { Problem } from '../../yaml/problem.ts';
import { checkCodebook, checkSidecar } from '../../corpus/check.ts';
import type { CorpusChange } from '../../corpus/corpus.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { overruledFacts } from '../../corpus/precedence.ts';
import { Lines, type TextPosition } from '../../text/lines.ts';
import { folderOf, nameOf } from '../../text/uri.ts';
import type { Services } from '../../workspace/services.ts';
import { diagnostic } from '../../ui/languageItems.ts';
import { problemInWords } from '../../ui/wording.ts';
import { placedIn, readText } from '../../workspace/files/sidecarReadout.ts';
import { openDocument } from '../../workspace/files/workspaceCorpus.ts';

const SEVERITIES: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows what is wrong with sidecars and codebooks: everything in those that are open, errors in all others. */
export function registerDiagnostics(services: Services): vscode.Disposable {
  return new Diagnostics(services);
}

class Diagnostics implements vscode.Disposable {
  readonly #services: Services;
  readonly #collection = vscode.languages.createDiagnosticCollection('readouts');
  readonly #subscriptions: vscode.Disposable;
  /** The files that have diagnostics. */
  readonly #told = new Set<string>();
  /** The newest check of each file; an older one that ends later says nothing. */
  readonly #newest = new Map<string, symbol>();

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      services.corpus.onDidChange((change) => this.#changed(change)),
      services.documents.onDidChange(({ uri }) => this.#checkSidecarsOf(uri.toString())),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, changed, closed }) =>
        this.#checkTabs([...opened, ...changed, ...closed]),
      ),
    );
    this.#checkTabs(openTabs());
  }

  #checkTabs(tabs: readonly vscode.Tab[]): void {
    const uris = new Set(tabs.flatMap(urisOf).filter(isChecked));
    if (uris.size > 0) void this.#services.corpus.sidecarsLoaded().then(() => uris.forEach((uri) => this.#check(uri)));
  }

  #changed({ meetings, sidecars, codebooks }: CorpusChange): void {
    const { corpus } = this.#services.corpus;
    const open = new Set(openTabs().flatMap(urisOf));
    for (const { uri, parsed } of [...new Set([...meetings, ...sidecars])].flatMap((readout) =>
      corpus.sidecarsOf(readout),
    )) {
      if (open.has(uri) || this.#told.has(uri) || this.#newest.has(uri) || parsed.problems.some(isError))
        this.#check(uri);
    }
    if (codebooks) {
      for (const { uri } of corpus.codebooks) this.#check(uri);
      for (const uri of open) this.#check(uri);
    }
    for (const uri of [...this.#told, ...this.#newest.keys()]) {
      if (corpus.sidecar(uri) || corpus.codebook(uri)) continue;
      this.#newest.delete(uri);
      this.#show(uri, []);
    }
  }

  #checkSidecarsOf(readout: string): void {
    for (const { uri } of this.#services.corpus.corpus.sidecarsOf(readout)) this.#check(uri);
  }

  #check(uri: string): void {
    if (!isChecked(uri)) return;
    const check = Symbol();
    this.#newest.set(uri, check);
    this.#diagnose(uri)
      .then((diagnostics) => {
        if (this.#newest.get(uri) === check) this.#show(uri, diagnostics);
      })
      .catch((error: unknown) => this.#services.log.error(`${uri} could not be checked: ${String(error)}`))
      .finally(() => {
        if (this.#newest.get(uri) === check) this.#newest.delete(uri);
      });
  }

  #show(uri: string, diagnostics: vscode.Diagnostic[]): void {
    if (diagnostics.length > 0) {
      this.#collection.set(vscode.Uri.parse(uri), diagnostics);
      this.#told.add(uri);
    } else if (this.#told.delete(uri)) this.#collection.delete(vscode.Uri.parse(uri));
  }

  async #diagnose(uri: string): Promise<vscode.Diagnostic[]> {
    const problems = await this.#problems(uri);
    if (problems.length === 0) return [];
    const document = openDocument(uri);
    if (document) return problems.map((problem) => toDiagnostic(problem, (offset) => document.positionAt(offset)));
    const text = await readText(uri);
    const lines = new Lines(text ?? '');
    return text === null ? [] : problems.map((problem) => toDiagnostic(problem, (offset) => lines.at(offset)));
  }

  async #problems(uri: string): Promise<readonly Problem[]> {
    const { corpus } = this.#services.corpus;
    const sidecar = corpus.sidecar(uri);
    const codebook = corpus.codebook(uri);
    if (!openTabs().some((tab) => urisOf(tab).includes(uri)))
      return (sidecar ?? codebook)?.parsed.problems.filter(isError) ?? [];
    if (codebook)
      return checkCodebook(
        codebook.parsed,
        nameOf(uri),
        corpus.codebooksIn(folderOf(uri)).map((each) => nameOf(each.uri)),
      );
    if (!sidecar) return [];
    return checkSidecar(sidecar.parsed, {
      readoutName: nameOf(sidecar.readout),
      placed: await placedIn(this.#services, sidecar),
      codebook: corpus.codebookFor(uri)?.parsed ?? null,
      overruled: overruledFacts(uri, corpus.sourcesOf(sidecar.readout)),
    });
  }

  dispose(): void {
    this.#newest.clear();
    this.#subscriptions.dispose();
  }
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function openTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

/** The files that a tab shows: one, or the two of a comparison. */
function urisOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  return input instanceof vscode.TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
}

function isChecked(uri: string): boolean {
  const role = roleOf(uri);
  return role === 'sidecar' || role === 'codebook';
}

function toDiagnostic(problem: Problem, positionAt: (offset: number) => TextPosition): vscode.Diagnostic {
  const [start, end] = [positionAt(problem.start), positionAt(problem.end)];
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const told = diagnostic(range, problemInWords(problem), SEVERITIES[problem.severity]);
  told.source = 'readouts';
  told.code = problem.code;
  return told;
}
