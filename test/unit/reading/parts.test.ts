import assert from 'node:assert/strict';
import { FIRST_ROUND, textsOf } from '../../labelled.ts';
import { isFormOf, isSamePerson, nameKeys } from '../../../src/reading/phrases/names.ts';
import { officeFit, officeWords } from '../../../src/reading/phrases/offices.ts';
import { analyseParagraph } from '../../../src/reading/paragraph.ts';
import { personAt } from '../../../src/reading/phrases/people.ts';
import { enumeratorLength, splitSentences } from '../../../src/reading/phrases/sentences.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../../src/reading/words/tables/givenNames.ts';
import { tokenize } from '../../../src/reading/words/tokenize.ts';

const sentencesOf = (text: string): string[] => {
  const { tokens } = tokenize(text);
  return splitSentences(text, tokens, enumeratorLength(text, tokens)).map(({ start, end }) => text.slice(start, end));
};

describe('sentences', () => {
  const cases: [text: string, ...sentences: string[]][] = [
    [
      'He met H.E. Mr. Bo Lind on Nov. 5 at 8:45 a.m. in Oslo. They agreed.',
      'He met H.E. Mr. Bo Lind on Nov. 5 at 8:45 a.m. in Oslo.',
      'They agreed.',
    ],
    [
      'The U.S. Secretary met Margaret R. Hollis. The U.S. The two agreed.',
      'The U.S. Secretary met Margaret R. Hollis.',
      'The U.S.',
      'The two agreed.',
    ],
    ['He said it is "ironclad." She agreed.', 'He said it is "ironclad."', 'She agreed.'],
    [
      '“We agree.” The call lasted 1.5 hours, i.e. long. 5 people came.',
      '“We agree.”',
      'The call lasted 1.5 hours, i.e. long.',
      '5 people came.',
    ],
    ['1. The Minister came. (2) He left.', 'The Minister came.', '(2) He left.'],
    ['(3) He left!', 'He left!'],
    ['他说。我们同意。', '他说。', '我们同意。'],
    ['No. 5 was signed by John D. Lind Jr. in Bern.', 'No. 5 was signed by John D. Lind Jr. in Bern.'],
    ['', ...[]],
  ];
  for (const [text, ...wanted] of cases) it(JSON.stringify(text), () => assert.deepEqual(sentencesOf(text), wanted));

  it('agree with Intl.Segmenter wherever no abbreviation stands', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    let compared = 0;
    for (const text of textsOf(FIRST_ROUND)) {
      for (const line of text.split(/\r?\n/)) {
        if (!/^[A-Z].*\.$/.test(line) || /\b(?:[A-Z]|[A-Z][a-z]{1,3}|[ap]\.m|No)\.|\d\. /.test(line.slice(0, -1)))
          continue;
        assert.deepEqual(
          sentencesOf(line),
          [...segmenter.segment(line)].map(({ segment }) => segment.trim()),
        );
        compared++;
      }
    }
    assert.equal(compared, 105);
  });
});

describe('quotations', () => {
  it('are found by their marks, and an open one is none', () => {
    const text = 'He said "one" and “two”, «three» and "four';
    assert.deepEqual(
      tokenize(text).quotes.map(({ start, end }) => text.slice(start, end)),
      ['"one"', '“two”', '«three»'],
    );
  });
});

