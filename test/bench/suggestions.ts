import { fileURLToPath } from 'node:url';
import { LEAST_AGREEMENT, suggest, suggestByFormula, type Suggestion } from '../../src/analysis/suggestions/suggest.ts';
import { TaggedFormulas } from '../../src/analysis/suggestions/taggedFormulas.ts';
import { TaggedPhrases } from '../../src/analysis/suggestions/taggedPhrases.ts';
import { codedReadouts, type CodedReadout, type CodedSentence } from './codedReadouts.ts';

/** One readout in so many is hidden, and its sentences are suggested codes by the others. */
const HIDDEN = 10;
const READOUTS = 300;
/** The threshold was chosen on the first seed. */
const CHOSEN_ON = 1;
const TRIED_ON = [2, 3, 4, 5, 6];

/** Readouts with some 40,000 tags, and those whose sentences are asked about then. */
const MANY = 5000;
const ASKED = 200;

/** How well codes are suggested for readouts that nobody has coded. */
export interface Suggested {
  /** Codes that were suggested for a sentence, and those of them that its coder gave it. */
  readonly suggested: number;
  readonly right: number;
  /** Those that are what the coder would have given it without a slip of theirs. */
  readonly meant: number;
  /** Sentences that their coder gave codes, and those of them that one is suggested for rightly. */
  readonly coded: number;
  readonly covered: number;
}

/** Hides a tenth of coded readouts, and suggests codes for all their sentences, coded or not. */
export function hideAndSuggest(readouts: readonly CodedReadout[], leastAgreement: number): Suggested {
  const seen = new Seen();
  const isHidden = (index: number) => index % HIDDEN === 0;
  readouts.forEach((readout, index) => isHidden(index) || seen.add(readout));
  const results = readouts
    .filter((_, index) => isHidden(index))
    .flatMap(({ sentences }) => sentences.map((sentence) => suggestFor(seen, sentence, leastAgreement)));
  const sum = (of: (result: Suggested) => number) => results.reduce((total, result) => total + of(result), 0);
  return {
    suggested: sum(({ suggested }) => suggested),
    right: sum(({ right }) => right),
    meant: sum(({ meant }) => meant),
    coded: sum(({ coded }) => coded),
    covered: sum(({ covered }) => covered),
  };
}

/** What was tagged, and what that suggests, as in the editor. */
class Seen {
  readonly #phrases = new TaggedPhrases();
  readonly #formulas = new TaggedFormulas();

  add({ uri, sources }: CodedReadout): void {
    this.#phrases.set(uri, sources);
    this.#formulas.set(uri, sources);
  }

  suggest(text: string, leastAgreement = LEAST_AGREEMENT): readonly Suggestion[] {
    const all = () => true;
    const found = suggest(this.#phrases.in(text, all, all), text.length, all, leastAgreement);
    return found.length > 0
      ? found
      : suggestByFormula(this.#formulas.in(text, all, all), text.length, all, leastAgreement);
  }
}

function suggestFor(seen: Seen, { text, tags, meant }: CodedSentence, leastAgreement: number): Suggested {
  const codes = seen.suggest(text, leastAgreement).flatMap((suggestion) => suggestion.codes);
  const given = new Set(tags.flatMap((tag) => tag.codes));
  const right = codes.filter((code) => given.has(code)).length;
  return {
    suggested: codes.length,
    right,
    meant: codes.filter((code) => meant.includes(code)).length,
    coded: given.size > 0 ? 1 : 0,
    covered: right > 0 ? 1 : 0,
  };
}

function inWords({ suggested, right, meant, coded, covered }: Suggested): string {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
  return `precision ${share(right, suggested)} (${right} of ${suggested} codes; ${meant} where coders make no slips), coverage ${share(covered, coded)} (${covered} of ${coded} coded sentences)`;
}

/** Suggestions by words alone: precision and coverage by how far tags have to agree, and on other seeds. */
export function suggestionsBench(): string[] {
  const chosenOn = codedReadouts(CHOSEN_ON, READOUTS);
  return [
    `suggestions: ${READOUTS} coded readouts, a tenth of them hidden; chosen on seed ${CHOSEN_ON}:`,
    ...[0.5, 0.6, 0.75, 0.9, 1].map((share) => `  tags agree to ${share}: ${inWords(hideAndSuggest(chosenOn, share))}`),
    `agreement of ${LEAST_AGREEMENT} on other seeds:`,
    ...TRIED_ON.map((seed) => `  ${seed}: ${inWords(hideAndSuggest(codedReadouts(seed, READOUTS), LEAST_AGREEMENT))}`),
    ...speedOf(codedReadouts(CHOSEN_ON, MANY)),
  ];
}

/** How long it takes to look at all tags of many readouts, and then at a sentence; no step is interrupted. */
function speedOf(readouts: readonly CodedReadout[]): string[] {
  const seen = new Seen();
  const steps = readouts.map((readout) => milliseconds(() => seen.add(readout)));
  const asked = codedReadouts(CHOSEN_ON + 1, ASKED)
    .flatMap(({ sentences }) => sentences)
    .map(({ text }) => milliseconds(() => seen.suggest(text)));
  const tags = readouts.flatMap(({ sources }) => sources.flatMap(({ sidecar }) => sidecar.annotations)).length;
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  return [
    `  ${tags} tags of ${MANY} readouts are looked at in ${sum(steps).toFixed(0)} ms, the slowest readout in ${Math.max(...steps).toFixed(0)} ms`,
    `  a sentence takes ${(sum(asked) / asked.length).toFixed(1)} ms, the slowest ${Math.max(...asked).toFixed(0)} ms`,
  ];
}

/** How long a processor works on it, whatever else runs beside. */
function milliseconds(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(suggestionsBench().join('\n'));
