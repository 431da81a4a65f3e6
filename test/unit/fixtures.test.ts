import assert from 'node:assert/strict';
import path from 'node:path';
import { MEETING_KINDS } from '../../src/reading/model.ts';
import { labelsOf, ROUNDS, textNames, textOf } from '../labelled.ts';

interface Range {
  start: number;
  end: number;
}
interface Person {
  name: string;
  aliases: string[];
}
interface LabelledStatement extends Range {
  speaker: string | null;
  collective?: boolean;
  members?: string[];
  passive?: boolean;
  paragraph: number;
  cue: string | null;
  source?: Range;
  cueSpan?: Range;
  content: (Range & { altStarts?: number[] }) | null;
  sentences: Range[];
}
interface LabelledSentence extends Range {
  paragraph: number;
  speaker: string | null;
  collective?: boolean;
}
interface Labels {
  kind: string;
  date: string | null;
  participants: Person[];
  otherPersons?: Person[];
  paragraphs: (Range & { n: number })[];
  statements: LabelledStatement[];
  sentences: LabelledSentence[];
  dateMentions: Range[];
}

/** Calls `visit` with every object below `value` that has a numeric start and end. */
function eachRange(value: unknown, visit: (range: Range & { text?: unknown }) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
    visit(value as Range);
  }
  for (const inner of Object.values(value)) eachRange(inner, visit);
}

const inside = (inner: Range, outer: Range) => inner.start >= outer.start && inner.end <= outer.end;

const overlap = (one: Range, other: Range) => one.start < other.end && other.start < one.end;

function assertInOrder(ranges: readonly Range[], what: string): void {
  ranges.forEach((range, i) => {
    const next = ranges[i + 1];
    assert.ok(!next || range.end <= next.start, `${what} overlap or are out of order at ${range.start}`);
  });
}

for (const folder of ROUNDS) {
  describe(`the labelled texts in ${path.basename(folder)}`, () => {
    const gold = labelsOf<Labels>(folder);

    it('label every text in the folder, and no other', () => {
      assert.deepEqual(Object.keys(gold).sort(), textNames(folder));
    });

    for (const [name, labels] of Object.entries(gold)) {
      const text = textOf(folder, name);
      const slice = (range: Range) => text.slice(range.start, range.end);

      describe(name, () => {
        it('has spans that lie inside the text and say what stands there', () => {
          eachRange(labels, (range) => {
            assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length, JSON.stringify(range));
            assert.equal(slice(range), slice(range).trim(), 'a span begins or ends with a blank');
            if (typeof range.text === 'string') assert.equal(slice(range), range.text);
          });
        });

        it('has paragraphs, sentences, statements and dates in order, each within the one above it', () => {
          const paragraphs = new Map(labels.paragraphs.map((paragraph) => [paragraph.n, paragraph]));
          assertInOrder(labels.paragraphs, 'paragraphs');
          assertInOrder(labels.sentences, 'sentences');
          assertInOrder(labels.statements, 'statements');
          assertInOrder(labels.dateMentions, 'date mentions');
          for (const part of [...labels.sentences, ...labels.statements]) {
            assert.ok(inside(part, paragraphs.get(part.paragraph)!), slice(part));
          }
          for (const statement of labels.statements) {
            const own = labels.sentences.filter((sentence) => overlap(sentence, statement));
            assert.deepEqual(statement.sentences.map(slice), own.map(slice));
            // A second voice begins in the middle of a sentence that another opens.
            assert.ok(
              own.every(({ start, speaker }) => start < statement.start || speaker === statement.speaker),
              slice(statement),
            );
            for (const part of [statement.source, statement.cueSpan, statement.content]) {
              assert.ok(!part || inside(part, statement), slice(statement));
            }
          }
        });

        it('has cues, sources and speakers that go together', () => {
          const persons = [...labels.participants, ...(labels.otherPersons ?? [])].map((person) => person.name);
          for (const statement of labels.statements) {
            const where = slice(statement);
            assert.equal(statement.cue, statement.cueSpan ? slice(statement.cueSpan) : null, where);
            if (statement.passive)
              assert.ok(statement.speaker === null && statement.cueSpan && !statement.source, where);
            else if (statement.collective) {
              assert.equal(statement.speaker, slice(statement.source!));
              assert.ok(
                statement.members!.length > 1 && statement.members!.every((member) => persons.includes(member)),
                where,
              );
            } else assert.ok(persons.includes(statement.speaker!), where);
            if (statement.cueSpan && !statement.passive) assert.ok(statement.source, where);
          }
          const unled = labels.sentences.filter(
            (s) => s.speaker !== null && !labels.statements.some((t) => t.start <= s.start && overlap(s, t)),
          );
          assert.deepEqual(unled.map(slice), [], 'sentences with a speaker and no statement');
        });

        it('names persons who appear in the text', () => {
          for (const person of labels.participants) {
            assert.ok(
              [person.name, ...person.aliases].some((form) => text.includes(form)),
              person.name,
            );
          }
        });

        it('is a readout with a date and persons, or has no labels of one', () => {
          if (labels.kind === 'not-a-readout') {
            assert.deepEqual(
              [labels.date, labels.participants, labels.sentences, labels.statements],
              [null, [], [], []],
            );
          } else {
            assert.ok((MEETING_KINDS as readonly string[]).includes(labels.kind), labels.kind);
            assert.match(labels.date ?? '', /^(?:\d{4}|XXXX)-\d\d-\d\d/);
            assert.ok(labels.participants.length > 1 && labels.sentences.length > 0);
          }
        });
      });
    }
  });
}
