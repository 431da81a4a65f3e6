import assert from 'node:assert/strict';
import { resolveTargets, type Resolution } from '../../../src/anchoring/resolve.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';

interface Language {
  readonly joint: string;
  readonly before: string;
  readonly after: readonly [string, string];
}

const ENGLISH: Language = {
  joint: ' ',
  before: 'The meeting began with a tour of the old shipyard. Both guests admired the wooden boats there.',
  after: ['After that the guests had lunch with students.', 'The evening ended with a concert in the town hall.'],
};
const FRENCH: Language = {
  joint: ' ',
  before: 'La rencontre a commencé par une visite du vieux chantier. Les invités ont admiré les barques en bois.',
  after: ['Ensuite les invités ont déjeuné avec des étudiants.', 'La soirée s’est achevée par un concert à la mairie.'],
};
const GERMAN: Language = {
  joint: ' ',
  before: 'Das Treffen begann mit einem Gang durch die alte Werft. Beide Gäste bewunderten die Holzboote dort.',
  after: ['Danach aßen die Gäste mit Studenten zu Mittag.', 'Der Abend endete mit einem Konzert im Rathaus.'],
};
const RUSSIAN: Language = {
  joint: ' ',
  before: 'Встреча началась с осмотра старой верфи. Гости любовались там деревянными лодками.',
  after: ['Затем гости пообедали со студентами.', 'Вечер завершился концертом в ратуше.'],
};
const ARABIC: Language = {
  joint: ' ',
  before: 'بدأ اللقاء بجولة في حوض السفن القديم. أعجب الضيفان بالقوارب الخشبية هناك.',
  after: ['ثم تناول الضيفان الغداء مع الطلاب.', 'وانتهى المساء بحفل موسيقي في دار البلدية.'],
};
const CHINESE: Language = {
  joint: '',
  before: '会议从参观河边的老船厂开始。两位客人欣赏了那里的木船。',
  after: ['随后客人们与学生共进午餐。', '晚上在市政厅举行了音乐会。'],
};

/** What a sentence is resolved to, with the old text and from the target alone. */
function resolveBoth(language: Language, sentence: string, inPlace: string, below = ''): Resolution[] {
  const text = (here: string, there: string): string =>
    `Lorsk, 4.5.2021\n\n${[language.before, here, ...language.after, there].filter(Boolean).join(language.joint)}\n`;
  const old = new DigestedText(text(sentence, ''));
  const start = old.text.indexOf(sentence);
  const target = old.quote({ start, end: start + sentence.length });
  const today = new DigestedText(text(inPlace, below));
  return [
    resolveTargets([target], old.digest, today, { oldText: () => old })[0]!,
    resolveTargets([target], old.digest, today)[0]!,
  ];
}

