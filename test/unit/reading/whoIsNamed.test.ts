import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

const namesIn = (text: string): string[] => readText(text).participants.map(({ name }) => name);

describe('who the lead of a readout names', () => {
  for (const [lead, ...names] of [
    // offices that are counted, and those to come
    ['Karin Lund, the 43rd President of Kenya, met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['The 43rd President Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['National Security Advisor-designate Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['Homeland Security Advisor Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['Minister Odd Lie met with Minister of Climate Action Karin Lund.', 'Odd Lie', 'Karin Lund'],
    // an envoy for a country
    ['Minister Odd Lie met with UN Special Envoy on Myanmar Karin Lund.', 'Odd Lie', 'Karin Lund'],
    ['Minister Odd Lie met with Special Envoy on the Syrian Issue Karin Lund.', 'Odd Lie', 'Karin Lund'],
    // a form of address elsewhere
    ['Minister Odd Lie met with Bangladeshi Prime Minister Sheikh Rahima.', 'Odd Lie', 'Sheikh Rahima'],
    ['Minister Odd Lie met with Indonesian Finance Minister Sri Wahyuni.', 'Odd Lie', 'Sri Wahyuni'],
    ['Minister Odd Lie met with Kuwaiti Prime Minister Sheikh Jaber.', 'Odd Lie', 'Jaber'],
    // the surname first, and a comma
    [
      'Minister Odd Lie met with H.E. Mr. Lundov, Sergey Ivanovich, Minister of Ports of Kenya.',
      'Odd Lie',
      'Lundov, Sergey Ivanovich',
    ],
    ['Minister Odd Lie met with Ms. Lundova, Anna, Minister of Ports of Kenya.', 'Odd Lie', 'Lundova, Anna'],
    [
      'Minister Odd Lie met with Karin Lund, Spokesperson and Chief Advisor to the President of Kenya.',
      'Odd Lie',
      'Karin Lund',
    ],
    // a body's short form
    [
      'Minister Odd Lie met with Secretary General of the Harbour Organization - HARO Karin Lund.',
      'Odd Lie',
      'Karin Lund',
    ],
    // whoever was met besides
    [
      'Minister Odd Lie met with Minister Bo Berg, discussed the storm before the summit, and also met President Karin Lund.',
      'Odd Lie',
      'Bo Berg',
      'Karin Lund',
    ],
  ] as const)
    it(lead, () =>
      assert.deepEqual(namesIn(`Talks in Bodø\n\n3 March 2031\n\n${lead}\n\nLund said that ferries sail.\n`), names),
    );

  it('are also those with whom something is reviewed', () => {
    const lead =
      'Minister Odd Lie led a delegation to Bodø for a review of the U.S-Kenya Plan on Ports with Minister Karin Lund.';
    const text = `Readout of Travel to Bodø\n\n3 March 2031\n\n${lead}\n\nLie said that ferries sail.\n`;
    assert.deepEqual(namesIn(text), ['Odd Lie', 'Karin Lund']);
  });

  it('are not those of another call, which they were told of', () => {
    for (const [lead, ...names] of [
      ['President Odd Lie briefed mayors on his call with President Karin Lund.', 'Odd Lie'],
      ['President Odd Lie briefed Minister Bo Berg about his talks with President Karin Lund.', 'Odd Lie', 'Bo Berg'],
    ] as const) {
      const text = `Readout of President Odd Lie's Call\n\n3 March 2031\n\n${lead}\n\nThe leaders said that ferries sail.\n`;
      assert.deepEqual(namesIn(text), names);
    }
  });

  it('are not in the office that what opens the lead names', () => {
    const text = `Telephone conversation with President of Turkey Recep Aydin

3 March 2031

At the request of the President of Turkey, Karin Lund informed him of the talks.

Karin Lund also thanked Recep Aydin for the ferries.
`;
    const [aydin, lund] = readText(text).participants;
    assert.deepEqual([aydin!.name, aydin!.titles], ['Recep Aydin', ['President of Turkey']]);
    assert.deepEqual([lund!.name, lund!.titles], ['Karin Lund', []]);
  });

  it('are those of the subtitle, where the lead gives offices alone', () => {
    const text = `Talks in Bodø
Vice President Karin Lund met with Foreign Minister Odd Lie of Norway in Bodø

3 March 2031

The Vice President met with the Foreign Minister in Bodø today.

The Vice President said that ferries sail.
`;
    assert.deepEqual(namesIn(text), ['Karin Lund', 'Odd Lie']);
  });

  it('are not those whose plan the talks were about', () => {
    const text = (met: string): string => `Minister Odd Lie visits Bodø

3 March 2031

Minister Odd Lie travelled to Bodø today.

He ${met}.

Lie said that ferries sail.
`;
    assert.deepEqual(namesIn(text('met with President Karin Lund')), ['Odd Lie', 'Karin Lund']);
    assert.deepEqual(namesIn(text("met with aides to discuss President Karin Lund's plan")), ['Odd Lie']);
    assert.deepEqual(namesIn(text('met with aides to discuss the letter of President Karin Lund')), ['Odd Lie']);
  });
});

describe('whom a sentence behind the lead names', () => {
  for (const [sentence, ...names] of [
    [
      'Joining President Lund on the call were Prime Minister Odd Lie of Norway and President Ann von der Berg of Kenya.',
      'Odd Lie',
      'Ann von der Berg',
    ],
    [
      'In addition to the President, the meeting included: Prime Minister Odd Lie of Norway, President Bo Berg of Kenya.',
      'Odd Lie',
      'Bo Berg',
    ],
    [
      'The President spoke individually with: Prime Minister Odd Lie of Norway; and President Bo Berg of Kenya.',
      'Odd Lie',
      'Bo Berg',
    ],
    ['The Norwegian interagency delegation was led by Minister Odd Lie.', 'Odd Lie'],
    // what they were about
    ['The delegation was welcomed by the Prime Minister of Kenya and crews.'],
  ] as const)
    it(sentence, () => {
      const text = `Readout of Call with Allies\n\n3 March 2031\n\nPresident Karin Lund hosted a conference call today with allies about ferries.\n\n${sentence}\n`;
      assert.deepEqual(namesIn(text), ['Karin Lund', ...names]);
    });
});
