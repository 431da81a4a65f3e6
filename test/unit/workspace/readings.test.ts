import assert from 'node:assert/strict';
import { Readings } from '../../../src/workspace/documents/readings.ts';
import { readText } from '../../../src/reading/read.ts';
import { CALL } from '../../vscode/suite/call.ts';

const LUND = { date: '2021-03-05', speakers: [{ start: 0, end: 9, name: 'Astrid Lund' }] };

describe('Readings of a text that is open', () => {
  it('are the same object while nothing has changed, and as the text is read anew', () => {
    const readings = new Readings();
    const plain = readings.read(CALL);
    const stated = readings.read(CALL, LUND);
    assert.deepEqual(plain, readText(CALL));
    assert.deepEqual(stated, readText(CALL, LUND));
    assert.equal(readings.read(CALL), plain);
    assert.equal(readings.read(CALL, structuredClone(LUND)), stated);
    assert.equal(readings.read(CALL), plain);
  });

  it('are others when the text, or what is stated, is another', () => {
    const readings = new Readings();
    readings.read(CALL, LUND);
    assert.equal(readings.read(CALL, { ...LUND, date: '2021-03-06' }).date, '2021-03-06');
    const edited = CALL.replace('March 4', 'March 9');
    assert.deepEqual(readings.read(edited), readText(edited));
    assert.deepEqual(readings.read(edited, LUND), readText(edited, LUND));
  });

  it('have the sentences of a text that is no readout, and are the same object as well', () => {
    const readings = new Readings();
    const text = 'Apples are red. Pears are green.\n';
    const { kind, sentences } = readings.read(text);
    assert.deepEqual([kind, sentences.length], ['not-a-readout', 2]);
    assert.equal(readings.read(text), readings.read(text));
  });
});
