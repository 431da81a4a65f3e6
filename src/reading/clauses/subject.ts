import type { Span } from '../../text/span.ts';
import type { PersonPhrase } from '../phrases/personPhrase.ts';

/** Several who speak as one: "they", "the two sides", "Japan and New Zealand". */
export type Collective = Span & {
  readonly next: number;
  readonly form: 'collective';
  readonly pronoun: boolean;
  /** "Japan and New Zealand": countries, not their ministers. */
  readonly countries?: true;
  /** The country, where one stands alone: "Norway proposed". */
  readonly country?: string;
};

/**
 * What stands before a verb and may be a speaker; who it is takes the whole text to tell. Spans count in the paragraph;
 * `next` is the token behind it.
 */
export type Subject =
  | Collective
  | (Span & { readonly next: number } & (
        | { readonly form: 'people'; readonly people: readonly PersonPhrase[] }
        | { readonly form: 'pronoun'; readonly pronoun: 'he' | 'she' | 'i' }
        /** "The ministry", behind a quotation; `name`: of who speaks for it. */
        | { readonly form: 'institution'; readonly name: Span | null }
      ));

/** The phrase for a person that begins at a token; null where none does. */
export type PeopleAt = (token: number) => PersonPhrase | null;
