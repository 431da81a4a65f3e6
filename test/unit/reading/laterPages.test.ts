import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

// Made-up analogues of what a fourth round of real pages, labelled blind, showed.

const speakers = (text: string): (string | null)[] =>
  readText(text).sentences.map(({ speaker }) => speaker?.name ?? null);
const names = (text: string): string[] => readText(text).participants.map(({ name }) => name);

describe('two who are named by two offices and one article', () => {
  const HEAD = `Readout of Vice President Anna Holm’s Meeting with Prime Minister Frost of Canada\n\n3 May 2021\n\nVice President Anna Holm today met with Prime Minister Adam Frost of Canada. She thanked him.`;
  for (const [who, name] of [
    ['The Vice President and Prime Minister', 'The Vice President and Prime Minister'],
    ['The Vice President and the Prime Minister', 'The Vice President and the Prime Minister'],
    ['The Vice President and Prime Minister Frost', 'The Vice President and Prime Minister Frost'],
    ['The Vice President and Minister Frost', 'The Vice President and Minister Frost'],
    ['The Prime Minister and Vice President', 'The Prime Minister and Vice President'],
    ['The Prime Minister and Vice President Holm', 'The Prime Minister and Vice President Holm'],
  ] as const)
    it(who, () => assert.equal(speakers(`${HEAD} ${who} agreed that ferries sail.\n`).at(-1), name));

  const UNION = `High Representative Anna Holm meets Foreign Minister Frost of Canada\n\n3 May 2021\n\nHigh Representative Anna Holm met with Foreign Minister Adam Frost of Canada. The HRVP thanked him.`;
  for (const [who, name] of [
    ['The HRVP and Minister Frost', 'The HRVP and Minister Frost'],
    ['The High Representative and Foreign Minister Frost', 'The High Representative and Foreign Minister Frost'],
    ['The High Representative and Vice-President', 'Anna Holm'],
    ['The High Representative and Vice-President Holm', 'Anna Holm'],
  ] as const)
    it(who, () => assert.equal(speakers(`${UNION} ${who} agreed that ferries sail.\n`).at(-1), name));

  it('one who holds both is one', () => {
    const text = `Vice President and Prime Minister Rashid Al Amin meets Foreign Minister Frost of Canada\n\n3 May 2021\n\nVice President and Prime Minister Rashid Al Amin met with Foreign Minister Adam Frost of Canada.\n\nThe Vice President and Prime Minister thanked him.\n`;
    assert.deepEqual(speakers(text), [null, 'Rashid Al Amin']);
  });
});

describe('somebody with company, and a country’s delegation', () => {
  const HEAD = `Foreign Minister Kemal Aksoy Meets Norwegian Foreign Minister Ingrid Dahl\n\nOn 6 May 2021, Turkish Foreign Minister Kemal Aksoy met with Foreign Minister of Norway Ingrid Dahl.\n\n`;
  for (const [who, name] of [
    ['Aksoy and his team', 'Aksoy and his team'],
    ['Minister Dahl and her delegation', 'Minister Dahl and her delegation'],
    ['The Minister and his foreign policy team', 'The Minister and his foreign policy team'],
    ['Aksoy and the accompanying delegation', 'Aksoy and the accompanying delegation'],
    ['Minister Aksoy and other officials', 'Minister Aksoy and other officials'],
    ['Dahl and her colleagues', 'Dahl and her colleagues'],
    ['The Norwegian delegation', 'Ingrid Dahl'],
    ['The Norwegian side', 'Ingrid Dahl'],
    ['The Icelandic delegation', 'The Icelandic delegation'],
    ['The head of the Norwegian delegation', 'Ingrid Dahl'],
  ] as const)
    it(who, () => assert.deepEqual(speakers(`${HEAD}${who} affirmed that ferries sail.\n`), [null, name]));
  it('what a delegation is made of is nobody’s', () =>
    assert.deepEqual(speakers(`${HEAD}The Norwegian delegation included Nils Berg.\n`), [null, null]));
});

describe('a name that only the rest of the text gives to an office', () => {
  for (const [lead, called, person] of [
    ['Today the Prime Minister met with Prime Minister Nuri Karim of Iraq.', 'Prime Minister Lind', 'Nuri Karim'],
    [
      'The Foreign Minister spoke today with Trade Minister Arvo Kask of Estonia.',
      'Foreign Minister Lind',
      'Arvo Kask',
    ],
    ['The Secretary of State hosted Arvo Kask, Minister of Defence of Estonia.', 'Secretary Lind', 'Arvo Kask'],
  ] as const)
    it(called, () => {
      const text = `Meeting with a minister\n\n3 May 2021\n\n${lead}\n\n${called} announced that ferries sail.\n`;
      assert.deepEqual(names(text).toSorted(), [person, 'Lind'].toSorted());
    });
  it('not to whom it is only said', () =>
    assert.deepEqual(
      names(
        'Meeting with a minister\n\n3 May 2021\n\nThe Secretary-General spoke with Prime Minister Nuri Karim of Iraq.\n\nKarim invited the Secretary-General to the Commonwealth Heads Meeting.\n',
      ).toSorted(),
      ['Nuri Karim', 'Secretary-General'],
    ));
});

describe('names and offices as pages write them', () => {
  const cases: [lead: string, names: string][] = [
    [
      'Minister of Foreign Affairs Han, Ji-won had a meeting with Foreign Minister of Japan Toshio Mori.',
      'Han, Ji-won | Toshio Mori',
    ],
    ['Foreign Minister of Japan Toshio Mori met with Vice Minister Cho, Tae-seo.', 'Toshio Mori | Cho, Tae-seo'],
    [
      'Foreign Minister Igor Petrov met with President of the Centre for the National Interest Dmitri Samos.',
      'Igor Petrov | Dmitri Samos',
    ],
    [
      'Foreign Minister Igor Petrov met with Director of the Institute for Strategic Dialogue Petra Olsen.',
      'Igor Petrov | Petra Olsen',
    ],
    [
      'Foreign Minister Igor Petrov met with President of the Council on Foreign Relations Petra Olsen.',
      'Igor Petrov | Petra Olsen',
    ],
    [
      'Foreign Minister Igor Petrov met with Minister of National Defence Petra Olsen of Canada.',
      'Igor Petrov | Petra Olsen',
    ],
    ['Foreign Minister Igor Petrov met with German Foreign Minster Petra Olsen.', 'Igor Petrov | Petra Olsen'],
    ['Foreign Minister Igor Petrov met with Norwegian Prime Ministar Petra Olsen.', 'Igor Petrov | Petra Olsen'],
    ['Foreign Minister Igor Petrov met with the Ambasador of Norway Petra Olsen.', 'Igor Petrov | Petra Olsen'],
  ];
  for (const [lead, people] of cases)
    it(lead, () =>
      assert.equal(
        names(`Press release on a meeting\n\nOn 3 May 2020, ${lead}\n\nHe thanked her.\n`).join(' | '),
        people,
      ),
    );

  it('“the Chinese foreign minister” is “China’s top diplomat”', () => {
    for (const office of ['China’s top diplomat', 'China’s leader', 'the Chinese statesman', 'top Chinese diplomat']) {
      const text = `Foreign Minister Karimi speaks with Chinese counterpart\n\n3 May 2020\n\nForeign Minister of Iran Reza Karimi spoke by phone with ${office} Lin Bo.\n\nThe Chinese foreign minister stressed that ferries sail.\n`;
      assert.deepEqual(speakers(text), [null, 'Lin Bo']);
    }
  });
});
