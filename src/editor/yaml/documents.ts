import * as vscode from 'vscode';
import { readoutOfSidecar } from '../../annotations/fileNames.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import { sidecarSchema } from '../../annotations/schema.ts';
import type { TextEdit } from '../../text/edits.ts';
import { parseCodebook, type ParsedCodebook } from '../../codebook/parse.ts';
import { codebookSchema } from '../../codebook/schema.ts';
import type { SidecarEntry } from '../../corpus/knownFiles.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { parsePeople } from '../../people/parse.ts';
import { peopleSchema } from '../../people/schema.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';

/** The files that name codes, sidecars and codebooks, wherever they are, by their names. */
export const CODE_FILES: readonly vscode.DocumentFilter[] = [
  { language: 'yaml', pattern: '**/*.annotations.yaml' },
  { language: 'yaml', pattern: '**/codebook.{yaml,yml}' },
];
/** These and people files. */
export const YAML_FILES: readonly vscode.DocumentFilter[] = [
  ...CODE_FILES,
  { language: 'yaml', pattern: '**/people.{yaml,yml}' },
];

/** What is called nearly like a sidecar, and is renamed to be one. */
export const NEARLY_SIDECARS: vscode.DocumentFilter = { language: 'yaml', pattern: '**/*.annotations.yml' };

/** A document's sidecar, as it is typed; parsed once for each version. */
export const sidecarIn = oncePerVersion(parseSidecar);
/** A document's codebook, as it is typed; parsed once for each version. */
export const codebookIn = oncePerVersion(parseCodebook);

/** A document's persons, as they are typed; parsed once for each version. */
export const peopleIn = oncePerVersion(parsePeople);

function oncePerVersion<T>(parse: (text: string) => T): (document: vscode.TextDocument) => T {
  const known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly parsed: T }>();
  return (document) => {
    const cached = known.get(document);
    if (cached?.version === document.version) return cached.parsed;
    const parsed = parse(document.getText());
    known.set(document, { version: document.version, parsed });
    return parsed;
  };
}

export function isCodebook(document: vscode.TextDocument): boolean {
  return roleOf(document.uri.toString()) === 'codebook';
}

export function isSidecar(document: vscode.TextDocument): boolean {
  return roleOf(document.uri.toString()) === 'sidecar';
}

export function isPeople(document: vscode.TextDocument): boolean {
  return roleOf(document.uri.toString()) === 'people';
}

/** What the format of a document says of its keys. */
export function schemaOf(document: vscode.TextDocument) {
  if (isPeople(document)) return peopleSchema;
  return isCodebook(document) ? codebookSchema : sidecarSchema;
}

/** The URI of the readout that a sidecar's name speaks of; null for other files. */
export function readoutOf(services: Services, { uri }: vscode.TextDocument): string | null {
  const named = readoutOfSidecar(nameOf(uri.toString()));
  return named && services.corpus.corpus.fileOf(sibling(uri.toString(), named.readout));
}

/** A codebook with the document that it was just read from. */
export interface OpenCodebook {
  readonly document: vscode.TextDocument;
  readonly parsed: ParsedCodebook;
}

/** The document itself where it is a codebook, or the codebook that holds for it; null where there is none. */
export async function codebookOf(services: Services, document: vscode.TextDocument): Promise<OpenCodebook | null> {
  if (isCodebook(document)) return { document, parsed: codebookIn(document) };
  await services.corpus.sidecarsLoaded();
  const entry = services.corpus.corpus.codebookFor(document.uri.toString());
  if (!entry) return null;
  try {
    const codebook = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri));
    return { document: codebook, parsed: codebookIn(codebook) };
  } catch (error) {
    services.log.warn(`${entry.uri} could not be opened: ${String(error)}`);
    return null;
  }
}

/** The sidecars for which a codebook holds, as last read; without one, those for which none holds. */
export function sidecarsUnder(services: Services, codebook: OpenCodebook | null): readonly SidecarEntry[] {
  const { corpus } = services.corpus;
  const uri = codebook?.document.uri.toString();
  return corpus.sidecars.filter((sidecar) => corpus.codebookFor(sidecar.uri)?.uri === uri);
}

/** Adds a pure room's edits of a document's present text to an edit of the workspace. */
export function addEdits(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  label?: string,
): void {
  const metadata = label === undefined ? undefined : { label, needsConfirmation: false };
  for (const change of edits) edit.replace(document.uri, toRange(document, change), change.newText, metadata);
}
