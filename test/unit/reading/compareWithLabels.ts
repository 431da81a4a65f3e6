import type { DateMention, Readout, Statement } from '../../../src/reading/model.ts';
import type { Span } from '../../../src/text/span.ts';

// The labels of a text, as far as they are compared; `_meta` of a gold.json says what each means. Positions are UTF-16
// indices, `end` exclusive.

interface LabelledSentence extends Span {
  readonly speaker: string | null;
  readonly altSpeakers?: readonly (string | null)[];
}
interface LabelledInner {
  readonly content?: Span | null;
  readonly cueSpan?: Span;
}
interface LabelledStatement extends Span {
  readonly altStarts?: readonly number[];
  readonly cueSpan?: Span | null;
  readonly cueFull?: Span | null;
  readonly content: (Span & { readonly altStarts?: readonly number[] }) | null;
  readonly extraCues?: readonly (Span & LabelledInner)[];
  readonly nested?: readonly LabelledInner[];
}
interface LabelledDate extends Span {
  readonly edtf: string;
  readonly edtfAlt?: readonly string[];
  readonly altSpans?: readonly Span[];
  readonly optional?: boolean;
}
interface LabelledPerson {
  readonly name: string;
  readonly aliases: readonly string[];
}
export interface Labels {
  readonly kind: string;
  readonly date: string | null;
  readonly title: Span | null;
  readonly breadcrumb: Span | null;
  readonly place: { readonly text: string; readonly alt?: readonly string[]; readonly country?: string } | null;
  readonly placeOptional?: string;
  readonly participants: readonly LabelledPerson[];
  readonly otherPersons?: readonly LabelledPerson[];
  readonly boilerplate: readonly Span[];
  readonly pageLines?: readonly Span[];
  readonly sentences: readonly LabelledSentence[];
  readonly statements: readonly LabelledStatement[];
  readonly dateMentions: readonly LabelledDate[];
}

const same = (a: Span | null | undefined, b: Span | null | undefined): boolean =>
  !!a && !!b && a.start === b.start && a.end === b.end;
const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const startsAt = (label: Span & { readonly altStarts?: readonly number[] }, start: number): boolean =>
  label.start === start || (label.altStarts ?? []).includes(start);

/**
 * What differs between a reading and the labels of the same text, a line each; an empty list when all is as labelled.
 * Of a text that is no readout the kind alone is compared.
 */
export function differences(text: string, readout: Readout, labels: Labels): string[] {
  if (readout.kind !== labels.kind) return [`kind: ${readout.kind}, not ${labels.kind}`];
  if (labels.kind === 'not-a-readout') return [];
  return [
    ...headDifferences(text, readout, labels),
    ...participantDifferences(readout, labels),
    ...furnitureDifferences(text, readout, labels),
    ...sentenceDifferences(text, readout, labels),
    ...statementDifferences(text, readout, labels),
    ...dateDifferences(text, readout.dateMentions, labels.dateMentions),
  ];
}

const cutter = (text: string) => (span: Span | null | undefined) =>
  span ? `“${text.slice(span.start, span.end)}”` : 'none';

function headDifferences(text: string, readout: Readout, labels: Labels): string[] {
  const found: string[] = [];
  const cut = cutter(text);
  if (readout.date !== labels.date) found.push(`date: ${readout.date}, not ${labels.date}`);
  for (const part of ['title', 'breadcrumb'] as const)
    if (!(readout[part] === null && !labels[part]) && !same(readout[part], labels[part]))
      found.push(`${part}: ${cut(readout[part])}, not ${cut(labels[part])}`);
  const place = readout.place?.text ?? null;
  if (!acceptedPlaces(labels).includes(place)) found.push(`place: ${place}, not ${labels.place?.text ?? null}`);
  return found;
}

/** A place may stand with its country behind it, which some labels have as "Laos (inferred)". */
function acceptedPlaces({ place, placeOptional }: Labels): (string | null | undefined)[] {
  if (!place) return [null, placeOptional];
  const names = [place.text, ...(place.alt ?? [])];
  return [...names, ...names.map((name) => `${name}, ${place.country?.replace(/ \(.*/, '')}`)];
}

/** The forms of a name that may stand for the person: the name, and what else gives more than the surname. */
const fullForms = ({ name, aliases }: LabelledPerson): string[] => [
  name,
  ...aliases.filter((alias) => alias.includes(' ')),
];

function participantDifferences(readout: Readout, labels: Labels): string[] {
  const names = readout.participants.map(({ name }) => name);
  const wanted = labels.participants.map(fullForms);
  return [
    ...wanted
      .filter((forms) => !forms.some((form) => names.includes(form)))
      .map(([name]) => `participant ${name}: missed`),
    ...names.filter((name) => !wanted.flat().includes(name)).map((name) => `participant ${name}: none`),
  ];
}

