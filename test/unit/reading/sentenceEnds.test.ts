import assert from 'node:assert/strict';
import { analyseParagraph } from '../../../src/reading/paragraph.ts';

const check = (cases: readonly [text: string, enumerator: string | null, ...sentences: string[]][]): void => {
  for (const [text, wanted, ...expected] of cases)
    it(text, () => {
      const { enumerator, sentences } = analyseParagraph(text);
      assert.equal(enumerator && text.slice(enumerator.start, enumerator.end), wanted);
      assert.deepEqual(
        sentences.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });
};

describe('abbreviations that are words too end a sentence', () =>
  check([
    ['He liked Norwegian art. Dahl left.', null, 'He liked Norwegian art.', 'Dahl left.'],
    ['He saw the Museum of Modern Art. Dahl left.', null, 'He saw the Museum of Modern Art.', 'Dahl left.'],
    ['He said no. Dahl left.', null, 'He said no.', 'Dahl left.'],
    ['They met in Oct. Dahl left.', null, 'They met in Oct.', 'Dahl left.'],
    ['They cited Art. 5 of the treaty.', null, 'They cited Art. 5 of the treaty.'],
    ['They cited art. II of the treaty.', null, 'They cited art. II of the treaty.'],
    ['He lives at No. 10 Downing Street.', null, 'He lives at No. 10 Downing Street.'],
    ['On Oct. 5 they met. He left.', null, 'On Oct. 5 they met.', 'He left.'],
    ['He met Gen. Olav Berg. Dahl left.', null, 'He met Gen. Olav Berg.', 'Dahl left.'],
  ]));

describe('a sentence may end in the District of Columbia', () =>
  check(
    [
      'Deputy Secretary Hollis and State Secretary Berger discussed the Baltic.',
      'Minister Berger thanked her.',
      'Hollis thanked him.',
      'The two talked.',
      'They talked.',
      'Mr. Berger left.',
      '“We agree,” Berger said.',
    ].map((next): [string, null, string, string] => [
      `They met in Washington, D.C. ${next}`,
      null,
      'They met in Washington, D.C.',
      next,
    ]),
  ));

describe('a sentence may go on behind the District of Columbia', () =>
  check(
    [
      'He met Washington, D.C. Mayor Vera Quill.',
      'He thanked the D.C. Council.',
      'They met at the Washington, D.C. Chamber of Commerce.',
      'They met in Washington, D.C. on Monday.',
    ].map((text): [string, null, string] => [text, null, text]),
  ));

describe('a letter for a bullet', () =>
  check([
    ['o The Minister noted the rain.', 'o', 'The Minister noted the rain.'],
    ['o ROK firms grow.', 'o', 'ROK firms grow.'],
    ['O Holm, the rain!', null, 'O Holm, the rain!'],
    ['o and p are letters.', null, 'o and p are letters.'],
  ]));

describe('enumerators that are printed twice', () =>
  check([
    ['2. 2. Both ministers agreed.', '2. 2.', 'Both ministers agreed.'],
    ['1. (1) Both ministers agreed.', '1. (1)', 'Both ministers agreed.'],
    ['• • Both agreed.', '• •', 'Both agreed.'],
    ['2. 2021 was a good year.', '2.', '2021 was a good year.'],
    ['1. 5 May was the day.', '1.', '5 May was the day.'],
    ['2. 2.', '2.', '2.'],
  ]));

describe('sentences end in scripts that have no capitals', () =>
  check([
    [
      'أكدت أورو أن الساحلين يشتركان في بحر واحد، وشكرت ليندي؛ ثم سألت: هل يبقى الميناء مفتوحا؟ نعم! وقال إن بلاده لا تدعم خطة د. سالم. وصل.',
      null,
      'أكدت أورو أن الساحلين يشتركان في بحر واحد، وشكرت ليندي؛ ثم سألت: هل يبقى الميناء مفتوحا؟',
      'نعم!',
      'وقال إن بلاده لا تدعم خطة د. سالم.',
      'وصل.',
    ],
    [
      'وی گفت که بندر باز می‌ماند؛ آیا کشتی‌ها می‌آیند؟ «ما از طرح حمایت می‌کنیم.» لینده تشکر کرد.',
      null,
      'وی گفت که بندر باز می‌ماند؛ آیا کشتی‌ها می‌آیند؟',
      '«ما از طرح حمایت می‌کنیم.»',
      'لینده تشکر کرد.',
    ],
    ['بندرگاہ کھلی ہے۔ کیا جہاز آئیں گے؟ جی ہاں۔', null, 'بندرگاہ کھلی ہے۔', 'کیا جہاز آئیں گے؟', 'جی ہاں۔'],
    [
      '奥鲁表示，两岸共享一片海；她感谢林德！“港口会继续开放吗？”林德问。林德说：“港口继续开放。”诺兰不支持该计划……双方还交换了意见。',
      null,
      '奥鲁表示，两岸共享一片海；她感谢林德！',
      '“港口会继续开放吗？”林德问。',
      '林德说：“港口继续开放。”',
      '诺兰不支持该计划……双方还交换了意见。',
    ],
    ['港は開いている。リンデ氏は感謝した。', null, '港は開いている。', 'リンデ氏は感謝した。'],
    ['बंदरगाह खुला है। उन्होंने धन्यवाद दिया।', null, 'बंदरगाह खुला है।', 'उन्होंने धन्यवाद दिया।'],
  ]));

describe('a sentence goes on behind a quotation that ends in a full-width stop', () =>
  check([
    [
      'リンド大臣は「関係は良好だ。」と述べた。カスク大臣も同意した。',
      null,
      'リンド大臣は「関係は良好だ。」と述べた。',
      'カスク大臣も同意した。',
    ],
    ['大臣は『良い。』とし、会談を終えた。次は夏だ。', null, '大臣は『良い。』とし、会談を終えた。', '次は夏だ。'],
    ['大臣は「はい。」「いいえ。」と答えた。終わり。', null, '大臣は「はい。」「いいえ。」と答えた。', '終わり。'],
    ['大臣は「はい。」って言った。終わり。', null, '大臣は「はい。」って言った。', '終わり。'],
    ['大臣は「はい。」などと述べた。終わり。', null, '大臣は「はい。」などと述べた。', '終わり。'],
    ['林德说“关系良好。”，并感谢他。会谈结束。', null, '林德说“关系良好。”，并感谢他。', '会谈结束。'],
    ['大臣は「はい。」ところが、次は違った。', null, '大臣は「はい。」', 'ところが、次は違った。'],
    ['林德说：“关系良好。”他还说，会谈很好。', null, '林德说：“关系良好。”', '他还说，会谈很好。'],
  ]));

describe('a full stop without a space behind it ends a sentence before a word that begins one', () =>
  check([
    [
      'They talked of Palestine and Israel.Anna Lund spoke.',
      null,
      'They talked of Palestine and Israel.',
      'Anna Lund spoke.',
    ],
    ['They eased tensions.China will work.', null, 'They eased tensions.', 'China will work.'],
    ['See www.Example.Org for it.', null, 'See www.Example.Org for it.'],
    ['The site example.Com is new.', null, 'The site example.Com is new.'],
    ['The U.S.Secretary left.', null, 'The U.S.Secretary left.'],
    ['It costs no.Five of them.', null, 'It costs no.Five of them.'],
    ['They use ASP.Net here.', null, 'They use ASP.Net here.'],
  ]));
