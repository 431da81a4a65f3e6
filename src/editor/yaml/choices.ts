import * as vscode from 'vscode';
import { sidecarSchema } from '../../annotations/schema.ts';
import { printFlowText } from '../../yaml/print.ts';
import { exclusiveConflicts } from '../../codebook/check.ts';
import { escapeMarkdown, paragraphs, type Markdown } from '../../ui/markdown.ts';
import { codebookSchema } from '../../codebook/schema.ts';
import { peopleSchema } from '../../people/schema.ts';
import { COUNTRIES } from '../../reading/words/tables/countries.ts';
import { annotate, fromFiles } from '../../corpus/annotatedReadouts.ts';
import { nameInSettings } from '../../workspace/annotator.ts';
import { readText } from '../../workspace/files/sidecarReadout.ts';
import type { Services } from '../../workspace/services.ts';
import { openDocument } from '../../workspace/files/workspaceCorpus.ts';
import { peopleBelow } from '../../corpus/peopleFiles.ts';
import { describeCode } from './describe.ts';
import { codebookOf, isCodebook, isPeople, readoutOf, schemaOf } from './documents.ts';
import type { LinePlace } from './yamlLine.ts';
import { schemaAt, valuesOf } from './schemaWalk.ts';

/** One of the values that may be written somewhere, in the order in which they are offered. */
export interface Choice {
  readonly value: string;
  /** As it is written in the file, in brackets too: in quotation marks where YAML needs them. */
  readonly written: string;
  readonly kind: vscode.CompletionItemKind;
  readonly detail?: string;
  readonly documentation?: Markdown;
  readonly isDeprecated?: boolean;
}

type Place = Pick<LinePlace, 'path' | 'siblings'>;
type Source = (services: Services, document: vscode.TextDocument, place: Place) => Promise<Choice[]>;

/** What is known of values beyond the schemas, by path. */
const SIDECAR_SOURCES: Readonly<Record<string, Source>> = {
  'annotations.-.codes.-': codes,
  'annotations.-.speaker': speakers,
  'annotations.-.by': annotators,
  'annotations.-.replies.-.by': annotators,
  'reviews.-.codes.-': codes,
  'reviews.-.by': annotators,
};

const PEOPLE_SOURCES: Readonly<Record<string, Source>> = {
  'people.-.name': unlistedNames,
  'people.-.aliases.-': unlistedNames,
  'people.-.country': countries,
};

/** Names of VS Code's own colours for charts, which fit every theme. */
const COLORS = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'];

/** Whether values are offered behind a key of one of our files. */
export function hasChoices(path: readonly string[]): boolean {
  const isKnown = [path, [...path, '-']].some(
    (each) => each.join('.') in SIDECAR_SOURCES || each.join('.') in PEOPLE_SOURCES,
  );
  return (
    isKnown ||
    path.at(-1) === 'color' ||
    path.at(-1) === 'successor' ||
    [sidecarSchema, codebookSchema, peopleSchema].some((root) => valuesFrom(root, path).length > 0)
  );
}

/** The values that may be written at a place, those that fit best first. */
export async function choicesFor(services: Services, document: vscode.TextDocument, place: Place): Promise<Choice[]> {
  if (isCodebook(document) && place.path.at(-1) === 'color') return colors();
  if (isCodebook(document) && place.path.at(-1) === 'successor')
    return (await codes(services, document, place)).filter(({ isDeprecated }) => !isDeprecated);
  const sources = isCodebook(document) ? {} : isPeople(document) ? PEOPLE_SOURCES : SIDECAR_SOURCES;
  const source = sources[place.path.join('.')];
  return source ? source(services, document, place) : listed(schemaOf(document), place);
}

function valuesFrom(root: Parameters<typeof schemaAt>[0], path: readonly string[]): string[] {
  const schema = schemaAt(root, path);
  return schema ? valuesOf(schema) : [];
}

function listed(root: Parameters<typeof schemaAt>[0], { path }: Place): Choice[] {
  return valuesFrom(root, path).map((value) => ({ value, written: value, kind: vscode.CompletionItemKind.EnumMember }));
}

