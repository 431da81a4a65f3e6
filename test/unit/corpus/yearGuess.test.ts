import assert from 'node:assert/strict';
import { guessYear, type DatedFile, type YearGuess } from '../../../src/corpus/yearGuess.ts';

describe('the year of a readout that names none', () => {
  const guess = (path: string, others: Readonly<Record<string, string | null>> = {}): YearGuess | null =>
    guessYear(
      `file:///readouts/${path}`,
      Object.entries(others).map(([other, date]): DatedFile => ({ uri: `file:///readouts/${other}`, date })),
    );

  for (const [path, year] of [
    ['2020-03-18-call.txt', '2020'],
    ['call_2019.txt', '2019'],
    ['20200318 call.txt', '2020'],
    ['call 1998 (2).readout', '1998'],
  ] as const)
    it(`is in the file's name: ${path}`, () => assert.deepEqual(guess(path), { year, from: 'file' }));

  for (const path of ['12020-call.txt', 'call-20209.txt', 'call-3020.txt', '2019-2020-calls.txt', 'call 20201399.txt'])
    it(`is not in a name that says none, or two: ${path}`, () => assert.equal(guess(path), null));

  it("is in the nearest folder's name", () => {
    assert.deepEqual(guess('2018/Calls%20of%202021/march/call.txt'), { year: '2021', from: 'folder' });
    assert.deepEqual(guess('2021/call of 2019.txt'), { year: '2019', from: 'file' });
    assert.equal(guess('2018/2019-2020/call.txt'), null);
  });

  it('is that of all dated readouts in the folder', () => {
    const others = { 'a/1.txt': '2021-03-04', 'a/2.txt': '2021', 'a/3.txt': 'XXXX-05-06', 'b/4.txt': '2017' };
    assert.deepEqual(guess('a/call.txt', others), { year: '2021', from: 'neighbours' });
    assert.equal(guess('c/call.txt', others), null);
  });

  it('is that of the readouts before and after it by name, where these agree', () => {
    const others = {
      'call 1.txt': '2019-12-30',
      'call 2.txt': '2020-01-03',
      'call 10.txt': '2020-02',
      'call 20.txt': '2021',
    };
    assert.deepEqual(guess('call 9.txt', others), { year: '2020', from: 'neighbours' });
    assert.equal(guess('call 11.txt', others), null);
    assert.equal(guess('call 30.txt', others), null);
  });

  it('is not told by the readout itself', () => {
    assert.equal(guess('call.txt', { 'call.txt': '2021-03-04' }), null);
  });
});