/** A sentence, and what may stand in its place and says something else. */
const OPPOSITES: readonly (readonly [kind: string, language: Language, sentence: string, others: readonly string[]])[] =
  [
    [
      'another name at its head',
      ENGLISH,
      'Vucan stressed that the harbour talks must go on.',
      ['Dacan', 'Vucar', 'Vukan', 'Vuncan', 'Vucanov', 'Norland', 'Both sides', 'Nobody', 'Milan Dacan', 'He'].map(
        (name) => `${name} stressed that the harbour talks must go on.`,
      ),
    ],
    [
      'another name but for a letter or two',
      ENGLISH,
      'Minister Johansund of Norland thanked the coastal states for the plan.',
      [
        'Minister Johnsund of Norland',
        'Minister Johansunde of Norland',
        'Minister Johannsund of Norland',
        'Minister Johansnud of Norland',
        'Minister Johansen of Norland',
        'Minister Johansund of Norlande',
        'Minister Johansund of Nordland',
        'Minister Johansund of Sorland',
        'Deputy Johansund of Norland',
        'Ministers Johansund and Norland',
      ].map((name) => `${name} thanked the coastal states for the plan.`),
    ],
    [
      'words put in or left out that turn it',
      ENGLISH,
      'The ministers called for the lifting of the embargo on fish.',
      [
        'the embargo on fish',
        'an end to the lifting of the embargo on fish',
        'the partial lifting of the embargo on fish',
        'the lifting of the embargo on fish?',
        'the suspension of the lifting of the embargo on fish',
        'the lifting of the embargo on fish, if need be',
        'the lifting of the embargo on fish, a call that was soon dropped',
        'the unlifting of the embargo on fish',
        'the lifting of the old embargo on fish and grain',
        'the lifting of the embargo by fish',
      ].map((end) => `The ministers called for ${end}${end.endsWith('?') ? '' : '.'}`),
    ],
    [
      'a word exchanged that no list knows',
      ENGLISH,
      'The two sides affirmed the independence of the islanders and the third round of talks.',
      [
        ['independence', 'isolation'],
        ['independence', 'dependence'],
        ['independence', 'insolvency'],
        ['islanders', 'mainlanders'],
        ['islanders', 'fishermen'],
        ['third', 'fourth'],
        ['third', 'thirty'],
        ['talks', 'strikes'],
        ['affirmed', 'infirmed'],
        ['affirmed', 'mourned'],
      ].map(([from, to]) =>
        'The two sides affirmed the independence of the islanders and the third round of talks.'.replace(from!, to!),
      ),
    ],
    [
      'a denial in front',
      ENGLISH,
      'Norland supports the harbour plan of the coastal states.',
      [
        'It is untrue that',
        'Nobody thinks that',
        'If',
        'Only the opposition claims:',
        'Some deny',
        'In the opinion of Sudria,',
        'Until last year,',
        'Not even',
        'Unless',
        'Formerly',
      ].map((denial) => `${denial} Norland supports the harbour plan of the coastal states.`),
    ],
    [
      'another sentence in French',
      FRENCH,
      'La Norlande soutient le plan portuaire des pays côtiers.',
      [
        'La Norlande ne soutient pas le plan portuaire des pays côtiers.',
        'La Sorlande soutient le plan portuaire des pays côtiers.',
        'La Norlande rejette le plan portuaire des pays côtiers.',
        'La Norlande soutiendrait le plan portuaire des pays côtiers.',
        'La Norlande soutient la fin du plan portuaire des pays côtiers.',
        'La Norlande soutient le troisième plan portuaire des pays côtiers.',
        'La Norlande soutient peu le plan portuaire des pays côtiers.',
        'La Norlande soutient le plan portuaire des pays frontaliers.',
        'Il est faux que la Norlande soutient le plan portuaire des pays côtiers.',
        'La Norlande soutient le plan portuaire des pays côtiers, sauf un.',
      ],
    ],
    [
      'another sentence in German',
      GERMAN,
      'Nordland unterstützt den dritten Hafenplan der Küstenstaaten.',
      [
        'Nordland unterstützt nicht den dritten Hafenplan der Küstenstaaten.',
        'Nordland unterstützte den dritten Hafenplan der Küstenstaaten.',
        'Südland unterstützt den dritten Hafenplan der Küstenstaaten.',
        'Norland unterstützt den dritten Hafenplan der Küstenstaaten.',
        'Nordland unterstützt den vierten Hafenplan der Küstenstaaten.',
        'Nordland unterschätzt den dritten Hafenplan der Küstenstaaten.',
        'Nordland unterstützt den dritten Haftplan der Küstenstaaten.',
        'Nordland unterstützt kaum den dritten Hafenplan der Küstenstaaten.',
        'Angeblich: Nordland unterstützt den dritten Hafenplan der Küstenstaaten.',
        'Nordland unterstützt den dritten Hafenplan der Küstenstaaten, sagte niemand.',
      ],
    ],
    [
      'another sentence in Russian',
      RUSSIAN,
      'Норландия поддерживает второй план прибрежных стран.',
      [
        'Норландия не поддерживает второй план прибрежных стран.',
        'Сорландия поддерживает второй план прибрежных стран.',
        'Норландия отвергает второй план прибрежных стран.',
        'Норландия поддерживала второй план прибрежных стран.',
        'Норландия поддерживает третий план прибрежных стран.',
        'Норландия поддерживает второй план приграничных стран.',
        'Норландия едва поддерживает второй план прибрежных стран.',
        'Неверно, что Норландия поддерживает второй план прибрежных стран.',
        'Норландия поддерживает второй план прибрежных стран, кроме одной.',
        'Норландия поддерживает отмену второй план прибрежных стран.',
      ],
    ],
    [
      'another sentence in Arabic',
      ARABIC,
      'تدعم نورلاند الخطة الثالثة للدول الساحلية.',
      [
        'لا تدعم نورلاند الخطة الثالثة للدول الساحلية.',
        'لن تدعم نورلاند الخطة الثالثة للدول الساحلية.',
        'ترفض نورلاند الخطة الثالثة للدول الساحلية.',
        'تدعم سورلاند الخطة الثالثة للدول الساحلية.',
        'تدعم نورلند الخطة الثالثة للدول الساحلية.',
        'تدعم نورلاند الخطة الرابعة للدول الساحلية.',
        'تدعم نورلاند إلغاء الخطة الثالثة للدول الساحلية.',
        'تدعم نورلاند الخطة الثالثة للدول الداخلية.',
        'ليس صحيحا أنه تدعم نورلاند الخطة الثالثة للدول الساحلية.',
        'قد تدعم نورلاند الخطة الثالثة للدول الساحلية.',
      ],
    ],
    [
      'another sentence in Chinese',
      CHINESE,
      '中方支持诺兰关于渔业问题的第三项计划。',
      [
        '中方不支持诺兰关于渔业问题的第三项计划。',
        '日方支持诺兰关于渔业问题的第三项计划。',
        '中方支持索兰关于渔业问题的第三项计划。',
        '中方反对诺兰关于渔业问题的第三项计划。',
        '中方支持诺兰关于渔业问题的第四项计划。',
        '中方支持诺兰取消渔业问题的第三项计划。',
        '中方未支持诺兰关于渔业问题的第三项计划。',
        '据说中方支持诺兰关于渔业问题的第三项计划。',
        '中方支持诺兰关于农业问题的第三项计划。',
        '中方支持诺兰关于渔业问题的第三项计划吗？',
      ],
    ],
  ];

