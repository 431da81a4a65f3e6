import * as vscode from 'vscode';
import { updateAnnotation } from '../../annotations/edit.ts';
import { withCodes } from '../../codebook/check.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { unitsOf } from '../../corpus/units.ts';
import type { Span } from '../../text/span.ts';
import { changeLabel } from '../../ui/changeLabels.ts';
import { taggedInWords } from '../../ui/units.ts';
import { activeReadout, annotationsAt, chosenSpans, isOn, type ActiveReadout } from '../documents/activeReadout.ts';
import { sureOfLetters } from '../documents/lostLetters.ts';
import { goToUnit } from '../documents/goToUnit.ts';
import type { Services } from '../services.ts';
import { codedUnit } from '../unit.ts';
import { keepLastCodes } from './lastCodes.ts';
import { now } from './now.ts';
import { ownSidecar } from './ownSidecar.ts';
import { newAnnotation, writeChanges, type AnnotationChange } from './writeAnnotation.ts';

/** What a tag is put on. */
export interface Tagged {
  readonly active: ActiveReadout;
  /** In text order, at least one. */
  readonly places: readonly TaggedPlace[];
}

export interface TaggedPlace {
  readonly span: Span;
  /** The person's own annotation of this very span. */
  readonly own: PlacedAnnotation | null;
}

/**
 * What the person would tag now: the selection or the unit at each cursor. @throws {HumanError} where there is none
 */
export async function toBeTagged(services: Services): Promise<Tagged> {
  const active = await activeReadout(services);
  const spans = chosenSpans(active);
  for (const span of spans) await sureOfLetters(active.document, span);
  return { active, places: await placesOf(services, active, spans) };
}

/** Spans with the person's own annotation of each. */
export async function placesOf(
  services: Services,
  active: ActiveReadout,
  spans: readonly Span[],
): Promise<readonly TaggedPlace[]> {
  const sidecar = (await ownSidecar(services.corpus, active.document.uri)).toString();
  return spans.map((span) => {
    const own = annotationsAt(active, span).find((placed) => placed.sidecar === sidecar && isOn(placed, span));
    return { span, own: own ?? null };
  });
}

/** The codes that each of the places has. */
export function commonCodes({ places }: Tagged): readonly string[] {
  const [first, ...others] = places.map(({ own }) => own?.annotation.codes ?? []);
  return (first ?? []).filter((code) => others.every((codes) => codes.includes(code)));
}

/**
 * Gives each place these codes, in one change, says so, and goes on to the next unit where the setting asks for it.
 * @param instead the codes in whose place they are; the others that a place has stay, but for those that exclude them
 */
export async function writeCodes(
  services: Services,
  tagged: Tagged,
  codes: readonly string[],
  instead: readonly string[] = [],
): Promise<void> {
  const { uri } = tagged.active.document;
  const known = services.corpus.corpus.codebookFor(uri.toString())?.parsed.codes ?? new Map();
  const tags = tagged.places.map(({ span, own }): Tag => {
    const kept = (own?.annotation.codes ?? []).filter((code) => !instead.includes(code));
    return { span, own, codes: withCodes(kept, codes, known) };
  });
  await writeTags(services, tagged.active, tags, codes);
}

/** A place with all the codes that it is to have. */
export interface Tag extends TaggedPlace {
  readonly codes: readonly string[];
}

/**
 * Gives each of some places codes of its own, in one change, and so on as `writeCodes` does.
 * @param tags in text order, at least one
 * @param codes those that are said to be given
 */
export async function writeTags(
  services: Services,
  active: ActiveReadout,
  tags: readonly Tag[],
  codes: readonly string[],
): Promise<void> {
  const modified = now();
  const changes: AnnotationChange[] = [];
  for (const { span, own, codes: all } of tags) {
    const fields = { codes: [...all] };
    changes.push(own ? changeOf(own, { ...fields, modified }) : await newAnnotation(services, active, span, fields));
  }
  const label =
    tags.length === 1 ? changeLabel(codesInWords(codes), words(changes[0]!)) : placesLabel(codes, tags.length);
  await writeChanges(services, active, changes, label);
  if (codes.length > 0) await keepLastCodes(services, codes);
  tellAndGoOn(services, { active, places: tags }, codes);
}

function tellAndGoOn({ lastTag }: Services, { active, places }: Tagged, codes: readonly string[]): void {
  const unit = codedUnit();
  const units = unitsOf(active.readout, unit);
  const number = units.findIndex(({ end }) => places[0]!.span.start < end) + 1;
  lastTag.show(places.length === 1 ? taggedInWords(codes, unit, number) : placesLabel(codes, places.length));
  if (vscode.workspace.getConfiguration('readouts').get('nextAfterTag', false)) {
    const next = units.find(({ start }) => start >= places.at(-1)!.span.end);
    if (next) goToUnit(active, next);
  }
}

function placesLabel(codes: readonly string[], count: number): string {
  return vscode.l10n.t('{0} on {1} places', codesInWords(codes), count);
}

function codesInWords(codes: readonly string[]): string {
  return codes.join(', ') || vscode.l10n.t('No code');
}

function words({ placed }: AnnotationChange): string {
  return placed.annotation.target.exact;
}

function changeOf(placed: PlacedAnnotation, fields: { codes: string[]; modified: string }): AnnotationChange {
  const { annotation } = placed;
  return {
    placed: { ...placed, annotation: { ...annotation, ...fields } },
    edits: (text) => updateAnnotation(text, annotation.id, fields),
  };
}

/**
 * Gives an annotation these codes in place of its own.
 * @param what what the change is called, with the words; the codes, if not given
 */
export async function replaceCodes(
  services: Services,
  readout: vscode.Uri,
  placed: PlacedAnnotation,
  codes: readonly string[],
  what = codesInWords(codes),
): Promise<void> {
  const change = changeOf(placed, { codes: [...codes], modified: now() });
  const write = () =>
    services.writer.change({
      file: vscode.Uri.parse(placed.sidecar),
      label: changeLabel(what, words(change)),
      edits: change.edits,
    });
  await services.expected.during(readout, change.placed, write);
}