/** Page lines may be taken for furniture. */
function furnitureDifferences(text: string, readout: Readout, labels: Labels): string[] {
  const cut = cutter(text);
  const missed = labels.boilerplate.filter((label) => !readout.boilerplate.some((span) => same(span, label)));
  const more = readout.boilerplate.filter(
    (span) => ![...labels.boilerplate, ...(labels.pageLines ?? [])].some((label) => touch(span, label)),
  );
  return [
    ...missed.map((label) => `furniture ${cut(label)}: missed`),
    ...more.map((span) => `furniture ${cut(span)}: none`),
  ];
}

function sentenceDifferences(text: string, readout: Readout, labels: Labels): string[] {
  const found: string[] = [];
  const persons = [...labels.participants, ...(labels.otherPersons ?? [])];
  const forms = (speaker: string | null): (string | null)[] => {
    const person = persons.find(({ name }) => name === speaker);
    return person ? fullForms(person) : [speaker];
  };
  for (const label of labels.sentences) {
    const sentence = readout.sentences.find((each) => same(each, label));
    const wanted = [label.speaker, ...(label.altSpeakers ?? [])]
      .flatMap(forms)
      .map((one) => one?.toLowerCase() ?? null);
    const speaker = sentence?.speaker?.name ?? null;
    if (!sentence) found.push(`sentence ${cutter(text)(label)}: cut otherwise`);
    else if (!wanted.includes(speaker?.toLowerCase() ?? null))
      found.push(`sentence ${cutter(text)(label)}: ${speaker}, not ${label.speaker}`);
  }
  return found;
}

function statementDifferences(text: string, readout: Readout, labels: Labels): string[] {
  const found: string[] = [];
  const cut = cutter(text);
  for (const label of labels.statements) {
    const statement = readout.statements.find(({ start }) => startsAt(label, start));
    if (!statement) found.push(`statement ${cut(label)}: missed`);
    else found.push(...cueDifferences(text, statement, label), ...contentDifferences(text, statement, label));
  }
  for (const statement of readout.statements)
    if (!labels.statements.some((label) => startsAt(label, statement.start)))
      found.push(`statement ${cut(statement)}: none`);
  return found;
}

/** The verb, and the verb with what belongs to it, are both right; further cues that are labelled are optional. */
function cueDifferences(text: string, statement: Statement, label: LabelledStatement): string[] {
  const cut = cutter(text);
  const found: string[] = [];
  const right = [label.cueSpan, label.cueFull];
  if (label.cueSpan ? !right.some((span) => same(statement.cue, span) || same(statement.cueFull, span)) : statement.cue)
    found.push(`cue: ${cut(statement.cue)}, not ${cut(label.cueSpan)}`);
  const optional = [
    ...right,
    ...(label.extraCues ?? []).flatMap((extra) => [extra, extra.cueSpan]),
    ...(label.nested ?? []).map(({ cueSpan }) => cueSpan),
  ];
  for (const { cue } of statement.extraCues)
    if (!optional.some((span) => span?.start === cue.start)) found.push(`further cue ${cut(cue)}: none`);
  return found;
}

function contentDifferences(text: string, statement: Statement, label: LabelledStatement): string[] {
  const { content } = label;
  // Of an act without content the labels leave open whether what follows is one.
  if (!content) return [];
  if (statement.content && statement.content.end === content.end && startsAt(content, statement.content.start))
    return [];
  const cut = cutter(text);
  return [`content: ${cut(statement.content)}, not ${cut(content)}`];
}

function dateDifferences(text: string, mentions: readonly DateMention[], labels: readonly LabelledDate[]): string[] {
  const cut = cutter(text);
  const found: string[] = [];
  const accepted = (label: LabelledDate): readonly Span[] => [label, ...(label.altSpans ?? [])];
  for (const label of labels.filter(({ optional }) => !optional)) {
    const mention = mentions.find((each) => accepted(label).some((span) => same(each, span)));
    const near = mentions.find((each) => touch(each, label));
    if (!mention) found.push(`date ${cut(label)}: ${near ? `${cut(near)} instead` : 'missed'}`);
    else if (![label.edtf, ...(label.edtfAlt ?? [])].includes(mention.edtf ?? ''))
      found.push(`date ${cut(label)}: ${mention.edtf}, not ${label.edtf}`);
  }
  for (const mention of mentions)
    if (!labels.some((label) => touch(label, mention))) found.push(`date ${cut(mention)}: none`);
  return found;
}
