import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';
import type { ContinuingSign, Corrections, NarrationSign, Readout, SourceForm } from '../../../src/reading/model.ts';

/** A call of two, of whom the second is known as a woman. */
const HEAD = `Secretary Calloway's Call with Norwegian Foreign Minister Lindqvist
Office of the Spokesperson
November 4, 2021

Secretary of State Arthur Calloway spoke today with Norwegian Foreign Minister Ingrid Lindqvist.

`;
const SECRETARY = 'Arthur Calloway';
const MINISTER = 'Ingrid Lindqvist';

/** The same under a headline that names who speaks. */
const HEADLINE = HEAD.replace(/^.*\n/, 'Arthur Calloway: Ports Should Stay Open\n');

/** A minister's own account of a call. */
const WRITER = `Minister for Foreign Affairs
Senator the Hon Paula Wong
Media release
3 May 2023

Today I spoke with Fijian Foreign Minister Sitiveni Ratu on the rescue of ships.

`;

/** Talks of two foreign ministers, of whom the text tells no more than this. */
const talks = (own: string, guest: string, said: string): string => `Readout of the Foreign Minister's Talks
3 May 2023

${own} met with ${guest} in Riga.

${said}`;

describe('how the words beside a cue lead to the speaker', () => {
  /** A text, the words of the source in its last sentence, and who speaks there. */
  const cases: Record<SourceForm, [text: string, source: string, speaker: string]> = {
    name: [`${HEAD}Ingrid Lindqvist thanked the crews.`, 'Ingrid Lindqvist', MINISTER],
    surname: [`${HEAD}Ms. Lindqvist thanked the crews.`, 'Ms. Lindqvist', MINISTER],
    office: [`${HEAD}The Foreign Minister thanked the crews.`, 'The Foreign Minister', MINISTER],
    'shared-office': [
      talks(
        'Foreign Minister Anna Lind',
        'Finnish Foreign Minister Eero Salo',
        'The Foreign Minister thanked the crews.',
      ),
      'The Foreign Minister',
      'Anna Lind',
    ],
    'remaining-office': [
      talks('Swedish Foreign Minister Anna Lind', 'Oleg Morozov', 'The Russian President thanked the crews.'),
      'The Russian President',
      'Oleg Morozov',
    ],
    'both-offices': [
      talks(
        'Foreign Minister Anna Lind',
        'the Prime Minister and Minister of Foreign Affairs of Qatar Khalid bin Hamad Al Jaber',
        'The Prime Minister and Foreign Minister thanked the crews.',
      ),
      'The Prime Minister and Foreign Minister',
      'Khalid bin Hamad Al Jaber',
    ],
    address: [`${HEAD}Her Excellency thanked the crews.`, 'Her Excellency', MINISTER],
    side: [`${HEAD}The Norwegian side thanked the crews.`, 'The Norwegian side', MINISTER],
    relation: [
      `${HEAD}The Secretary thanked the crews. His counterpart thanked them too.`,
      'His counterpart',
      MINISTER,
    ],
    'pronoun-latest': [`${HEAD}The Foreign Minister thanked the crews. She praised them.`, 'She', MINISTER],
    'pronoun-gender': [
      `${HEAD}Ms. Lindqvist thanked the crews. Calloway thanked them too. She praised him.`,
      'She',
      MINISTER,
    ],
    'pronoun-open': [
      talks(
        'Swedish Foreign Minister Mr. Quill Lind',
        'Finnish Foreign Minister Uvo Salo',
        'Mr. Lind thanked the crews of the rescue ships. She praised them.',
      ),
      'She',
      'Uvo Salo',
    ],
    'pronoun-misled': [
      talks(
        'Swedish Foreign Minister Erik Lind',
        'Finnish Foreign Minister Johan Salo',
        'Lind thanked the crews of the rescue ships. She praised them.',
      ),
      'She',
      'Erik Lind',
    ],
    'pronoun-answer': [`${HEAD}The Secretary asked for patience. She replied that time was short.`, 'She', MINISTER],
    'first-person': [WRITER + 'I thanked the crews of the rescue ships.', 'I', 'Paula Wong'],
    collective: [`${HEAD}The two sides agreed on the rescue of ships.`, 'The two sides', 'The two sides'],
    several: [
      `${HEAD}The Secretary and the Foreign Minister thanked the crews.`,
      'The Secretary and the Foreign Minister',
      'The Secretary and the Foreign Minister',
    ],
    delegation: [`${HEAD}The Danish side thanked the crews.`, 'The Danish side', 'The Danish side'],
    outsider: [
      `${HEAD}Danish Foreign Minister Bo Holm thanked the crews.`,
      'Danish Foreign Minister Bo Holm',
      'Bo Holm',
    ],
    'outsider-office': [
      `${HEAD}The Danish Prime Minister thanked the crews.`,
      'The Danish Prime Minister',
      'The Danish Prime Minister',
    ],
  };
  for (const [form, [text, source, speaker]] of Object.entries(cases)) {
    it(form, () => {
      const found = readText(text).sentences.at(-1)!;
      assert.equal(found.speaker?.name, speaker);
      assert.ok(found.reason.type === 'cue');
      assert.equal(text.slice(found.reason.source.start, found.reason.source.end), source);
      assert.deepEqual(found.reason.cue, found.cue);
      assert.equal(found.reason.form, form);
    });
  }
});