describe('names', () => {
  const one: [a: string, b: string][] = [
    ['KURODA Shun’ichi', "Shun'ichi Kuroda"],
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Đặng Thị Minh Hạnh', 'Dang Thi Minh Hanh'],
    ['Margaret R. Hollis', 'Margaret Hollis'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky'],
    ['Ursula von der Leyen', 'von der Leyen'],
    ['Faisal bin Farhan Al Saud', 'Faisal bin Farhan'],
    ['Zarębski-Nowak', 'Wojciech Zarębski-Nowak'],
    ['Aleksandr Vlasov', 'Alexander Vlasov'],
    ['S. Vlasov', 'VLASOV Sergey'],
    ['Margaret R. Hollis', 'Margaret Ann Hollis'],
    ['Farrukh Rajabzoda', 'Farrukh Rajabov'],
    ['Lin Guo-wei', 'Lin Guowei'],
    ['Al', 'Al'],
    ['Wang Di', 'WANG Di'],
    ['Anna von der Aa', 'Anna Aa'],
    ['Joe Hollis', 'Joseph R. Hollis Jr.'],
    ['Bob Lund', 'Robert Lund'],
    ['Tony Berg', 'Antony M. Berg'],
  ];
  for (const [a, b] of one) {
    it(`${a} is ${b}`, () => {
      assert.ok(isSamePerson(a, b));
      assert.ok(isSamePerson(b, a));
      assert.ok(nameKeys(a).some((key) => nameKeys(b).includes(key)));
    });
  }

  const two: [a: string, b: string][] = [
    ['Kim Yong-nam', 'Kim Jong-un'],
    ['Wang Yi', 'Wang Wei'],
    ['Sergey Lavrov', 'Sergey Shoigu'],
    ['Ann Berg', 'Bo Berg'],
    ['Kari Johnsen', 'Kari Johansen'],
    ['Johnsen', 'Johansen'],
    ['Vucic', 'Dacic'],
    ['Ann Petersen', 'Ann Peterson'],
    ['Aleksandr P.', 'Alexander Vlasov'],
    ['Wang Di', 'Wang Da'],
    ['Joe Berg', 'Bo Berg'],
    ['Will Berg', 'Wilma Berg'],
    ['Bo Constructor', 'Constructor Berg'],
    ['Robert Joe', 'Robert Joseph'],
  ];
  for (const [a, b] of two) it(`${a} is not ${b}`, () => assert.ok(!isSamePerson(a, b) && !isSamePerson(b, a)));

  it('an initial alone is nobody', () => assert.ok(!isFormOf(['r'], ['margaret', 'r', 'hollis'])));

  it('no given name is in both tables', () =>
    assert.deepEqual(
      [...FEMALE_NAMES].filter((name) => MALE_NAMES.has(name)),
      [],
    ));
});

describe('offices', () => {
  const fit = (wanted: string, held: string): number => officeFit(officeWords(wanted), [officeWords(held)]);
  it('are the same under another wording', () => {
    assert.equal(fit('Foreign Minister', 'Minister for Foreign Affairs of Japan'), 3);
    assert.equal(fit('EAM', 'External Affairs Minister'), 3);
    assert.equal(fit('The Secretary', 'Secretary of State'), 2);
    assert.equal(fit('Prime Minister', 'President of the Council of Ministers of the Lebanese Republic'), 3);
  });
  it('are told from others', () => {
    assert.equal(fit('President', 'Prime Minister'), 0);
    assert.deepEqual([fit('President', 'Vice President'), fit('President', 'President of Kenya')], [1, 3]);
    assert.deepEqual([fit('Minister', 'Prime Minister'), fit('Minister', 'Foreign Minister')], [1, 2]);
  });
});

describe('phrases for persons', () => {
  const cases: [text: string, name: string | null, titles: string[], country: string | null][] = [
    ['Russian Foreign Minister Sergey Lavrov at request', 'Sergey Lavrov', ['Foreign Minister'], 'RU'],
    [
      'State Councilor and Foreign Minister Liang Zhiheng met',
      'Liang Zhiheng',
      ['State Councilor', 'Foreign Minister'],
      'CN',
    ],
    ['Foreign Minister Yerlan Tokmagambetov of Kazakhstan', 'Yerlan Tokmagambetov', ['Foreign Minister'], 'KZ'],
    ['the President of Kenya, Daniel Otieno, this', 'Daniel Otieno', ['President of Kenya'], 'KE'],
    [
      'Mr. KURODA Shun’ichi, Minister for Foreign Affairs of Japan, held',
      'KURODA Shun’ichi',
      ['Minister for Foreign Affairs of Japan'],
      'JP',
    ],
    [
      'President of the Republic of Uzbekistan Rustam Mirsaidov',
      'Rustam Mirsaidov',
      ['President of the Republic of Uzbekistan'],
      'UZ',
    ],
    [
      'High Representative/Vice-President Aurélie Vandersteen',
      'Aurélie Vandersteen',
      ['High Representative', 'Vice-President'],
      'EU',
    ],
    ['H.E. Mr. Yousuf bin Hilal al-Harrasi', 'Yousuf bin Hilal al-Harrasi', [], null],
    ['the Prime Minister said', null, ['Prime Minister'], null],
    [
      'Minister of Foreign Affairs, Migration and Tunisians Abroad of Tunisia Othman Ben Jaafria',
      'Othman Ben Jaafria',
      ['Minister of Foreign Affairs, Migration and Tunisians Abroad of Tunisia'],
      'TN',
    ],
    ['Vietnamese General Secretary To Lam met', 'To Lam', ['General Secretary'], 'VN'],
    ['British Prime Minister Theresa May met', 'Theresa May', ['Prime Minister'], 'GB'],
    ['Argentine Foreign Minister Santiago Cafiero met', 'Santiago Cafiero', ['Foreign Minister'], 'AR'],
    ['Israel Katz said', 'Israel Katz', [], null],
    ['An Yong-gil said', 'An Yong-gil', [], null],
    ['de la Torre stated', 'de la Torre', [], null],
    ['M. ag Intalla described', 'M. ag Intalla', [], null],
    ['H.E. U Kyaw Zin, Minister for Foreign Affairs,', 'Kyaw Zin', ['Minister for Foreign Affairs'], null],
    [
      'Salim al-Harthy, Minister Responsible for Foreign Affairs of the Sultanate of Oman,',
      'Salim al-Harthy',
      ['Minister Responsible for Foreign Affairs of the Sultanate of Oman'],
      'OM',
    ],
    ['the Crown Prince of Abu Dhabi, Khalid bin Rashid,', 'Khalid bin Rashid', ['Crown Prince of Abu Dhabi'], 'AE'],
    ['Senator the Hon. Marise Paine', 'Marise Paine', ['Senator'], null],
    ['Adviser Ernesto V. dela Cruz described', 'Ernesto V. dela Cruz', ['Adviser'], null],
    ['Lyonchhen Dorji Tshewang, Prime Minister of Bhutan,', 'Dorji Tshewang', ['Prime Minister of Bhutan'], 'BT'],
    ['HE the Iranian President expressed', null, ['President'], 'IR'],
    [
      'the Foreign Minister of Saudi Arabia, His Highness Prince Fahd bin Turki, today',
      'Fahd bin Turki',
      ['Foreign Minister of Saudi Arabia'],
      'SA',
    ],
    ['Foreign Minister-designate Bai Song invited', 'Bai Song', ['Foreign Minister-designate'], null],
    [
      'Armando Lind, Special Envoy of the President of Mozambique and Minister of Industry, met',
      'Armando Lind',
      ['Special Envoy of the President of Mozambique', 'Minister of Industry'],
      'MZ',
    ],
    ['H.E. the Foreign Minister briefed', null, ['Foreign Minister'], null],
    ['His Excellency the President of Kenya spoke', null, ['President of Kenya'], 'KE'],
    ['the Turkmenistani leader invited', null, ['leader'], 'TM'],
    ['the Vesterian President invited', null, ['President'], null],
    ['Chancellor Ursula von der Leyen’s visit', 'Ursula von der Leyen', ['Chancellor'], null],
  ];
  for (const [text, name, titles, country] of cases) {
    it(text, () => {
      const phrase = personAt(text, tokenize(text).tokens, 0);
      assert.ok(phrase);
      assert.equal(phrase.name && text.slice(phrase.name.start, phrase.name.end), name);
      assert.deepEqual(
        phrase.titles.map((title) => title.text),
        titles,
      );
      assert.equal(phrase.country, country);
    });
  }
});

describe('what is no phrase for a person', () => {
  for (const text of ['the general debate of the week', 'the General Assembly met', 'the head office moved'])
    it(text, () => assert.equal(personAt(text, tokenize(text).tokens, 0), null));
});

describe('clauses', () => {
  /** Subject, cue, wider cue and content of a sentence's first clause. */
  const clauseOf = (text: string): unknown[] => {
    const [sentence] = analyseParagraph(text).sentences;
    const clause = sentence!.clauses.find(({ kind }) => kind !== 'event');
    if (!clause) return ['none'];
    const cut = (span: { start: number; end: number } | null): string | null =>
      span && text.slice(span.start, span.end);
    return [
      cut(clause.subject),
      cut(clause.cue),
      cut(clause.full),
      clause.contentStart === null ? null : text.slice(clause.contentStart, clause.contentEnd ?? sentence!.end),
    ];
  };
  const cases: [text: string, ...wanted: unknown[]][] = [
    ['Lind said, since May trade grew.', 'Lind', 'said', null, 'since May trade grew.'],
    ['In his message, Lind said that all is well.', 'Lind', 'said', null, 'all is well.'],
    ['Lind said in his message, all is well.', 'Lind', 'said', null, 'all is well.'],
    ['"We agree," said the Minister.', 'the Minister', 'said', null, '"We agree,"'],
    ['The two sides should agree on trade.', 'none'],
    ['The two sides need to do three things.', 'none'],
    ['The Minister called on all sides to stop.', 'The Minister', 'called on', null, 'all sides to stop.'],
    ['The Minister called on the President.', 'none'],
    ['The Minister spoke to the President.', 'none'],
    ['The Minister called the President.', 'none'],
    ['The Minister called the visit historic.', 'The Minister', 'called', null, 'the visit historic.'],
    ['The Minister addressed members of the Indian community.', 'none'],
    ['The Minister returned to Singapore.', 'none'],
    ['The Minister returned to the question of visas.', 'The Minister', 'returned to', null, 'the question of visas.'],
    ['The door remained open, the Minister added.', 'the Minister', 'added', null, 'The door remained open'],
    ['The Minister spoke highly of the talks.', 'The Minister', 'spoke', 'spoke highly of', 'the talks.'],
    ['They agreed to meet in May.', 'They', 'agreed', null, 'to meet in May.'],
    ['They committed to staying in touch.', 'They', 'committed', 'committed to', 'staying in touch.'],
    [
      'Lind expressed his deep condolences to the families.',
      'Lind',
      'expressed',
      'expressed his deep condolences',
      'the families.',
    ],
    ['Lind noted with appreciation the work done.', 'Lind', 'noted', 'noted with appreciation', 'the work done.'],
    ['Lind stated in turn that roads matter.', 'Lind', 'stated', null, 'roads matter.'],
    [
      'At the outset Minister Lind stressed the need for roads.',
      'Minister Lind',
      'stressed',
      null,
      'the need for roads.',
    ],
    ['Turning to Gaza, the Prime Minister warned of famine.', 'the Prime Minister', 'warned', 'warned of', 'famine.'],
    ['It was agreed to continue contacts.', null, 'agreed', null, 'to continue contacts.'],
    ['Satisfaction was expressed with the results.', null, 'expressed', null, 'the results.'],
    [
      'The Prime Minister was told by President Lind that the harvest had failed.',
      'President Lind',
      'told',
      null,
      'the harvest had failed.',
    ],
    ['The Minister did not agree with the offer.', 'The Minister', 'agree', 'agree with', 'the offer.'],
    ['Lind found it hard to wait.', 'Lind', 'found', null, 'it hard to wait.'],
    ['Lind wanted to know how visas were handled.', 'Lind', 'wanted to know', null, 'how visas were handled.'],
    ['"Roads matter," the Minister concluded.', 'the Minister', 'concluded', null, '"Roads matter,"'],
    [
      'Lind signed the plan and expressed the hope that roads would follow.',
      'Lind',
      'expressed',
      'expressed the hope',
      'roads would follow.',
    ],
    ['Lind visited the school, which had burnt down and was rebuilt.', 'none'],
    ['Prime Minister Lind and I discussed trade.', 'Prime Minister Lind and I', 'discussed', null, 'trade.'],
    ['Lind departs for Oslo today.', 'none'],
    ['The two leaders are expected to meet in May.', 'none'],
    ['The sides are close to a route, it was noted.', null, 'noted', null, 'The sides are close to a route'],
    ['The Minister nevertheless promised to wait.', 'The Minister', 'promised', null, 'to wait.'],
    ['The situation in Yemen came under discussion.', null, 'came', 'came under discussion', null],
    ['Current issues were discussed.', null, 'discussed', null, null],
    ['Lind agreed, saying that roads matter.', 'Lind', 'agreed', null, 'roads matter.'],
    ['According to Minister Lind, roads matter.', 'Minister Lind', 'According to', null, 'roads matter.'],
    ['Both were in agreement that roads matter.', 'Both', 'were', 'were in agreement', 'roads matter.'],
    ['Lind took the opportunity to thank the hosts.', 'Lind', 'thank', 'took the opportunity to thank', 'the hosts.'],
    [
      'Lind joined the President in condemning the attack.',
      'Lind',
      'condemning',
      'joined the President in condemning',
      'the attack.',
    ],
    [
      'Lind drew the President’s attention to the plight of refugees.',
      'Lind',
      'drew',
      'drew the President’s attention to',
      'the plight of refugees.',
    ],
    ['Lind lent his support to the plan.', 'Lind', 'lent', 'lent his support', 'the plan.'],
    ['Lind first referred to the talks.', 'Lind', 'referred to', null, 'the talks.'],
    ['Lind signalled his readiness to meet.', 'Lind', 'signalled', 'signalled his readiness', 'to meet.'],
    [
      'The Secretary and the Foreign Minister discussed trade.',
      'The Secretary and the Foreign Minister',
      'discussed',
      null,
      'trade.',
    ],
  ];
  for (const [text, ...wanted] of cases) it(text, () => assert.deepEqual(clauseOf(text), wanted));
});
