import * as vscode from 'vscode';
import type { Problem } from '../../yaml/problem.ts';
import { checkCodebook, checkPeople, checkSidecar, strayProblem } from '../../corpus/check.ts';
import type { CorpusChange } from '../../corpus/corpus.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { overruledFacts } from '../../corpus/precedence.ts';
import { Lines, type TextPosition } from '../../text/lines.ts';
import { folderOf, nameOf } from '../../text/uri.ts';
import type { Services } from '../../workspace/services.ts';
import { diagnostic } from '../../ui/languageItems.ts';
import { problemInWords } from '../../ui/wording.ts';
import { placedIn, readText } from '../../workspace/files/sidecarReadout.ts';
import { strayOf } from '../../workspace/files/strays.ts';
import { openDocument } from '../../workspace/files/workspaceCorpus.ts';

const SEVERITIES: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * Shows what is wrong with our YAML files: everything in those that are open; of all others errors, and that sidecars
 * are not in their place, since their annotations cannot be shown.
 */
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

  #changed({ meetings, sidecars, codebooks, people }: CorpusChange): void {
    const { corpus } = this.#services.corpus;
    const open = new Set(openTabs().flatMap(urisOf));
    for (const entry of [...new Set([...meetings, ...sidecars])].flatMap((readout) => corpus.sidecarsOf(readout))) {
      const { uri, parsed } = entry;
      const isKnown = open.has(uri) || this.#told.has(uri) || this.#newest.has(uri);
      if (isKnown || parsed.problems.some(isError) || corpus.seemsStray(entry)) this.#check(uri);
    }
    if (codebooks) {
      for (const { uri } of corpus.codebooks) this.#check(uri);
      for (const uri of open) this.#check(uri);
    }
    if (people) for (const { uri } of corpus.people) this.#check(uri);
    for (const uri of corpus.nearlySidecars) this.#check(uri);
    for (const uri of [...this.#told, ...this.#newest.keys()]) {
      const isThere =
        corpus.sidecar(uri) ?? corpus.nearlySidecar(uri) ?? corpus.codebook(uri) ?? corpus.peopleFile(uri);
      if (isThere) continue;
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
    if (corpus.codebook(uri) || corpus.peopleFile(uri)) return this.#problemsOfShared(uri);
    const sidecar = corpus.sidecar(uri);
    const stray = (await strayOf(corpus, uri, 'by-name'))?.fault ?? null;
    const parsed = sidecar?.parsed ?? corpus.nearlySidecar(uri);
    if (!sidecar && parsed) return stray ? [strayProblem(parsed, stray)] : [];
    if (!isOpen(uri)) {
      const errors = sidecar?.parsed.problems.filter(isError) ?? [];
      return parsed && stray ? [...errors, strayProblem(parsed, stray)] : errors;
    }
    if (!sidecar) return [];
    return checkSidecar(sidecar.parsed, {
      stray,
      placed: (await placedIn(this.#services, sidecar)) ?? [],
      codebook: corpus.codebookFor(uri)?.parsed ?? null,
      overruled: overruledFacts(uri, corpus.sourcesOf(sidecar.readout)),
    });
  }

  /** Of a codebook or a people file. */
  #problemsOfShared(uri: string): readonly Problem[] {
    const { corpus } = this.#services.corpus;
    const [codebook, people] = [corpus.codebook(uri), corpus.peopleFile(uri)];
    if (!isOpen(uri)) return (codebook ?? people)?.parsed.problems.filter(isError) ?? [];
    if (codebook) return checkCodebook(codebook.parsed, nameOf(uri), namesOf(corpus.codebooksIn(folderOf(uri))));
    return people ? checkPeople(people.parsed, nameOf(uri), namesOf(corpus.peopleIn(folderOf(uri)))) : [];
  }

  dispose(): void {
    this.#newest.clear();
    this.#subscriptions.dispose();
  }
}

function namesOf(entries: readonly { readonly uri: string }[]): string[] {
  return entries.map(({ uri }) => nameOf(uri));
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function isOpen(uri: string): boolean {
  return openTabs().some((tab) => urisOf(tab).includes(uri));
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
  return role !== null && role !== 'readout';
}

function toDiagnostic(problem: Problem, positionAt: (offset: number) => TextPosition): vscode.Diagnostic {
  const [start, end] = [positionAt(problem.start), positionAt(problem.end)];
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const told = diagnostic(range, problemInWords(problem), SEVERITIES[problem.severity]);
  told.source = 'readouts';
  told.code = problem.code;
  if (problem.code === 'deprecated-code') told.tags = [vscode.DiagnosticTag.Deprecated];
  return told;
}
