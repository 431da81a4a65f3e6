import assert from 'node:assert/strict';
import { Refusal } from '../../../src/yaml/refusal.ts';
import type { Source } from '../../../src/annotations/schema.ts';
import { expectedText, importSaved, importText, WRITTEN } from './savedPages.ts';

interface Expected {
  /** The expected text, where several pages become the same. */
  readonly text?: string;
  readonly name: string;
  readonly source: Source;
  readonly title: string;
  readonly date: string;
  readonly publisher: string | null;
  /** Who says each statement, `null` for nobody. */
  readonly speakers: readonly (string | null)[];
}

const CHILE: Expected = {
  text: 'ministry-modern',
  name: '2023-03-15-meeting-chile.txt',
  source: {
    url: 'https://www.mfa.example/eng/zy/202303/t20230315_1104.html',
    retrieved: WRITTEN,
    title: 'Lin Haoran Meets with Chilean Foreign Minister Rosa Ibáñez',
  },
  title: 'Lin Haoran Meets with Chilean Foreign Minister Rosa Ibáñez',
  date: '2023-03-15',
  publisher: 'China MFA',
  speakers: ['Lin Haoran', 'Rosa Ibáñez', 'The two sides'],
};
const BENIN: Expected = {
  text: 'tables-2004',
  name: '2004-06-21-meeting-benin.txt',
  source: {
    url: 'http://www.fmprc.example/eng/wjb/t128900.htm',
    retrieved: WRITTEN,
    title: 'Ministry of Foreign Affairs',
  },
  title: 'Foreign Minister Lin Haoran Holds Talks with his Counterpart of Benin François Dossou',
  date: '2004-06-21',
  publisher: 'China MFA',
  speakers: ['Lin Haoran', 'François Dossou'],
};

const PAGES: Readonly<Record<string, Expected>> = {
  'ministry-modern.html': CHILE,
  'blink.mhtml': {
    ...CHILE,
    source: { ...CHILE.source, url: `${CHILE.source.url}?from=list`, retrieved: '2023-03-18' },
  },
  'tables-2004.htm': BENIN,
  'explorer.mht': { ...BENIN, source: { ...BENIN.source, retrieved: '2010-04-09' } },
  'aspnet-form.html': {
    name: '2021-05-06-phone-call-kenya.txt',
    source: {
      url: 'https://www.mea.example/press-releases.htm?dtl/35012/call',
      retrieved: WRITTEN,
      title: 'MEA | Press Releases',
    },
    title: 'Phone call between External Affairs Minister and Foreign Minister of Kenya',
    date: '2021-05-06',
    publisher: 'India',
    speakers: ['R. Venkataraman', 'R. Venkataraman', 'Joseph Kiptoo', 'Joseph Kiptoo', 'Joseph Kiptoo'],
  },
  'wordpress-call.html': {
    name: '2021-09-20-phone-call-finland.txt',
    source: {
      url: 'https://www.whitehouse.example/briefing-room/statements-releases/2021/09/20/readout-of-president-call/',
      retrieved: '2026-03-03',
      title: 'Readout of President Warren Hale’s Call with President Tomas Lindqvist of Finland | The White House',
    },
    title: 'Readout of President Warren Hale’s Call with President Tomas Lindqvist of Finland',
    date: '2021-09-20',
    publisher: 'White House',
    speakers: ['Warren Hale', 'The leaders', 'They'],
  },
  'definition-list.html': {
    name: '2022-03-09-phone-call-ghana.txt',
    source: {
      url: 'https://www.gov.example/government/news/foreign-secretary-call-with-foreign-minister-of-ghana',
      retrieved: WRITTEN,
      title: 'Foreign Secretary call with Foreign Minister of Ghana: 9 March 2022 - GOV.EXAMPLE',
    },
    title: 'Foreign Secretary call with Foreign Minister of Ghana: 9 March 2022',
    date: '2022-03-09',
    publisher: 'UK FCDO',
    speakers: ['Helen Marsh', 'Ama Boateng'],
  },
  'spans-and-divs.html': {
    name: '2022-04-14-phone-call-serbia.txt',
    source: { retrieved: WRITTEN, title: 'Press release' },
    title:
      'Telephone conversation between Foreign Minister Viktor Orlovsky and Foreign Minister of Serbia Milica Petrovic',
    date: '2022-04-14',
    publisher: 'Russian MFA',
    speakers: ['The ministers', 'Viktor Orlovsky', 'Milica Petrovic'],
  },
  'broken.html': {
    name: '2020-06-18-phone-call-kenya.txt',
    source: { retrieved: WRITTEN },
    title: "Japan-Kenya Foreign Ministers' Telephone Talk",
    date: '2020-06-18',
    publisher: 'Japan MOFA',
    speakers: ['SHIRAKAWA Takeo', 'Wanjiru Otieno'],
  },
  'related-cards.html': {
    name: '2020-12-11-phone-call-armenia.txt',
    source: { url: 'https://eeas.example/node/71234_en', retrieved: WRITTEN, title: 'High Representative' },
    title: 'Armenia: High Representative Ignacio Ferrer speaks with Foreign Minister Aram Petrosyan',
    date: '2020-12-11',
    publisher: 'EU',
    speakers: ['Ignacio Ferrer', 'Aram Petrosyan'],
  },
  'wayback.html': {
    name: '2014-05-03-phone-call-malta.txt',
    source: { retrieved: WRITTEN, title: "Secretary-General's phone call with President of Malta" },
    title: "Readout of the Secretary-General's telephone conversation with H.E. Mr. Karmenu Vella, President of Malta",
    date: '2014-05-03',
    publisher: 'UN',
    speakers: ['Tomas Adler', 'They'],
  },
  'gazette.txt': {
    name: '2019-05-03-meeting-norway.txt',
    source: { retrieved: WRITTEN },
    title: 'Foreign Minister Astrid Solberg meets with Foreign Minister Bo Linde of Norway',
    date: '2019-05-03',
    publisher: null,
    speakers: ['The ministers', 'Astrid Solberg', 'Astrid Solberg', 'Bo Linde'],
  },
};

