import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../../../scripts/host/paths.ts';
import { isReadout } from '../../../src/reading/page/recognise.ts';
import { mayBeReadout } from '../../../src/reading/page/quickSigns.ts';

const SCHEDULE = `Public Schedule – July 14, 2023
Office of the Spokesperson

SECRETARY ARTHUR J. CALLOWAY

9:00 a.m. LOCAL Secretary Calloway meets with Indonesian Foreign Minister Retno Hartati in Jakarta.

11:30 a.m. LOCAL Secretary Calloway participates in the Foreign Ministers’ Meeting in Jakarta.
`;

const HISTORY = `The Congress of the Long Table

In 1814 Prince Aurel received the Tsar and the King of Prussia. The ministers discussed Poland, and the French Foreign Minister stressed the balance of power.

Historians have noted that the dancing was as important as the talks.
`;

const STATEMENT_ON_A_MEETING = `THE WHITE HOUSE
FOR IMMEDIATE RELEASE
November 4, 2021

Statement by the Spokesperson on National Security Advisor Jacob Sutter’s Meeting with Yang Kewei of China

National Security Advisor Jacob Sutter met yesterday with Yang Kewei, Director of the Foreign Affairs Office of China, in Luxembourg.

Mr. Sutter raised a number of issues. The two agreed to stay in touch.
`;

const TITLE_TELLS_WHO = `June 10, 2007
19:30
Gorki, Moscow Region
Igor Lebedintsev met with Prime Minister of Armenia Davit Sahakyan

The talks were held on the eve of the EAEU summit.

The two sides discussed the supply of gas and the North-South railway.
`;

const GUIDE = `How to book a meeting with the President of the Chamber of Commerce

The meeting takes place every Tuesday in France. The member firms discussed fees and noted that they were low.

You should bring a passport.
`;

const JOINT_CALL = `Joint Readout of Harbour Leaders’ Call

2022-03-03 12:31:11-05:00

Today the Harbour Leaders convened to reaffirm their commitment to open ports.

The leaders agreed to meet again in May.
`;

const ROUNDTABLE = `Readout of White House Roundtable with Ferry Builders

Today, Harbour Adviser Vera Quill convened twelve builders of ferries.

The builders thanked her and noted that orders have doubled.
`;

const NO_EVENT = `Readout of the tide gauge at the northern pier

The gauge showed that the water rose by two metres. The engineers noted that it has to be cleaned.
`;

describe('whether a text is a readout', () => {
  for (const [name, text, wanted] of [
    ['a schedule is none', SCHEDULE, false],
    ['a history is none', HISTORY, false],
    ['a page whose title alone names the offices is one', TITLE_TELLS_WHO, true],
    ['a guide to meetings is none', GUIDE, false],
    ['a statement on a meeting is one', STATEMENT_ON_A_MEETING, true],
    ['a page that calls itself a readout of a call is one', JOINT_CALL, true],
    ['a page that calls itself a readout of a roundtable is one', ROUNDTABLE, true],
    ['what a gauge showed is none', NO_EVENT, false],
  ] as const) {
    it(name, () => assert.equal(isReadout(text), wanted));
  }
});

describe('whether a text may be a readout', () => {
  it('is not denied of any text that is one', () => {
    const files = globSync(['test/fixtures/labelled/*/*.txt', '../shared/readouts/**/*.txt'], { cwd: ROOT });
    const texts = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8'));
    const readouts = [...texts, TITLE_TELLS_WHO, STATEMENT_ON_A_MEETING].filter(isReadout);
    assert.ok(readouts.length > 200, `${readouts.length} readouts`);
    assert.deepEqual(
      readouts.filter((text) => !mayBeReadout(text)),
      [],
    );
  });

  for (const [name, text] of [
    ['a list of packages', 'left-pad==1.3.0\nrequests>=2.31\n'],
    ['notes', 'Buy milk. Call the plumber, who has met the landlord before.\n'],
    ['a log', '2024-03-01 12:00:01 INFO server: listening on 8080\n2024-03-01 12:00:02 INFO 12 jobs opened\n'],
    ['a text that names an office in what is not looked at', `${'word '.repeat(4000)} The President met the King.`],
  ] as const) {
    it(`is denied of ${name}`, () => assert.equal(mayBeReadout(text), false));
  }
});