describe('look-alikes of a sentence', () => {
  for (const [kind, language, sentence, others] of OPPOSITES) {
    for (const other of others) {
      it(`${kind} is not taken for it: ${other}`, () => {
        for (const { range } of resolveBoth(language, sentence, other)) assert.equal(range, null);
      });
    }

    it(`with ${kind} in its old place, a sentence is found below or left to a person, itself first`, () => {
      for (const other of others)
        for (const resolution of resolveBoth(language, sentence, other, sentence))
          assert.equal((resolution.range ? resolution : resolution.candidates[0])?.text, sentence);
    });
  }
});

describe('what leaves a sentence what it was', () => {
  const SENTENCE = '“Norland welcomes the fourth ferry” – so Vucan – at the new harbour.';
  for (const [what, today] of [
    ['straight quotes', '"Norland welcomes the fourth ferry" – so Vucan – at the new harbour.'],
    ['German quotes', '„Norland welcomes the fourth ferry“ – so Vucan – at the new harbour.'],
    ['French quotes', '«Norland welcomes the fourth ferry» – so Vucan – at the new harbour.'],
    ['other dashes', '“Norland welcomes the fourth ferry” — so Vucan — at the new harbour.'],
    ['spaces that do not break', '“Norland welcomes the\u00a0fourth ferry” –\u00a0so Vucan – at the new harbour.'],
    ['lines wrapped anew', '“Norland welcomes the\nfourth ferry” – so Vucan –\n   at the new harbour.'],
    ['a synonym', '“Norland welcomes the fourth ferry” – so Vucan – at the new port.'],
    ['an adverb', '“Norland warmly welcomes the fourth ferry” – so Vucan – at the new harbour.'],
    ['British spelling', '“Norland welcomes the fourth ferry” – so Vucan – at the new harbor.'],
    ['an article', '“Norland welcomes this fourth ferry” – so Vucan – at the new harbour.'],
  ] as const)
    it(`${what}: it is found, and shown as changed`, () => {
      for (const { state, range } of resolveBoth(ENGLISH, SENTENCE, today))
        assert.deepEqual([state, range && range.end - range.start], ['changed', today.length]);
    });

  for (const number of ['4. ', '4) ', '(b) ', '• ', '– ', 'iv) '])
    it(`"${number}" before it on its line: it is found`, () => {
      const old = new DigestedText(
        `Lorsk\n\n1. Norland will open the strait.\n2. Vucan thanked the hosts for the talks.\n`,
      );
      const today = new DigestedText(
        `Lorsk\n\n${number}Norland will open the strait.\n${number}Vucan thanked the hosts for the talks.\n`,
      );
      for (const words of ['Norland will open the strait', 'Vucan thanked the hosts for the talks']) {
        const target = old.quote({ start: old.text.indexOf(words), end: old.text.indexOf(words) + words.length });
        for (const context of [{}, { oldText: () => old }])
          assert.equal(
            resolveTargets([target], old.digest, today, context)[0]!.range?.start,
            today.text.indexOf(words),
          );
      }
    });

  it('a Chinese sentence is one, though no blank stands behind its full stop', () => {
    const sentence = '中方支持诺兰关于渔业问题的第三项计划。';
    const [withOld] = resolveBoth({ ...CHINESE, after: ['新的一天开始了。', '会议结束了。'] }, sentence, sentence);
    assert.equal(withOld!.state, 'exact');
    const old = new DigestedText(`${CHINESE.before}${sentence}${CHINESE.after.join('')}\n`);
    const today = new DigestedText(`${sentence}${CHINESE.after[1]}\n`);
    const start = old.text.indexOf(sentence);
    const target = old.quote({ start, end: start + sentence.length });
    assert.equal(resolveTargets([target], old.digest, today, { oldText: () => old })[0]!.range?.start, 0);
  });
});

