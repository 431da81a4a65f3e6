import * as vscode from 'vscode';
import { isWithin } from '../../codebook/codePath.ts';
import { hoverOf } from '../../ui/languageItems.ts';
import { escapeMarkdown, paragraphs } from '../../ui/markdown.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';
import { codeAt } from './codes.ts';
import { describeCode, describeKey, describeTarget, describeUses } from './describe.ts';
import { codebookOf, isPeople, isSidecar, schemaOf, sidecarsUnder, YAML_FILES } from './documents.ts';
import { hoverPerson } from './people.ts';
import { placeAt } from './linePlace.ts';
import { keysOf, schemaAt } from './schemaWalk.ts';
import { targetAt } from './targets.ts';

/**
 * Hovering a code tells what it stands for, a key what it is for, a target where its words are today, and a name of a
 * people file how many readouts have the person.
 */
export function registerHover(services: Services): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position) {
      const offset = document.offsetAt(position);
      return (
        (isPeople(document)
          ? await hoverPerson(services, document, offset)
          : await hoverCode(services, document, offset)) ??
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
  const isShown = services.shown.filter();
  const uses = sidecarsUnder(services, codebook).flatMap(({ annotator, parsed }) =>
    (parsed.sidecar?.annotations ?? []).filter(
      (annotation) => annotation.codes.some((code) => isWithin(code, found.path)) && isShown({ annotation, annotator }),
    ),
  );
  const areAll = services.shown.others === 'all';
  const told = paragraphs([describeCode(entry), escapeMarkdown(describeUses(uses.length, areAll))]);
  return hoverOf([told], toRange(document, found.span));
}

function hoverKey(document: vscode.TextDocument, offset: number): vscode.Hover | null {
  const place = placeAt(document.getText(), offset);
  if (place?.kind !== 'key') return null;
  const name = document.getText(toRange(document, place.word)).replace(/^["']|["']$/g, '');
  const map = schemaAt(schemaOf(document), place.path);
  const key = map && keysOf(map).find((each) => each.name === name);
  return key ? hoverOf([describeKey(key)], toRange(document, place.word)) : null;
}

async function hoverTarget(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.Hover | null> {
  const target = isSidecar(document) ? await targetAt(services, document, offset) : null;
  return target && hoverOf([describeTarget(target.placed, target.text)], toRange(document, target.span));
}
