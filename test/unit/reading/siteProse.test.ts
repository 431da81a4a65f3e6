import assert from 'node:assert/strict';
import { isAttribution } from '../../../src/reading/page/attributionLine.ts';
import { Line } from '../../../src/reading/page/line.ts';
import { isDisclaimer, isSiteProse } from '../../../src/reading/page/siteProse.ts';
import { readText } from '../../../src/reading/read.ts';

const SITE = [
  'This is an archived page. It is no longer updated and its links may lead nowhere.',
  'You are viewing an older version of our pages.',
  'This historical material is “kept as it was”. The website is no longer updated.',
  'Our site uses cookies. By staying here you accept them.',
  'Your email address will not be published. Required fields are marked *',
  'Thank you for visiting the pages of the Embassy.',
  'Reproduction is permitted where the source is named.',
  'Sign up and receive our newsletter every Monday morning.',
  '/Public notice. This text from its originating office may have been edited for length, and all views expressed in it are those of the authors and no sides are taken.',
];

const TOLD = [
  'The two leaders discussed cookies and how websites use them.',
  'The Minister announced that a new website would be updated every day.',
  'They agreed that the archive should be preserved for reference.',
  'The Secretary noted that the views expressed were those of the authors.',
  'Secretary Calloway underscored the need for ice charts.',
];

describe('what is the site’s on a page', () => {
  for (const line of SITE) it(line, () => assert.equal(isSiteProse(Line.of(line)), true));
  for (const line of TOLD) it(`not: ${line}`, () => assert.equal(isSiteProse(Line.of(line)), false));

  it('a disclaimer says whose views a text holds', () =>
    assert.deepEqual([isDisclaimer(Line.of(SITE.at(-1)!)), isDisclaimer(Line.of(SITE[0]!))], [true, false]));
});

describe('a line that says who tells what stands below', () => {
  for (const line of [
    'The below is attributable to Spokesperson Vera Marsh:',
    'Bergen, Norway (Harbour.News) The following is attributable to Deputy Spokesperson Ann Poole:',
    'As stated by Principal Deputy Spokesperson Vera Marsh:',
    'Pentagon Press Secretary Owen Tasker provided the following readout:',
    'A spokesperson for the Foreign Secretary said:',
    'Following the call, a Downing Street spokesman said:',
    'Statement by the Spokesperson of the Ministry:',
    'The following is a readout of the call between the two ministers:',
  ])
    it(line, () => assert.equal(isAttribution(Line.of(line)), true));

  for (const line of [
    'The Minister said that the following talks would be held in Oslo.',
    'The Prime Minister said:',
    'The ministers agreed on the following:',
    'Readout of Secretary Calloway’s Call with Minister Dahl',
  ])
    it(`not: ${line}`, () => assert.equal(isAttribution(Line.of(line)), false));
});

describe('how an archive asks to be cited', () => {
  const text = (below: string): string => `Readout of President Karin Lund's Call with Odd Lie

3 March 2031

President Lund spoke with Prime Minister Odd Lie of Kenya. They agreed that ferries sail.

${below}
`;
  for (const line of [
    "Karin Lund, Readout of President Karin Lund's Call with Odd Lie Online by Ann Berg and Bo Holm, The Archive Project https://example.org/node/7",
    "Cite as: Lund, Karin, “Readout of President Karin Lund's Call with Odd Lie,” Press Office, 3 March 2031.",
    'Retrieved from https://example.org/node/7',
    'Filed Under',
  ])
    it(line.slice(0, 40), () => {
      const read = readText(text(line));
      const boilerplate = read.boilerplate.map(({ start, end }) => text(line).slice(start, end));
      assert.ok(boilerplate.includes(line), boilerplate.join('; '));
      assert.deepEqual(
        read.participants.map(({ name }) => name),
        ['Karin Lund', 'Odd Lie'],
      );
    });

  it('is not what somebody did online', () => {
    const said = 'Lund said that the crews were trained online by Ann Berg.';
    assert.equal(readText(text(said)).statements.at(-1)!.speaker?.name, 'Karin Lund');
  });
});