describe('a slip of the pen', () => {
  const SENTENCE = 'Vucan welcomed the shipbuilders of the northern archipelago to the talks.';
  for (const slip of [
    'shipbuildrs',
    'shipbiulders',
    'shipbuillders',
    'shpbuilders',
    'shipubilders',
    'shipbuildesr',
    'shipbuilderss',
    'shippbuilders',
    'shipbulders',
    'shiipbuilders',
  ])
    it(`"${slip}" is found where the rest of the sentence and its neighbours stayed`, () => {
      const today = SENTENCE.replace('shipbuilders', slip);
      for (const { state, range } of resolveBoth(ENGLISH, SENTENCE, today))
        assert.deepEqual([state, range && range.end - range.start], ['changed', today.length]);
    });

  it('is none where the text has that word elsewhere', () => {
    const other = 'The shipbiulders are a choir.';
    const language = { ...ENGLISH, after: [ENGLISH.after[0], other] as const };
    for (const { range } of resolveBoth(language, SENTENCE, SENTENCE.replace('shipbuilders', 'shipbiulders')))
      assert.equal(range, null);
  });

  it('is none where another word changed as well, or a neighbour', () => {
    const slip = SENTENCE.replace('shipbuilders', 'shipbiulders');
    for (const { range } of resolveBoth(ENGLISH, SENTENCE, slip.replace('archipelago', 'archipelgao')))
      assert.equal(range, null);
    for (const { range } of resolveBoth(ENGLISH, SENTENCE, `${slip} Nobody had expected them.`))
      assert.equal(range, null);
  });
});

describe('a part of a sentence, without the old text', () => {
  /** What some words are resolved to, from their target alone. */
  function resolvePart(before: string, words: string, now: string): Resolution {
    const old = new DigestedText(before);
    const start = before.indexOf(words);
    return resolveTargets([old.quote({ start, end: start + words.length })], old.digest, new DigestedText(now))[0]!;
  }

  it('is not placed where a denial was put before the sentence, in words that no list knows', () => {
    const sentence = 'Делегация Норландии настаивала, чтобы доклад по воде слушали первым.';
    const text = (here: string) => `${RUSSIAN.before} ${here} ${RUSSIAN.after.join(' ')}\n`;
    const denied = text(`Неверно, что д${sentence.slice(1)}`);
    assert.equal(resolvePart(text(sentence), 'чтобы доклад по воде слушали первым', denied).range, null);
    const standing = `Сообщение\n\n${text(sentence)}`;
    assert.notEqual(resolvePart(text(sentence), 'чтобы доклад по воде слушали первым', standing).range, null);
  });
});

