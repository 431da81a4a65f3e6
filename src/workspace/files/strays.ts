import * as vscode from 'vscode';
import { parseSidecar, type ParsedSidecar } from '../../annotations/parse.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { NamedFiles } from '../../corpus/namedFiles.ts';
import { findStrays, type FilesAround, type Stray } from '../../corpus/straySidecars.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { sibling } from '../../text/uri.ts';
import { namesIn } from './fileSystem.ts';
import { readText } from './sidecarReadout.ts';

/** Where a readout is looked for: among files beside the sidecar that are called like it, or by its text anywhere. */
export type Search = 'by-name' | 'by-text';

/** What is wrong with the place of a sidecar, or of a file called nearly like one; null where nothing is. */
export async function strayOf(corpus: Corpus, uri: string, search: Search): Promise<Stray | null> {
  const entry = corpus.sidecar(uri);
  if (entry ? !corpus.seemsStray(entry) : !corpus.nearlySidecar(uri)) return null;
  const [stray] = await findStrays([uri], await filesAround(corpus, uri, search));
  return stray ?? null;
}

async function filesAround(corpus: Corpus, uri: string, search: Search): Promise<FilesAround> {
  // A readout may have got an extension by which the corpus does not look for it.
  const names = await namesIn(vscode.Uri.joinPath(vscode.Uri.parse(uri), '..'));
  const beside = names.map((name) => sibling(uri, name));
  return {
    files: new NamedFiles(search === 'by-text' ? [...corpus.files, ...beside] : beside),
    sidecar: (each) => parsedSidecar(corpus, each),
    text: textOf,
    withDigest: async (digest) => {
      const found: string[] = [];
      if (search === 'by-text')
        for (const each of corpus.texts) if ((await textOf(each))?.digest === digest) found.push(each);
      return found;
    },
  };
}

async function parsedSidecar(corpus: Corpus, uri: string): Promise<ParsedSidecar | null> {
  const known = corpus.sidecar(uri)?.parsed ?? corpus.nearlySidecar(uri);
  if (known) return known;
  const text = await readText(uri);
  return text === null ? null : parseSidecar(text);
}

async function textOf(uri: string): Promise<DigestedText | null> {
  const text = await readText(uri);
  return text === null ? null : new DigestedText(text);
}
