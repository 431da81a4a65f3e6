/**
 * The people file, `people.yaml`: the one definition of the format. The JSON Schema under `schemas/` is generated from
 * it. Keys that it does not name are left out of the parsed data and stay in the file.
 */
import * as z from 'zod/mini';
import { countrySchema, edtfSchema } from '../annotations/schema.ts';
import { about } from '../yaml/about.ts';
import { rule } from '../yaml/validate.ts';
import { versionSchema } from '../yaml/version.ts';

const text = () => z.string().check(z.minLength(1, rule('not-empty')));

/** A list that may be left out or left empty; read as no items. */
function list<T extends z.ZodMiniType>(item: T) {
  return z.pipe(
    z.nullish(z.array(item)),
    z.transform((items) => items ?? []),
  );
}

export const officeSchema = about(
  z.object({
    title: about(text(), 'Title', 'What the office is called.', 'Foreign Minister'),
    from: about(z.optional(edtfSchema), 'From', 'When it began, as EDTF; left out where that is not known.', '2004-03'),
    to: about(z.optional(edtfSchema), 'To', 'When it ended, as EDTF; left out where it goes on.', '2012-05-21'),
  }),
  'Office',
  'An office that the person holds or held.',
);

export const personSchema = about(
  z.object({
    name: about(text(), 'Name', 'The name by which every readout calls the person.', 'Sergey Dvorkin'),
    aliases: about(list(text()), 'Aliases', 'Other names and spellings of the same person.', ['Sergei Dvorkin']),
    country: about(
      z.optional(countrySchema()),
      'Country',
      'ISO 3166-1 code of two letters; EU for the European Union, UN for the United Nations. It holds where a text does not say it.',
      'RU',
    ),
    offices: about(list(officeSchema), 'Offices', 'The offices that the person holds or held.'),
  }),
  'Person',
  'One person, however written.',
);

export const peopleSchema = about(
  z.object({
    version: versionSchema,
    people: about(list(personSchema), 'People', 'The persons, each once.'),
  }),
  'People',
  'Who is who in the readouts of a folder: names, other spellings, countries and offices.',
);

export type Office = z.output<typeof officeSchema>;
export type Person = z.output<typeof personSchema>;
export type People = z.output<typeof peopleSchema>;

/** What is needed to write a person: lists may be left out. */
export type NewPerson = z.input<typeof personSchema>;