describe('a saved page', () => {
  for (const [file, expected] of Object.entries(PAGES)) {
    it(`of the kind of ${file} becomes a clean text, from which the same is read`, () => {
      const { text, readout, ...imported } = importSaved(file);
      assert.equal(text, expectedText(expected.text ?? file.replace(/\.\w+$/, '')));
      assert.deepEqual([imported.name, imported.source, imported.isDamaged], [expected.name, expected.source, false]);
      assert.equal(text.slice(readout.title!.start, readout.title!.end), expected.title);
      assert.deepEqual([readout.date, readout.publisher], [expected.date, expected.publisher]);
      assert.deepEqual(
        readout.statements.map(({ speaker }) => speaker?.name ?? null),
        expected.speakers,
      );
    });
  }

  it('that is no readout is a text all the same, and is said to be none', () => {
    const { text, name, readout } = importSaved('museum.html');
    assert.equal(text, expectedText('museum'));
    assert.deepEqual([name, readout.kind], ['the-museum-of-lighthouses-reopens.txt', 'not-a-readout']);
  });

  it('becomes the same text again when its text is imported', () => {
    for (const file of Object.keys(PAGES)) {
      const { text } = importSaved(file);
      assert.equal(importText(text, 'again.txt').text, text, file);
    }
  });
});

describe('what is no page', () => {
  const PDF = '%PDF-1.7\n%âãÏÓ\n1 0 obj << >> endobj';
  const files: readonly [what: string, bytes: string | Uint8Array, trouble: string, name?: string][] = [
    ['an empty file', '', 'no-text'],
    ['white space', ' \n\t\n\u00a0', 'no-text', 'page.txt'],
    [
      'a page of scripts alone',
      '<html><body><div id="root"></div><script>run("words")</script></body></html>',
      'no-text',
    ],
    ['a PDF', PDF, 'pdf', 'page.pdf'],
    ['a PDF that is called a page', PDF, 'pdf'],
    ['bytes that are no text', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1]), 'binary', 'page.docx'],
    [
      'a message without a page',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: image/png\n\nx\n--b--\n',
      'no-page',
    ],
    ['elements in elements without end', '<div>'.repeat(100_000) + 'deep', 'too-deep'],
  ];
  for (const [what, bytes, trouble, name] of files) {
    it(`is refused: ${what}`, () => {
      assert.throws(
        () => importText(bytes, name),
        (error) => {
          assert.ok(error instanceof Refusal);
          assert.deepEqual(error.reason, { code: 'unreadable', file: name ?? 'page.html', trouble });
          return true;
        },
      );
    });
  }
});

