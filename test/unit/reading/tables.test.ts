import assert from 'node:assert/strict';
import { CLOSING_PASTS, PASSIVE_VERBS, VERBS, verbsOf, type VerbEntry } from '../../../src/reading/words/cueTable.ts';
import { HIGH_OFFICES } from '../../../src/reading/words/tables/highOffices.ts';
import { OFFICE_HEADS } from '../../../src/reading/words/tables/offices.ts';
import { VERB_SETS, type VerbSet } from '../../../src/reading/words/tables/verbs.ts';
import { readText } from '../../../src/reading/read.ts';

/** Whether a verb of the table has these words behind it; without words it may govern a noun, or tell of the event. */
function has(entry: VerbEntry | undefined, words: readonly string[]): boolean {
  if (!entry) return false;
  if (words.length === 0) return entry.cues.length > 0 || entry.light.length > 0 || entry.event;
  return entry.cues.some(({ particle }) => particle.join(' ') === words.join(' '));
}

describe('the table of verbs', () => {
  for (const set of Object.keys(VERB_SETS) as VerbSet[]) {
    it(`has every verb of the set "${set}", in each form`, () => {
      for (const form of ['past', 'participle', 'base'] as const) {
        for (const verb of verbsOf(set, form)) {
          const [first = '', ...words] = verb.split(' ');
          assert.ok(has(VERBS[form].get(first), words), verb);
        }
      }
    });
  }

  it('knows the irregular forms of a verb wherever it stands', () => {
    assert.ok(verbsOf('quoting', 'past').has('told'));
    assert.ok(verbsOf('frequent', 'past').has('set out'));
    assert.ok(CLOSING_PASTS.has('began'));
    assert.ok(PASSIVE_VERBS.has('given') && PASSIVE_VERBS.has('drawn') && !PASSIVE_VERBS.has('gave'));
  });

  it('opens no clause with a verb that reports in the passive alone', () => {
    const text = `Meeting with Foreign Minister of Chad Idriss Maro

On 4 June 2019, Foreign Minister Ivar Lund met with Foreign Minister of Chad Idriss Maro in Oslo.

The Minister said that ferries sail. It was ascertained that the harbour is deep.`;
    const cues = readText(text).statements.map(({ cue }) => cue && text.slice(cue.start, cue.end));
    assert.deepEqual(cues, ['said', 'ascertained']);
  });
});

describe('the table of offices', () => {
  it('has every high office among the nouns that an office ends in', () => {
    assert.deepEqual(
      HIGH_OFFICES.filter((office) => !OFFICE_HEADS.includes(office)),
      [],
    );
  });
});