function colors(): Choice[] {
  return COLORS.map((value) => ({
    value,
    written: value,
    kind: vscode.CompletionItemKind.Color,
    detail: `charts.${value}`,
  }));
}

/**
 * Every code that is not there yet, in the order of the codebook; those that exclude one that is there come last, and
 * those that are deprecated behind them.
 */
async function codes(services: Services, document: vscode.TextDocument, { siblings }: Place): Promise<Choice[]> {
  const codebook = await codebookOf(services, document);
  const entries = [...(codebook?.parsed.codes.values() ?? [])].filter(({ path }) => !siblings.includes(path));
  const choices = entries.map((entry) => {
    const { path, code, deprecation } = entry;
    const conflict = exclusiveConflicts([...siblings, path], codebook!.parsed.codes).find((each) =>
      each.codes.includes(path),
    );
    const other = conflict?.codes.find((each) => each !== path);
    const warning = other
      ? vscode.l10n.t('Only one code below “{0}” is allowed, and “{1}” is there.', conflict!.above, other)
      : '';
    return {
      value: path,
      written: printFlowText(path),
      kind: vscode.CompletionItemKind.EnumMember,
      detail: code.name,
      documentation: paragraphs([describeCode(entry), escapeMarkdown(warning)]),
      isDeprecated: deprecation !== null,
      rank: deprecation ? 2 : other ? 1 : 0,
    };
  });
  return choices.sort((a, b) => a.rank - b.rank);
}

/** The countries that the reader knows, by their English names. */
function countries(): Promise<Choice[]> {
  const byName = [...COUNTRIES].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return Promise.resolve(
    byName.map(({ code, name }) => ({
      value: code,
      written: printFlowText(code),
      kind: vscode.CompletionItemKind.EnumMember,
      detail: name,
    })),
  );
}

/** Those who take part in the readouts for which a people file holds, and whose names do not stand in it. */
async function unlistedNames(services: Services, document: vscode.TextDocument): Promise<Choice[]> {
  await services.corpus.loaded();
  const text = document.getText();
  return peopleBelow(services.corpus.corpus, document.uri.toString())
    .filter(({ name, known }) => !known && !text.includes(name))
    .map(({ name, country }) => ({
      value: name,
      written: printFlowText(name),
      kind: vscode.CompletionItemKind.User,
      ...(country ? { detail: country } : {}),
    }));
}

/** The participants of the readout, then the others who speak in it. */
async function speakers(services: Services, document: vscode.TextDocument): Promise<Choice[]> {
  await services.corpus.sidecarsLoaded();
  const { corpus } = services.corpus;
  const uri = readoutOf(services, document);
  const open = uri === null ? undefined : openDocument(uri);
  const text = uri === null ? null : await readText(uri);
  if (uri === null || text === null) return [];
  const readout =
    (open && services.documents.get(open)?.readout) ??
    annotate(text, corpus.sourcesOf(uri), fromFiles(corpus.knownFor(uri))).readout;
  const participants = readout.participants.map(({ name, titles, country }): Choice => {
    const documentation = [titles.join(', '), country ?? ''].filter(Boolean).join(' · ');
    return {
      value: name,
      written: printFlowText(name),
      kind: vscode.CompletionItemKind.User,
      ...(documentation ? { detail: documentation } : {}),
    };
  });
  const others = new Set(readout.statements.flatMap(({ speaker }) => speaker?.name ?? []));
  for (const { value } of participants) others.delete(value);
  return [
    ...participants,
    ...[...others].map((value) => ({ value, written: printFlowText(value), kind: vscode.CompletionItemKind.User })),
  ];
}

/** Everybody who has annotated or replied in the workspace; oneself first, then those who did most. */
async function annotators(services: Services): Promise<Choice[]> {
  await services.corpus.sidecarsLoaded();
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { parsed } of services.corpus.corpus.sidecars) {
    for (const { by, replies } of parsed.sidecar?.annotations ?? []) {
      count(by);
      for (const reply of replies) count(reply.by);
    }
  }
  const own = nameInSettings();
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return [...(own ? [own] : []), ...names.filter((name) => name !== own)].map((value) => ({
    value,
    written: printFlowText(value),
    kind: vscode.CompletionItemKind.User,
  }));
}
