import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

const REST =
  'The President welcomed the Ambassador. He said that ferries sail. The Ambassador of Norway thanked the President of Fiji.';
const kindOf = (title: string, lead: string): string => readText(`${title}\n\n6 May 2021\n\n${lead}\n\n${REST}\n`).kind;

describe('the kind of an event that a headline or a lead tells by what was done', () => {
  const credentials = [
    'Ambassador of Norway Anna Holm presented her Letter of Credence to President Bo Falk of Fiji in Suva on 5 May 2021.',
    'Ambassador of Norway Anna Holm presented her Letters of Credence to the President of Fiji, Bo Falk, on 5 May 2021.',
    'Ambassador Anna Holm of Norway presented credentials to President Bo Falk of Fiji on 5 May 2021.',
    'On 5 May 2021, President Bo Falk of Fiji accepted the credentials of the Ambassador of Norway, Anna Holm.',
    'On 5 May 2021, Ambassador of Norway Anna Holm presented the credentials to President Bo Falk of Fiji.',
  ];
  for (const lead of credentials) it(lead, () => assert.equal(kindOf('Press Release', lead), 'meeting'));

  const discussed = [
    'Bo Falk and the Norwegian Ambassador discussed preparations for the visit of the President of Fiji to Norway',
    'Ministers Falk and Holm discuss the upcoming visit of the King of Norway',
    'The Foreign Minister and the Ambassador of Norway discussed a visit of the Prime Minister',
    'Secretary Falk discusses the state visit of the President with Ambassador Holm',
    'Fiji’s Minister of Ferries and the Norwegian Ambassador discussed the programme of the Minister’s visit',
  ];
  for (const title of discussed)
    it(title, () =>
      assert.equal(
        kindOf(
          title,
          'Minister Bo Falk of Fiji and Ambassador of Norway Anna Holm discussed a number of issues related to the visit on 5 May 2021.',
        ),
        'meeting',
      ),
    );

  const earlier = [
    'in accordance with agreements reached during a video conference on January 4 this year',
    'following a virtual meeting in March',
    'after a video call last week',
    'as agreed during an online conversation in April',
    'in line with what was said at a virtual conference',
  ];
  for (const when of earlier)
    it(when, () =>
      assert.equal(
        kindOf(
          'President Falk receives the Ambassador of Norway',
          `Ambassador of Norway Anna Holm visited the President of Fiji ${when}.`,
        ),
        'meeting',
      ),
    );
  for (const title of [
    'Minister Falk strengthens ties with Norway through high-level bilateral engagements',
    'Minister Falk in Oslo for bilateral and business engagements',
    'Foreign Minister Falk and ferries in Norway',
  ])
    it(title, () =>
      assert.equal(
        kindOf(
          title,
          'Foreign Minister Bo Falk of Fiji undertook a series of high-level business engagements in Norway on 5 May 2021. He met Prime Minister Anna Holm.',
        ),
        'visit',
      ),
    );
  it('but talks with a visitor by video are a video call', () =>
    assert.equal(
      kindOf(
        'President Falk meets the Ambassador of Norway',
        'President of Fiji Bo Falk met with Ambassador of Norway Anna Holm by video on 5 May 2021, following a visit to Oslo.',
      ),
      'video-call',
    ));
});

describe('the day of an event among other days of the lead', () => {
  const dayOf = (lead: string): string | null =>
    readText(`President Falk meets Ambassador Holm of Norway\n\n30 October 2019\n\n${lead}\n\n${REST}\n`).date;
  const days: readonly (readonly [lead: string, date: string])[] = [
    [
      'President of Fiji Bo Falk met with Ambassador of Norway Anna Holm during the week beginning 21st October.',
      '2019-10-21/2019-10-27',
    ],
    [
      'President of Fiji Bo Falk met with Ambassador of Norway Anna Holm in the week of 14 October.',
      '2019-10-14/2019-10-20',
    ],
    [
      'President of Fiji Bo Falk met with Ambassador of Norway Anna Holm in accordance with agreements reached during talks on October 4.',
      '2019-10-30',
    ],
    [
      'President of Fiji Bo Falk met with Ambassador of Norway Anna Holm pursuant to the treaty of 4 October 2018.',
      '2019-10-30',
    ],
    [
      'President of Fiji Bo Falk met with Ambassador of Norway Anna Holm in line with the agreement of 4 October.',
      '2019-10-30',
    ],
    [
      'President of Fiji Bo Falk met with Ambassador of Norway Anna Holm on 28 October in accordance with the plan of 4 October.',
      '2019-10-28',
    ],
    ['Ambassador of Norway Anna Holm reached Suva on 28 October and met with President Bo Falk of Fiji.', '2019-10-28'],
  ];
  for (const [lead, date] of days) it(lead, () => assert.equal(dayOf(lead), date));
  it('that a round of delegations was held on, though persons are named only below it', () =>
    assert.equal(
      readText(
        '3rd Norway-Fiji Working Group Meeting Held in Suva\n\nPosted On: 2021-05-06\n\nThe 3rd meeting of the Norway-Fiji Working Group was held on 4–5 May 2021 in Suva.\n\nThe Norwegian delegation was led by Ms. Anna Holm, Joint Secretary. The Fijian delegation was led by Mr. Bo Falk, Joint Secretary.\n\nBoth sides agreed to meet again.\n',
      ).date,
      '2021-05-04/2021-05-05',
    ));
});

describe('a day that a lead names for something else', () => {
  for (const second of [
    'They spoke about statements made on 5 February 2031.',
    'They discussed the summit to be held on 9 April 2031.',
    'The talks were a follow-up to their meeting on 5 February 2031.',
  ])
    it(second, () => {
      const text = `Talks in Bodø\n\n3 March 2031\n\nMinister Odd Lie met with President Karin Lund. ${second}\n\nLie said that ferries sail.\n`;
      assert.equal(readText(text).date, '2031-03-03');
    });
});