describe('a part of a sentence whose quote begins with the blank before a word, without the old text', () => {
  /** The 32 characters before `part` begin with the blank before `head`, which may begin the sentence. */
  const CASES = [
    [ENGLISH, 'Vucan told two fishermen along', ' the coast that the talks must go on there.', 'It is untrue that '],
    [ARABIC, 'أخبر سليم القادري زميله الحصري ', 'أن قضية الميناء القديم قد حلت هذا العام.', 'ليس صحيحا أنه '],
  ] as const;
  const resolveIn = (language: Language, [head, part, front, extra]: readonly [string, string, string, string]) => {
    const text = (here: string): string => `${language.before} ${here} ${language.after.join(' ')}\n`;
    const old = new DigestedText(text(head + part));
    const start = old.text.indexOf(part) + part.search(/\S/);
    const target = old.quote({ start, end: old.text.indexOf(part) + part.length - 1 });
    assert.equal(target.prefix, ` ${head}${part.slice(0, part.search(/\S/))}`);
    const today = new DigestedText(`${extra}${text(front + head + part)}`);
    return resolveTargets([target], old.digest, today)[0]!;
  };

  for (const [language, head, part, denial] of CASES) {
    it(`is not placed where a denial may have been put before: ${denial}`, () => {
      assert.equal(resolveIn(language, [head, part, denial, '']).range, null);
    });

    it(`is placed where nothing before it changed: ${head}`, () => {
      assert.notEqual(resolveIn(language, [head, part, '', '']).range, null);
    });
  }

  it('is placed where the sentence begins still with a word that is no name, whatever came before it', () => {
    const extra = 'A tour of the river was the first item.\n\n';
    const [, head, part] = CASES[0];
    const others = [head.replace('Vucan', 'These'), part, '', extra] as const;
    assert.notEqual(resolveIn(ENGLISH, others).range, null);
    assert.equal(resolveIn(ENGLISH, [head, part, '', extra]).range, null);
  });

  it('is placed where the word belongs to the one before it: a title, or an article or preposition of English', () => {
    const [, head, part] = CASES[0];
    for (const front of ['At noon Prime Minister ', 'As a friend of ', 'Later the '])
      assert.notEqual(resolveIn(ENGLISH, [head, part, front, '']).range, null, front);
    for (const front of ['Not ', 'Few doubt that ', '4) Not '])
      assert.equal(resolveIn(ENGLISH, [head, part, front, '']).range, null, front);
  });
});

describe('a sentence and a look-alike beside it, without the old text', () => {
  const PAIRS: readonly (readonly [language: Language, sentence: string, lookAlike: string])[] = [
    [ENGLISH, 'Vucan stressed that the harbour talks must go on.', 'Dacan stressed that the harbour talks must go on.'],
    [ENGLISH, 'Norland supports the third plan of the islanders.', 'Norland opposes the third plan of the islanders.'],
    [ENGLISH, 'Both sides agreed to open 12 new offices there.', 'Both sides agreed to open 13 new offices there.'],
    [FRENCH, 'Le Nordland soutient le projet des îles du sud.', 'Le Nordland rejette le projet des îles du sud.'],
    [FRENCH, 'Vucan a salué le troisième accord sur la pêche.', 'Vucan a salué le quatrième accord sur la pêche.'],
    [GERMAN, 'Nordland unterstützt den Plan der Inseln dort.', 'Südland unterstützt den Plan der Inseln dort.'],
    [GERMAN, 'Vucan sagte, der Hafen werde bald geöffnet.', 'Vucan sagte, der Hafen werde bald geschlossen.'],
    [RUSSIAN, 'Норландия поддерживает план по воде и лесу.', 'Норландия отвергает план по воде и лесу.'],
    [ARABIC, 'تدعم نورلاند خطة سورلاند بشأن الصيد والمياه.', 'ترفض نورلاند خطة سورلاند بشأن الصيد والمياه.'],
    [CHINESE, '诺兰支持索兰关于渔业问题的第三项计划。', '诺兰反对索兰关于渔业问题的第三项计划。'],
  ];
  const near = ({ joint }: Language, ...sentences: string[]): string => sentences.join(joint);

  for (const [language, sentence, lookAlike] of PAIRS)
    it(`is found before and behind it: ${sentence}`, () => {
      for (const inPlace of [near(language, sentence, lookAlike), near(language, lookAlike, sentence)]) {
        const resolution = resolveBoth(language, sentence, inPlace)[1]!;
        assert.equal(resolution.range && resolution.text, sentence);
        const among = resolveBoth(language, sentence, inPlace, lookAlike)[1]!;
        assert.equal((among.range ? among : among.candidates[0])?.text, sentence);
      }
    });

  it('is left to a person where it stood twice in a row, of which one was mistyped', () => {
    const [sentence, slip] = ['Nordland unterstützt den Plan der Inseln.', 'Nordland unterstützt den Pln der Inseln.'];
    const text = (first: string, second: string): string =>
      `${[GERMAN.before, first, second, ...GERMAN.after].join(' ')}\n`;
    const old = new DigestedText(text(sentence, sentence));
    const start = old.text.lastIndexOf(sentence);
    const target = old.quote({ start, end: start + sentence.length });
    const [resolution] = resolveTargets([target], old.digest, new DigestedText(text(sentence, slip)));
    assert.equal(resolution!.range, null);
  });
});
