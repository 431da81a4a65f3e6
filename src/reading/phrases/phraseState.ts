import type { Token } from '../words/tokens.ts';
import type { Title } from './personPhrase.ts';

/** A paragraph and its tokens. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * What has been read of a phrase for a person. A state is never changed: a step of the reader returns the state behind
 * what it took, or null when its words are not there, so that to give up is to go on with the state before.
 */
export interface PhraseState {
  /** Index of the first token that is not yet read. */
  readonly at: number;
  readonly titles: readonly Title[];
  /** Code of the first country that was named. */
  readonly country: string | null;
  /** A country or a body of countries was named before an office. */
  readonly body: boolean;
  readonly gender: 'he' | 'she' | null;
  /** An article or a possessive stands at the beginning. */
  readonly article: boolean;
  /** A form of address was read. */
  readonly honorific: boolean;
  /** The last word of "His Excellency" or "Her Majesty", which stands for an office by itself. */
  readonly majesty: Token | null;
  /** "former" stands before the office that is to come, or before its country. */
  readonly former: boolean;
  /** The name stands before: what follows an office can only be its field. */
  readonly named: boolean;
}

/** The state before anything is read; `first` is the index of the phrase's first token. */
export function stateAt(first: number): PhraseState {
  return {
    at: first,
    titles: [],
    country: null,
    body: false,
    gender: null,
    article: false,
    honorific: false,
    majesty: null,
    former: false,
    named: false,
  };
}

/** The state with its place moved on to token `at`. */
export function movedTo(state: PhraseState, at: number): PhraseState {
  return { ...state, at };
}

/** Whether an office or a form of address was read, so that a name may follow. */
export function isTitled({ titles, honorific }: PhraseState): boolean {
  return titles.length > 0 || honorific;
}

/**
 * Whether an office may be written small here: "the foreign minister", "Norwegian foreign minister", "Sara Holm, state
 * minister for trade".
 */
export function maySmallOfficeFollow({ article, country, named }: PhraseState): boolean {
  return article || country !== null || named;
}
