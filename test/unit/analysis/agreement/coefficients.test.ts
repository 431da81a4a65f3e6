import assert from 'node:assert/strict';
import {
  cohensKappa,
  fleissKappa,
  krippendorffsAlpha,
  nominal,
  observedAgreement,
  type Measure,
} from '../../../../src/analysis/agreement/coefficients.ts';
import { masiDistance } from '../../../../src/analysis/agreement/masi.ts';
import { NOT_CODED, Study } from '../../../../src/analysis/agreement/study.ts';

/** One line for each annotator, one character for each unit; `.` where they did not code it. */
function study(...annotators: string[]): Study {
  const rows = annotators.map((row) => [...row.replaceAll(' ', '')]);
  const labels = [...new Set(rows.flat())].filter((label) => label !== '.');
  const units = rows[0]!.map((_, unit) =>
    rows.map((row) => (row[unit] === '.' ? NOT_CODED : labels.indexOf(row[unit]!))),
  );
  return new Study(units, rows.length, labels.length);
}

/** A table of two annotators: rows are what the first gave, columns what the second gave. */
function table(...rows: number[][]): Study {
  const units = rows.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b])));
  return new Study(units, 2, rows.length);
}

function assertIs(measure: Measure, of: Study, expected: number, within = 0.0005): void {
  const value = measure(of)(of.counts);
  assert.ok(typeof value === 'number' && Math.abs(value - expected) <= within, `${value} is not ${expected}`);
}

const alpha = krippendorffsAlpha(nominal);

describe('Coefficients of agreement have the values that are published for', () => {
  it('Cohen 1960, p. 45: kappa 0.492', () => {
    const cohen = table([88, 14, 18], [10, 40, 10], [2, 6, 12]);
    assertIs(cohensKappa, cohen, 0.492);
    assertIs(observedAgreement, cohen, 0.7);
  });

  it('Artstein and Poesio 2008, p. 558 and p. 568: kappa 0.348 and 0.801, alpha 0.8', () => {
    assertIs(cohensKappa, table([20, 20], [10, 50]), 0.348);
    const three = table([46, 6, 0], [0, 32, 0], [0, 6, 10]);
    assertIs(cohensKappa, three, 0.801);
    assertIs(alpha, three, 0.8, 0.001);
  });

  it('Artstein and Poesio 2008, the table of p. 568: alpha 0.8156 where one label is half apart from the others', () => {
    const [STAT, IREQ] = [0, 1];
    const weighted = (a: number, b: number) => (a === b ? 0 : [a, b].every((x) => [STAT, IREQ].includes(x)) ? 1 : 0.5);
    assertIs(krippendorffsAlpha(weighted), table([46, 6, 0], [0, 32, 0], [0, 6, 10]), 0.8156);
  });

  it('Fleiss 1971, p. 379: kappa 0.430 of 30 patients and 6 raters', () => {
    const units = (
      '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 ' +
      '144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 ' +
      '555555 244444 224555 114444 144445 222224 111155 224444 133333 555555'
    ).split(' ');
    const fleiss = new Study(
      units.map((unit) => [...unit].map(Number)),
      6,
      6,
    );
    assertIs(fleissKappa, fleiss, 0.43);
    assertIs(observedAgreement, fleiss, 0.5556);
  });

  it('Krippendorff 2011, example A: alpha 0.095 of two observers and two values', () => {
    assertIs(alpha, study('0100000010', '1110010000'), 0.095);
  });

  it('Krippendorff 2011, example B: alpha 0.692 of two observers and five values', () => {
    assertIs(alpha, study('aabbdcccedda', 'babbbccceddd'), 0.692);
  });

  it('Krippendorff 2011, example C: alpha 0.743 of four observers who did not code every unit', () => {
    assertIs(alpha, study('123321412...', '1233224125.3', '.3332342251.', '12332441251.'), 0.743);
  });

  it('Krippendorff 1995, p. 57: kappa 0.385, and alpha 0.329 by the same table', () => {
    const observers = study('0011 1111 1100 0011 1111 0000', '0000 1111 0000 0001 1000 0000');
    assertIs(cohensKappa, observers, 0.385);
    assertIs(alpha, observers, 0.329);
  });
});

describe('The distance of MASI', () => {
  it('is that of Passonneau 2006: by Jaccard, and by whether one set holds the other', () => {
    const distance = (a: string, b: string) => masiDistance([...a], [...b]);
    assert.equal(distance('', ''), 0);
    assert.equal(distance('ab', 'ba'), 0);
    assert.equal(distance('ab', 'cd'), 1);
    assert.equal(distance('', 'a'), 1);
    // NLTK documents 0.665 for this one, having rounded 2/3 to 0.67.
    assert.equal(distance('ab', 'abcd'), 1 - (2 / 4) * (2 / 3));
    assert.equal(distance('ab', 'ac'), 1 - (1 / 3) * (1 / 3));
  });
});

describe('Agreement that has no figure says why', () => {
  const why = (measure: Measure, of: Study) => measure(of)(of.counts);

  it('where everybody gave everything the same', () => {
    for (const measure of [cohensKappa, fleissKappa, alpha])
      assert.equal(why(measure, study('aaaa', 'aaaa')), 'no-variation');
    assertIs(observedAgreement, study('aaaa', 'aaaa'), 1);
  });

  it('where one annotator coded, or no unit was coded by two', () => {
    for (const measure of [observedAgreement, cohensKappa, fleissKappa, alpha]) {
      assert.equal(why(measure, study('abab')), 'one-coder');
      assert.equal(why(measure, study('ab..', '..ab')), 'no-units');
    }
  });

  it('which for the kappa of Fleiss is so where no unit was coded by all', () => {
    const some = study('abab', 'abab', '....');
    assert.equal(why(fleissKappa, some), 'no-units');
    assertIs(alpha, some, 1);
  });
});
