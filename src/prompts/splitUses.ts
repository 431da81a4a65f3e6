import * as vscode from 'vscode';
import { holderOf } from '../annotations/parse.ts';
import { hasWord, SplitWalk, type SplitChoices, type SplitUse } from '../codebook/splitWalk.ts';
import { readoutOfSidecar } from '../annotations/fileNames.ts';
import type { Span } from '../text/span.ts';
import { nameOf, sibling } from '../text/uri.ts';
import { countAnnotations } from '../ui/labels.ts';
import { askLine, pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { usesOfCode } from '../workspace/writing/codeUses.ts';
import { KeyPicker, type KeyRow } from './keyPicker.ts';
import { PlacePreview } from './placePreview.ts';

/** A use with where it is shown. */
export interface ShownUse extends SplitUse {
  readonly readout: string;
  /** Who annotated, or suggests the code. */
  readonly by: string;
  /** UTF-16 in the readout; null where its place is not known. */
  readonly span: Span | null;
  /** Whether the person sees it in the text and in the views. */
  readonly isInSight: boolean;
}

/** What a person answers about a use. */
type Act = { readonly type: 'part'; readonly part: string } | { readonly type: 'speaker' | 'word' | 'rest' | 'back' };

/** The uses of a code, by readout and in text order. */
export async function usesToSplit(
  services: Services,
  codebook: vscode.Uri,
  path: string,
): Promise<readonly ShownUse[]> {
  await services.corpus.loaded();
  const isShown = services.shown.filter();
  const uses = (await usesOfCode(services, codebook, path)).flatMap(({ uri, sidecar }): ShownUse[] => {
    const file = uri.toString();
    const named = readoutOfSidecar(nameOf(file));
    const readout = named ? services.corpus.corpus.fileOf(sibling(file, named.readout)) : file;
    const placed = services.corpus.corpus.meeting(readout)?.annotations ?? [];
    const shown = (holder: string, id: string, by: string): ShownUse => {
      const found = placed.find(({ annotation }) => annotation.id === id);
      const annotation = sidecar.annotations.find((each) => each.id === id) ?? found?.annotation;
      const words = annotation?.target.exact.replace(/\s+/g, ' ') ?? '';
      const isInSight =
        annotation === undefined || isShown({ annotation: { ...annotation, by }, annotator: named?.annotator ?? null });
      const { speaker = '' } = annotation ?? {};
      return { file, holder, readout, by, words, speaker, span: found?.span ?? null, isInSight };
    };
    return [
      ...sidecar.annotations
        .filter(({ codes }) => codes.includes(path))
        .map((each) => shown(holderOf(each), each.id, each.by)),
      ...sidecar.reviews
        .filter(({ codes = [] }) => codes.includes(path))
        .map((each) => shown(holderOf(each), each.about, each.by)),
    ];
  });
  const at = ({ span }: ShownUse) => span?.start ?? Infinity;
  return uses.sort((a, b) => a.readout.localeCompare(b.readout) || (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/**
 * Asks whether to go on where some are out of sight: who divides them sees them.
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function agreeToSee(uses: readonly ShownUse[], path: string): Promise<void> {
  const hidden = uses.filter(({ isInSight }) => !isInSight).length;
  if (hidden === 0) return;
  const goOn = {
    icon: 'eye',
    label: vscode.l10n.t('Show Them and Go On'),
    detail: vscode.l10n.t('To divide the code is to look at what others coded. Escape leaves it out of sight.'),
  };
  await pickOne([goOn], {
    title: vscode.l10n.t('Others have “{0}” too, out of your sight: {1}', path, countAnnotations(hidden)),
    ignoreFocusOut: true,
  });
}

/**
 * Asks of each use which part it gets; the text is shown beside.
 * @throws {vscode.CancellationError} when the person leaves; the window is then as it was
 */
export async function walkThrough(
  uses: readonly ShownUse[],
  path: string,
  parts: readonly string[],
): Promise<SplitChoices> {
  const walk = new SplitWalk(uses);
  const preview = new PlacePreview();
  const picker = new KeyPicker<Act>(
    vscode.l10n.t('A key in [ ] decides, or Enter on a row that you move to; Escape splits nothing'),
  );
  try {
    for (let next = walk.next; next; next = walk.next) {
      const { use, index } = next;
      await show(preview, use);
      const title = vscode.l10n.t('“{0}” here: {1}', path, placeOf(use));
      const act = await picker.ask(title, rowsFor(walk, use, parts), index + 1, uses.length);
      if (act.type === 'back') walk.back();
      else if (act.type === 'part') walk.choose([use], act.part);
      else await chooseForMany(walk, picker, use, act.type, parts);
    }
    return walk.choices;
  } finally {
    await preview.takeBack();
    picker.dispose();
    preview.dispose();
  }
}

async function show(preview: PlacePreview, { readout, span }: ShownUse): Promise<void> {
  try {
    await preview.show(await vscode.workspace.openTextDocument(vscode.Uri.parse(readout)), span);
  } catch {
    // There is no such file: the words stand in the list.
  }
}

/** Asks which part all get that are alike in something. */
async function chooseForMany(
  walk: SplitWalk<ShownUse>,
  picker: KeyPicker<Act>,
  use: ShownUse,
  by: 'speaker' | 'word' | 'rest',
  parts: readonly string[],
): Promise<void> {
  const word = by === 'word' ? await askWord(walk) : null;
  if (by === 'word' && word === null) return;
  const isAlike = (other: ShownUse) => {
    if (by === 'speaker') return other.speaker === use.speaker;
    return word === null || hasWord(other.words, word);
  };
  const alike = walk.left(isAlike);
  const what = {
    speaker: vscode.l10n.t('All by {0}: {1}', use.speaker, countAnnotations(alike.length)),
    word: vscode.l10n.t('All with “{0}”: {1}', word ?? '', countAnnotations(alike.length)),
    rest: vscode.l10n.t('The rest: {0}', countAnnotations(alike.length)),
  }[by];
  const read: KeyRow<Act> = { label: what, act: null, keys: [] };
  const rows = [read, ...partRows(parts), backRow(vscode.l10n.t('not all at once'))];
  const act = await picker.ask(what, rows, 1, 1);
  if (act.type === 'part') walk.choose(alike, act.part);
}

/** @returns null where the person leaves */
async function askWord(walk: SplitWalk<ShownUse>): Promise<string | null> {
  const typed = await askLine({
    title: vscode.l10n.t('All with which word?'),
    prompt: vscode.l10n.t('A word, or several, as they stand in the annotated words.'),
    ignoreFocusOut: true,
    validateInput: (value) =>
      walk.left(({ words }) => hasWord(words, value)).length > 0
        ? null
        : vscode.l10n.t('None of those that are left has it.'),
  });
  return typed ?? null;
}

function rowsFor(walk: SplitWalk<ShownUse>, use: ShownUse, parts: readonly string[]): KeyRow<Act>[] {
  const alike = use.speaker === '' ? [] : walk.left(({ speaker }) => speaker === use.speaker);
  const many = (key: string, type: 'speaker' | 'word' | 'rest', label: string): KeyRow<Act> => ({
    label: `[${key}] ${label}`,
    act: { type },
    keys: [key],
  });
  return [
    { label: `“${use.words}”`, description: [use.speaker, use.by].filter(Boolean).join(' · '), act: null, keys: [] },
    ...partRows(parts),
    ...(alike.length > 1 ? [many('s', 'speaker', vscode.l10n.t('All by {0} ({1})…', use.speaker, alike.length))] : []),
    many('w', 'word', vscode.l10n.t('All with a Word…')),
    many('r', 'rest', vscode.l10n.t('The Rest ({0})…', walk.left().length)),
    ...(walk.canGoBack ? [backRow(vscode.l10n.t('take the last answer back'))] : []),
  ];
}

function partRows(parts: readonly string[]): KeyRow<Act>[] {
  return parts.map((part, index) => {
    const key = String(index + 1);
    return { label: `[${key}] ${part}`, act: { type: 'part', part }, keys: [key] };
  });
}

function backRow(description: string): KeyRow<Act> {
  return { label: vscode.l10n.t('[b] Back'), description, act: { type: 'back' }, keys: ['b'] };
}

function placeOf({ readout }: ShownUse): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(readout));
}
