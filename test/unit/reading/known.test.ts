import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

const CALL = `Home > China News
Liang Zhiheng Speaks with Kazakh Foreign Minister Yerlan Tokmagambetov on the Phone

On 18 March, State Councilor and Foreign Minister Liang Zhiheng had a phone call with Kazakh Foreign Minister Yerlan Tokmagambetov.

Liang Zhiheng said that trade grew last month. The two sides should keep in touch.

Tokmagambetov thanked China for its help. The minister from the north said that roads matter.

Both sides agreed to meet again.
`;

const CHINESE = 'Liang Zhiheng';

const speakers = (readout: ReturnType<typeof readText>): (string | null)[] =>
  readout.sentences.map((sentence) => sentence.speaker?.name ?? null);

describe('what a person stated', () => {
  it('gives a date, and with it what "last month" means', () => {
    const [plain, known] = [readText(CALL), readText(CALL, { date: '2020-03-18' })];
    const lastMonth = (readout: typeof plain): string | null =>
      readout.dateMentions.find(({ start, end }) => CALL.slice(start, end) === 'last month')!.edtf;
    assert.equal(plain.date, 'XXXX-03-18');
    assert.equal(plain.dateSource, 'lead');
    assert.equal(known.date, '2020-03-18');
    assert.equal(known.dateSource, 'person');
    assert.equal(known.dateSpan, null);
    assert.equal(lastMonth(known), '2020-02');
    assert.equal(lastMonth(plain), 'XXXX-02');
  });

  it('gives kind and place', () => {
    const readout = readText(CALL, { kind: 'video-call', place: 'Beijing' });
    assert.equal(readout.kind, 'video-call');
    assert.deepEqual(readout.place, { text: 'Beijing', span: null, sidelines: null });
  });

  it('makes a readout of what is not recognised as one', () => {
    const text = 'Minutes\n\nAnn Berg said that it rained.';
    assert.equal(readText(text).kind, 'not-a-readout');
    assert.equal(readText(text, { kind: 'other' }).kind, 'other');
  });

  it('names a participant, whose aliases then mean that person', () => {
    const readout = readText(CALL, {
      participants: [{ name: 'Erlan Tokmaganbet', aliases: ['Yerlan Tokmagambetov', 'Tokmagambetov'], country: 'KZ' }],
    });
    assert.deepEqual(
      readout.participants.map(({ name, country }) => [name, country]),
      [
        ['Liang Zhiheng', 'CN'],
        ['Erlan Tokmaganbet', 'KZ'],
      ],
    );
    assert.deepEqual(speakers(readout), [null, CHINESE, CHINESE, 'Erlan Tokmaganbet', CHINESE, 'Both sides']);
    assert.deepEqual(readout.participants[1]!.aliases, ['Tokmagambetov', 'Yerlan Tokmagambetov']);
  });

  it('adds a participant whom the text does not introduce', () => {
    const text = CALL.replace('The minister from the north said', 'Bo Lindqvist said');
    const withSecond = (name: string) => [null, CHINESE, CHINESE, 'Yerlan Tokmagambetov', name, 'Both sides'];
    assert.deepEqual(speakers(readText(text)), withSecond('Yerlan Tokmagambetov'));
    const readout = readText(text, { participants: [{ name: 'Bo Lindqvist', country: 'SE' }] });
    assert.deepEqual(speakers(readout), withSecond('Bo Lindqvist'));
    assert.equal(readout.participants.find(({ name }) => name === 'Bo Lindqvist')!.introduction, null);
  });

  it('says who speaks in a stretch, and only there', () => {
    const start = CALL.indexOf('The minister from the north');
    const end = CALL.indexOf('roads matter.') + 'roads matter.'.length;
    const plain = readText(CALL);
    const known = readText(CALL, { speakers: [{ start, end, name: 'Liang Zhiheng' }] });
    plain.sentences.forEach((sentence, index) => {
      const inside = sentence.start >= start && sentence.end <= end;
      assert.equal(
        known.sentences[index]!.speaker?.name ?? null,
        inside ? 'Liang Zhiheng' : (sentence.speaker?.name ?? null),
      );
    });
    const statement = known.statements.find((one) => one.start === start)!;
    assert.deepEqual(statement.speaker, { type: 'person', name: 'Liang Zhiheng' });
    assert.equal(statement.end, end);
  });
});

describe('the day a text counts from', () => {
  const lead = (when: string): string =>
    `Secretary Hollis' Call with Kenyan Foreign Minister Mutai\nOffice of the Spokesperson\nMay 11, 2022\n\n${when} Secretary of State Margaret R. Hollis spoke with Kenyan Foreign Minister Josphat Mutai about the elections on August 9. The Secretary said that they met last week.`;
  const valueOf = (text: string, words: string): string | null =>
    readText(text).dateMentions.find(({ start, end }) => text.slice(start, end) === words)!.edtf;

  it('is the page’s where the event was the day before', () => {
    const text = lead('Yesterday,');
    assert.equal(readText(text).date, '2022-05-10');
    assert.equal(valueOf(text, 'Yesterday'), '2022-05-10');
  });

  it('is the event’s, whatever else the lead dates', () => {
    const text = lead('Following their meeting on May 3,');
    assert.equal(readText(text).date, '2022-05-11');
    assert.equal(readText(text).dateSource, 'page-line');
    assert.equal(valueOf(text, 'last week'), '2022-05-02/2022-05-08');
  });

  it('gives a lead its year, also across the turn of one', () => {
    const text = `Liang Zhiheng Speaks with Kazakh Foreign Minister Yerlan Tokmagambetov\n2022-01-01 09:30\n\nOn December 31, State Councilor and Foreign Minister Liang Zhiheng had a phone call with Kazakh Foreign Minister Yerlan Tokmagambetov.\n\nLiang Zhiheng said that trade grew.`;
    const { date, dateSource } = readText(text);
    assert.deepEqual([date, dateSource], ['2021-12-31', 'page-line']);
  });

  it('is the one that two names of a day agree on, and not the day that a weekday alone would be', () => {
    // The page came out on a Wednesday.
    for (const [when, date] of [
      ['On Friday (April 29)', '2022-04-29'],
      ['On Friday, April 29,', '2022-04-29'],
      ['On April 29 (Friday)', '2022-04-29'],
      ['Last Friday (29 April)', '2022-04-29'],
      ['Yesterday (Monday)', '2022-05-09'],
      ['Today, 9 May,', '2022-05-09'],
      ['On Friday (29/4)', '2022-04-29'],
    ] as const)
      assert.equal(readText(lead(when)).date, date, when);
  });

  it('is not the day of a year ago where the lead names one to come', () => {
    assert.equal(readText(lead('On May 18,')).date, 'XXXX-05-18');
    assert.equal(readText(lead('On May 12,')).date, '2022-05-12');
    assert.equal(readText(lead('On December 18,')).date, '2021-12-18');
    assert.equal(readText(lead('Next Friday (May 20)')).date, '2022-05-11');
  });
});
