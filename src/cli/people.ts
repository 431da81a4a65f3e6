import path from 'node:path';
import { PEOPLE_NAMES } from '../corpus/fileKinds.ts';
import { knownPeopleOf } from '../people/known.ts';
import { parsePeople } from '../people/parse.ts';
import type { KnownPeople } from '../reading/phrases/knownPeople.ts';
import { wordReason } from '../wording/refusal.ts';
import { inEnglish } from '../wording/translate.ts';
import { brokenFile } from '../yaml/refusal.ts';
import { unreadable } from './files.ts';
import { NearestFiles } from './nearestFiles.ts';
import type { Terminal } from './terminal.ts';

/** The people files that hold for readouts. One that is broken names nobody. */
export class PeopleFiles {
  readonly #files: NearestFiles<{ readonly known: KnownPeople | null }>;

  /** @param terminal is told of each broken file once; null where that is told of already */
  constructor(terminal: Terminal | null) {
    this.#files = new NearestFiles(PEOPLE_NAMES, (file, { text, isUtf8 }) => {
      const { people, problems } = parsePeople(text);
      if (people && isUtf8) return { known: knownPeopleOf(people) };
      if (isUtf8) terminal?.fail(`${file} is left out. ${wordReason(brokenFile(text, problems), inEnglish)}`);
      else terminal?.failFor(unreadable(file, 'not-utf8'));
      return { known: null };
    });
  }

  /** Those whom the people file names that holds for a readout. */
  for(readout: string): KnownPeople | null {
    return this.#files.for(path.dirname(path.resolve(readout)))?.known ?? null;
  }
}