describe('the text of a page', () => {
  const body = (html: string) => importText(`<!doctype html><meta charset=utf-8>${html}`).text.trimEnd().split('\n\n');

  it('has what is seen, a paragraph a line', () => {
    assert.deepEqual(
      body('<p>One\n  line,&#32;one&nbsp;paragraph &amp; <b>no</b>\u00adthing else.</p><div>Two</div>'),
      ['One line, one paragraph & nothing else.', 'Two'],
    );
  });

  it('parts paragraphs where the page has two line breaks, cells, or an end tag left out', () => {
    assert.deepEqual(body('First here<br><br>Second<table><tr><td>Third<td>Fourth</table><p>Fifth<p>Sixth'), [
      'First here',
      'Second',
      'Third',
      'Fourth',
      'Fifth',
      'Sixth',
    ]);
  });

  it('has nothing that nobody sees', () => {
    const hidden = [
      '<p hidden>x</p>',
      '<p style="color:red; display : none">x</p>',
      '<span class="sr-only">x</span>',
      '<p aria-hidden="true">x</p>',
      '<template><p>x</p></template>',
      '<noscript>x</noscript>',
      '<svg><title>x</title><text>x</text></svg>',
      '<script>"<p>x</p>"</script>',
      '<style>x</style>',
      '<select><option>x</select>',
      '<!-- x -->',
      '<iframe srcdoc="<p>x</p>">x</iframe>',
    ];
    for (const each of hidden) assert.deepEqual(body(`<p>Before</p>${each}<p>After</p>`), ['Before', 'After'], each);
    assert.deepEqual(body('<p>Before</p><p class="hidden md:block">There is room</p>'), ['Before', 'There is room']);
  });

  it('has the items of a list in the text with bullets, and numbers as the page counts them', () => {
    assert.deepEqual(body('<p>They agreed:</p><ul><li>to trade;</li><li>to talk.</li></ul>'), [
      'They agreed:',
      '• to trade;\n• to talk.',
    ]);
    const long = 'The two sides will open a second consulate in the harbour town next year.';
    assert.deepEqual(
      body(`<ol start=4><li><p>${long}</p><p>It was long awaited.</p></li><li value=9>${long}</li></ol>`),
      [`4. ${long}`, 'It was long awaited.', `9. ${long}`],
    );
  });

  it('has none of three links or more that stand below each other', () => {
    const link = (words: string) => `<li><a href="#">${words}</a></li>`;
    assert.deepEqual(body(`<ul>${link('News')}${link('Press')}${link('Visits')}</ul><p>What stands here.</p>`), [
      'What stands here.',
    ]);
    assert.deepEqual(body(`<ul>${link('News')}${link('Press')}</ul><p>What stands here.</p>`), [
      'News',
      'Press',
      'What stands here.',
    ]);
  });
});

describe('the encoding of a page', () => {
  const words = (bytes: Uint8Array, name?: string) => importText(bytes, name).text.trim();
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it('is what its marks, its bytes and its own words say', () => {
    assert.equal(words(latin('<p>Caf\xe9 \x96 open')), 'Café – open');
    assert.equal(words(latin('<meta charset="iso-8859-2"><p>\xa3\xf3d\xbc')), 'Łódź');
    assert.equal(words(latin('<?xml version="1.0" encoding="koi8-r"?><html><p>\xed\xe9\xe4')), 'МИД');
    assert.equal(words(latin('<meta http-equiv=x content="text/html; charset=gb2312"><p>\xcd\xe2\xbd\xbb')), '外交');
    assert.equal(words(latin('<meta charset=unheard-of><p>Caf\xe9')), 'Café');
    // Saved anew in UTF-8, with the old name in it.
    assert.equal(words(new TextEncoder().encode('<meta charset=gb2312><p>Café')), 'Café');
    assert.equal(words(new TextEncoder().encode('\ufeff<html><p>Café')), 'Café');
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...'<html><p>Café'].flatMap((each) => [each.charCodeAt(0), 0])]);
    assert.equal(words(utf16), 'Café');
  });

  it('is said to be damaged where bytes fit none', () => {
    const { text, isDamaged } = importText(latin('<meta charset=utf-8><p>Caf\xe9 \xc3\xa9'));
    assert.deepEqual([text, isDamaged], ['Caf\ufffd é\n', true]);
  });
});
