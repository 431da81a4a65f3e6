import * as vscode from 'vscode';
import { sidecarSchema } from '../../annotations/schema.ts';
import { isWithin } from '../../codebook/codePath.ts';
import { codebookSchema } from '../../codebook/schema.ts';
import { hoverOf } from '../../ui/languageItems.ts';
import { escapeMarkdown, paragraphs } from '../../ui/markdown.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';
import { codeAt } from './codes.ts';
import { describeCode, describeKey, describeTarget, describeUses } from './describe.ts';
import { codebookOf, isCodebook, sidecarsUnder, YAML_FILES } from './documents.ts';
import { placeAt } from './linePlace.ts';
import { keysOf, schemaAt } from './schemaWalk.ts';
import { targetAt } from './targets.ts';

/** Hovering a code tells what it stands for, a key what it is for, and a target where its words are today. */
export function registerHover(services: Services): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position) {
      const offset = document.offsetAt(position);
      return (
        (await hoverCode(services, document, offset)) ??
        hoverKey(document, offset) ??
        (await hoverTarget(services, document, offset))
      );
    },
  };
  return vscode.languages.registerHoverProvider(YAML_FILES, provider);
}

async function hoverCode(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.Hover | null> {
  const found = codeAt(document, offset);
  if (!found) return null;
  const codebook = await codebookOf(services, document);
  const entry = codebook?.parsed.codes.get(found.path);
  if (!entry) return null;
  await services.corpus.sidecarsLoaded();
  const uses = sidecarsUnder(services, codebook)
    .flatMap(({ parsed }) => parsed.sidecar?.annotations ?? [])
    .filter(({ codes }) => codes.some((code) => isWithin(code, found.path))).length;
  const told = paragraphs([describeCode(found.path, entry.code), escapeMarkdown(describeUses(uses))]);
  return hoverOf([told], toRange(document, found.span));
}

function hoverKey(document: vscode.TextDocument, offset: number): vscode.Hover | null {
  const place = placeAt(document.getText(), offset);
  if (place?.kind !== 'key') return null;
  const name = document.getText(toRange(document, place.word)).replace(/^["']|["']$/g, '');
  const map = schemaAt(isCodebook(document) ? codebookSchema : sidecarSchema, place.path);
  const key = map && keysOf(map).find((each) => each.name === name);
  return key ? hoverOf([describeKey(key)], toRange(document, place.word)) : null;
}

async function hoverTarget(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.Hover | null> {
  const target = isCodebook(document) ? null : await targetAt(services, document, offset);
  return target && hoverOf([describeTarget(target.placed, target.text)], toRange(document, target.span));
}
