import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { readText } from '../../../src/reading/read.ts';
import type { Acknowledged } from './coder.ts';

/** How many sentences of an invented readout are alike but for a number. */
export const PIERS = 120;

/** An invented readout with so many sentences that nobody tags all of them in one go. */
export const TEXT = `Foreign Minister Mira Oru Speaks with Foreign Minister Bo Linde of Norland

On May 11, 2021, Foreign Minister Mira Oru had a phone conversation with Norland Foreign Minister Bo Linde.

${Array.from({ length: PIERS }, (_, index) => `Linde said that pier ${index + 1} stays open.\n\n`).join('')}`;

export const SENTENCES = readText(TEXT).sentences.map(({ start, end }) => TEXT.slice(start, end));

/** The line of the text on which a pier is, both from 1. */
export function lineOf(pier: number): number {
  return 3 + 2 * pier;
}

/** Which of the sentences a pier is, both from 1. */
export function sentenceOf(pier: number): number {
  return SENTENCES.findIndex((sentence) => sentence.includes(`pier ${pier} `)) + 1;
}

/** The settings with which the windows of a trial open. */
export const SETTINGS = { 'readouts.annotator': 'tester', 'readouts.nextAfterTag': true };

/** What was acknowledged, and what is on disk, in a folder. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  sidecarOf(readout: string): string {
    return path.join(this.#folder, `${readout}.annotations.yaml`);
  }

  /** The text of a readout's sidecar; null where there is none. */
  textOf(readout: string): string | null {
    const file = this.sidecarOf(readout);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  tagsOf(readout: string): readonly Acknowledged[] {
    return this.acknowledged.filter((tag) => tag.readout === readout);
  }

  /** The acknowledged tags of a readout that its sidecar does not have; null where it does not parse. */
  missing(readout: string): readonly string[] | null {
    const text = this.textOf(readout);
    const sidecar = text === null ? null : parseSidecar(text).sidecar;
    if (text !== null && !sidecar) return null;
    const found = (sidecar?.annotations ?? []).flatMap(({ target, codes }) =>
      codes.map((code) => `${code} ${target.exact}`),
    );
    return this.tagsOf(readout)
      .map(({ code, sentence }) => `${code} ${SENTENCES[sentence - 1]}`)
      .filter((tag) => !found.includes(tag));
  }
}
