import type { Mention, Participant, Readout, Statement } from '../reading/model.ts';
import type { Span } from '../text/span.ts';
import type { Meeting } from './meeting.ts';
import { newestFirst } from './queries.ts';

/** What tells one person from another: the forms of the name, and the country where it is known. */
export type NamedPerson = Pick<Participant, 'name' | 'aliases' | 'country'>;

/** One person of the workspace, named as in the newest of the meetings that they took part in. */
export interface Person extends NamedPerson {
  /** The newest first; never empty. */
  readonly meetings: readonly Meeting[];
}

/** The mention at a UTF-16 offset, its end included, as a cursor stands there; null between mentions. */
export function mentionAt(readout: Readout, offset: number): Mention | null {
  return readout.mentions.find(({ start, end }) => start <= offset && offset <= end) ?? null;
}

/** The statement whose source stands at a UTF-16 offset, its end included; null elsewhere. */
export function sourceAt(readout: Readout, offset: number): (Statement & { readonly source: Span }) | null {
  const found = readout.statements.find(({ source }) => source && source.start <= offset && offset <= source.end);
  return (found as Statement & { readonly source: Span }) ?? null;
}

/** The mentions of a participant (an index into `Readout.participants`), in text order. */
export function mentionsOf(readout: Readout, participant: number): readonly Mention[] {
  return readout.mentions.filter((mention) => mention.participant === participant);
}

/** How many statements a person makes alone, and how many as a member of a collective. */
export function countStatements(readout: Readout, name: string): { readonly own: number; readonly shared: number } {
  const speakers = readout.statements.flatMap(({ speaker }) => speaker ?? []);
  return {
    own: speakers.filter((speaker) => speaker.type === 'person' && speaker.name === name).length,
    shared: speakers.filter((speaker) => speaker.type === 'collective' && speaker.members.includes(name)).length,
  };
}

/**
 * Whether two readouts speak of the same person: they share a form of the name of two words or more (the order of
 * the words, accents, capitals and initials do not count), and name no different countries. A surname alone is shared
 * by too many; where it is all that both have, it must be the whole of both names and come with the same country.
 */
export function samePerson(a: NamedPerson, b: NamedPerson): boolean {
  return sameForms(a, nameForms(a), b, nameForms(b));
}

function sameForms(a: NamedPerson, formsOfA: readonly string[], b: NamedPerson, formsOfB: readonly string[]): boolean {
  if (a.country && b.country && a.country !== b.country) return false;
  return formsOfA.some((form) => formsOfB.includes(form));
}

/** The person's statements, of one meeting. */
export function statementsOf(meeting: Meeting, person: NamedPerson): Meeting['statements'] {
  const names = meeting.participants.filter((participant) => samePerson(participant, person)).map(({ name }) => name);
  if (names.length === 0) return [];
  return meeting.statements.filter(({ speaker }) => speaker?.type === 'person' && names.includes(speaker.name));
}

/** A person as far as they are known while people are gathered. */
interface Known {
  readonly person: NamedPerson;
  readonly forms: readonly string[];
  readonly meetings: Meeting[];
}

/** Everybody who took part in a meeting, each once. */
export function people(meetings: readonly Meeting[]): Person[] {
  const found: Known[] = [];
  const byForm = new Map<string, Set<Known>>();
  // The same names come again and again, and looking into them is what takes long.
  const words = new Map<string, readonly string[]>();
  const wordsOf = (name: string) => {
    const known = words.get(name) ?? nameWords(name);
    words.set(name, known);
    return known;
  };
  for (const meeting of newestFirst(meetings)) {
    for (const participant of meeting.participants) {
      const forms = nameForms(participant, wordsOf);
      const candidates = forms.flatMap((form) => [...(byForm.get(form) ?? [])]);
      const known = candidates.find((each) => sameForms(each.person, each.forms, participant, forms));
      const entry = known ?? { person: participant, forms, meetings: [] };
      if (!known) found.push(entry);
      if (entry.meetings.at(-1) !== meeting) entry.meetings.push(meeting);
      for (const form of forms) byForm.set(form, (byForm.get(form) ?? new Set()).add(entry));
    }
  }
  return found.map(({ person: { name, aliases, country }, meetings: theirs }) => ({
    name,
    aliases,
    country,
    meetings: theirs,
  }));
}

function nameForms(
  { name, aliases, country }: NamedPerson,
  wordsOf: (name: string) => readonly string[] = nameWords,
): string[] {
  const long = [name, ...aliases].map(wordsOf).filter((words) => words.length > 1);
  if (long.length > 0) return long.map((words) => words.toSorted().join(' '));
  return [`${wordsOf(name).join(' ')} ${country ?? ''}`];
}

function nameWords(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1);
}
