import { isSamePerson, nameKeys, nameWords, sameName } from '../reading/phrases/names.ts';
import type { Mention, Participant, Readout, Statement } from '../reading/model.ts';
import type { Span } from '../text/span.ts';
import type { Meeting } from './meeting.ts';
import { newestFirst } from './queries.ts';

/** What tells one person from another: the forms of the name, the country, and whether a people file names them. */
export type NamedPerson = Pick<Participant, 'name' | 'aliases' | 'country' | 'known'>;

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
 * Whether two readouts speak of the same person: they have forms of the name that are one person's (`isSamePerson`) and
 * name no different countries. A surname alone is shared by too many: where a readout has no form of two words or more,
 * the other must have none either, and the same country. Those whom a people file names are one by that name alone.
 */
export function isSameParticipant(a: NamedPerson, b: NamedPerson): boolean {
  return areSame(withForms(a), withForms(b));
}

/** A person with the words of each form of the name that has two or more, initials not counted. */
interface WithForms {
  readonly person: NamedPerson;
  readonly forms: readonly (readonly string[])[];
}

function withForms(person: NamedPerson): WithForms {
  const forms = [person.name, ...person.aliases].map(nameWords);
  return { person, forms: forms.filter((words) => words.filter((word) => word.length > 1).length > 1) };
}

function areSame({ person: a, forms: formsOfA }: WithForms, { person: b, forms: formsOfB }: WithForms): boolean {
  if (a.country && b.country && a.country !== b.country) return false;
  if (a.known && b.known) return a.name === b.name;
  if (formsOfA.length === 0 && formsOfB.length === 0) return a.country === b.country && isSamePerson(a.name, b.name);
  return formsOfA.some((form) => formsOfB.some((other) => sameName(form, other)));
}

/** The person's statements, of one meeting. */
export function statementsOf(meeting: Meeting, person: NamedPerson): Meeting['statements'] {
  const names = meeting.participants
    .filter((participant) => isSameParticipant(participant, person))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return meeting.statements.filter(({ speaker }) => speaker?.type === 'person' && names.includes(speaker.name));
}

/** Everybody who took part in a meeting, each once, named as in the newest; the newest person first. */
export function people(meetings: readonly Meeting[]): Person[] {
  const gathered = new PeopleIndex();
  for (const meeting of newestFirst(meetings))
    for (const participant of meeting.participants) gathered.add(participant, meeting);
  return gathered.people();
}

/** A person while people are gathered. */
interface Gathered extends WithForms {
  readonly meetings: Meeting[];
}

/** People as far as they are gathered. Nobody is compared with more of them than share a word of the name. */
class PeopleIndex {
  readonly #gathered: Gathered[] = [];
  readonly #byKey = new Map<string, Gathered[]>();
  /** The same participants come again and again. */
  readonly #asWritten = new Map<string, Gathered>();

  add(participant: NamedPerson, meeting: Meeting): void {
    const { name, aliases, country, known: isKnown } = participant;
    const written = [isKnown, country, name, ...aliases].join('\n');
    const known = this.#asWritten.get(written) ?? this.#findOrCreate(participant);
    this.#asWritten.set(written, known);
    if (known.meetings.at(-1) !== meeting) known.meetings.push(meeting);
  }

  people(): Person[] {
    return this.#gathered.map(({ person: { name, aliases, country, known }, meetings }) => ({
      name,
      aliases,
      country,
      ...(known && { known }),
      meetings,
    }));
  }

  #findOrCreate(participant: NamedPerson): Gathered {
    const sought = withForms(participant);
    const keys = new Set([participant.name, ...participant.aliases].flatMap(nameKeys));
    for (const key of keys) {
      const found = this.#byKey.get(key)?.find((other) => areSame(other, sought));
      if (found) return found;
    }
    const created = { ...sought, meetings: [] };
    this.#gathered.push(created);
    for (const key of keys) {
      const bucket = this.#byKey.get(key);
      if (bucket) bucket.push(created);
      else this.#byKey.set(key, [created]);
    }
    return created;
  }
}