/** A sentence's reason in short: its type, the sign, and who speaks in the sentence that it continues. */
function inShort({ sentences }: Readout): string[] {
  return sentences.map(({ reason, speaker }) => {
    const who = speaker?.name ?? '-';
    if (reason.type === 'narration') return `${who}: narration ${reason.sign}`;
    if (reason.type !== 'continued') return `${who}: ${reason.type}`;
    const from = sentences[reason.from]!;
    assert.notEqual(from.reason.type, 'continued');
    assert.deepEqual(from.speaker, speaker);
    return `${who}: continued ${reason.sign} ${sentences.indexOf(from)}`;
  });
}

const SAID = 'The Secretary said that ships should sail. ';

describe('why a sentence is narration', () => {
  /** A text whose last sentence is nobody's. */
  const cases: Record<NarrationSign, string> = {
    lead: HEAD,
    'about-event': `${HEAD}The call took place in the early hours of the morning.`,
    doing: `${HEAD}The Foreign Minister visited the harbour and the lighthouse.`,
    deed: `${HEAD}An agreement on fishing grounds was signed.`,
    announcement: `${HEAD}${SAID}\n\nThe next round of talks will be held in Tromsø in June.`,
    aside: `${HEAD}${SAID}\n\nNote: the ships are of another age altogether.`,
    'nobody-before': `${HEAD}Norway needs the harbours of the north.`,
    past: `${HEAD}${SAID}\n\nThe two countries opened a port in the north in 1955.`,
    'next-meeting': `${HEAD}The two sides agreed on ships.\n\nThey will meet in Tromsø in June. Visas matter, too.`,
    'after-narration': `${HEAD}The Foreign Minister visited the harbour. Harbours need light.`,
  };
  for (const [sign, text] of Object.entries(cases)) {
    it(sign, () => assert.equal(inShort(readText(text)).at(sign === 'next-meeting' ? -2 : -1), `-: narration ${sign}`));
  }
});

describe('why a sentence without a cue is somebody’s', () => {
  /** A text whose last sentence continues the Secretary's, who spoke in the second. */
  const cases: Record<ContinuingSign, string> = {
    'same-statement': `${HEAD}${SAID}Harbours need light.`,
    speech: `${HEAD}${SAID}\n\nThe harbours of the north need light.`,
    list: `${HEAD}The Secretary said that:\n\nthe harbours of the north were built long ago;`,
    quotation: `${HEAD}${SAID}\n\n“A harbour without a light sank ships in 1955,” it went.`,
    headline: `${HEADLINE}${SAID}\n\nThe harbours of the north stayed open in 1955.`,
  };
  for (const [sign, text] of Object.entries(cases)) {
    it(sign, () => assert.equal(inShort(readText(text)).at(-1), `${SECRETARY}: continued ${sign} 1`));
  }

  it('from the sentence that gives the speaker, over any number of paragraphs', () => {
    const text = `${HEAD}${SAID}\n\nThe harbours of the north need light.\n\nThe ships of the south need harbours.`;
    assert.deepEqual(inShort(readText(text)).slice(1), [
      `${SECRETARY}: cue`,
      `${SECRETARY}: continued speech 1`,
      `${SECRETARY}: continued speech 1`,
    ]);
  });

  it('the headline names who speaks where nobody spoke before', () => {
    assert.deepEqual(inShort(readText(`${HEADLINE}Harbours stayed open in 1955.\n\nThey need light.`)).slice(1), [
      `${SECRETARY}: headline`,
      `${SECRETARY}: continued headline 1`,
    ]);
  });

  it('the writer goes on in the first person', () => {
    const text = `${WRITER}I look forward to the visit of the Foreign Minister in May.`;
    assert.equal(inShort(readText(text)).at(-1), 'Paula Wong: first-person');
  });

  it('a passive without a source is nobody’s, and so is what continues it', () => {
    const text = `${HEAD}It was noted that ships sink. They need harbours.`;
    assert.deepEqual(inShort(readText(text)).slice(1), ['-: passive', '-: continued same-statement 1']);
  });

  it('a person said so', () => {
    const text = `${HEAD}Norway needs the harbours of the north. Harbours need light.`;
    const start = text.indexOf('Norway needs');
    const corrections: Corrections = { speakers: [{ start, end: text.indexOf(' Harbours need'), name: MINISTER }] };
    assert.deepEqual(inShort(readText(text, corrections)).slice(1), [
      `${MINISTER}: correction`,
      `${MINISTER}: continued same-statement 1`,
    ]);
  });

  it('a verb in no table is told of', () => {
    const guessed = (verb: string): boolean => {
      const { reason } = readText(`${HEAD}Ms. Lindqvist ${verb} that ships sink.`).sentences.at(-1)!;
      return reason.type === 'cue' && reason.guessed;
    };
    assert.deepEqual([guessed('said'), guessed('harrumphed')], [false, true]);
  });
});
