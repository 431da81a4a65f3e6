/**
 * The codebook, `codebook.yaml`: the one definition of the format. The JSON Schema under `schemas/` is generated from
 * it. Keys that it does not name are left out of the parsed data and stay in the file.
 */
import * as z from 'zod/mini';
import { CODE_PATH } from '../annotations/schema.ts';
import { about } from '../yaml/about.ts';
import { rule, ruleWherePresent } from '../yaml/validate.ts';
import { versionSchema } from '../yaml/version.ts';

/** One segment of a code's path. */
export const CODE_ID = /^[a-z0-9-]+$/;

const text = () => z.string().check(z.minLength(1, rule('not-empty')));

const key = z.union(
  [
    z.pipe(z.int().check(z.minimum(0), z.maximum(9)), z.transform(String)),
    z.string().check(z.regex(/^\S$/u, rule('shortcut'))),
  ],
  { error: rule('shortcut') },
);

const color = () =>
  z
    .string({ error: ruleWherePresent('colour') })
    .check(z.regex(/^(?:#[0-9a-fA-F]{6}|[a-zA-Z][a-zA-Z.]*)$/, rule('colour')));

export const codeSchema = z.object({
  id: about(
    z.string().check(z.regex(CODE_ID, rule('code-id'))),
    'Id',
    'Segment of the code’s path: annotations name a code by the ids from the top down, joined by “/”.',
    'support',
  ),
  name: about(text(), 'Name', 'The name that people read.', 'Support'),
  definition: about(z.optional(z.string()), 'Definition', 'What the code stands for.'),
  include: about(z.optional(z.string()), 'Include', 'When to use the code.'),
  exclude: about(z.optional(z.string()), 'Exclude', 'When not to use it, and which code to use then.'),
  examples: about(z.optional(z.array(z.string())), 'Examples', 'Passages for which the code is right.'),
  color: about(
    z.optional(color()),
    'Colour',
    'A theme colour’s name, or #rrggbb in quotation marks.',
    'green',
    '#2e7d32',
  ),
  key: about(z.optional(key), 'Key', 'One key that picks the code when tagging.', 's'),
  exclusive: about(z.optional(z.boolean()), 'Exclusive', 'At most one code below this one on an annotation.'),
  deprecated: about(
    z.optional(z.boolean()),
    'Deprecated',
    'Not to be used any more, nor the codes below it; annotations that have it keep it.',
  ),
  successor: about(
    // While it is typed there is nothing behind the key yet, and the codes are to be known.
    z.nullish(z.string().check(z.regex(CODE_PATH, rule('code-path')))),
    'Successor',
    'Path of the code that is used instead of one that is deprecated.',
    'stance/support',
  ),
  get codes(): z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniArray<typeof codeSchema>>> {
    return about(z.nullish(z.array(codeSchema)), 'Codes', 'The codes below this one.');
  },
});
z.globalRegistry.add(codeSchema, { id: 'code', title: 'Code', description: 'A code, and the codes below it.' });

export const codebookSchema = about(
  z.object({
    version: versionSchema,
    name: about(z.optional(text()), 'Name', 'What the codebook is for.'),
    codes: about(
      z.pipe(
        z.nullish(z.array(codeSchema)),
        z.transform((codes) => codes ?? []),
      ),
      'Codes',
      'The codes at the top, each with those below it.',
    ),
  }),
  'Codebook',
  'The codes that a team uses, each with its definition.',
);

export type Code = z.output<typeof codeSchema>;
export type Codebook = z.output<typeof codebookSchema>;

/** What a new code is made of: all but its place and the codes below it. */
export type CodeFields = Omit<Code, 'id' | 'codes'>;
