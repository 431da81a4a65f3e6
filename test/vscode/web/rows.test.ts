import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Facet } from '../../../src/corpus/annotationFacets.ts';
import { NO_FILTER } from '../../../src/corpus/annotationFilter.ts';
import type { Meeting } from '../../../src/corpus/meeting.ts';
import { AnnotationsModel } from '../../../src/views/annotations/annotationsModel.ts';
import type { AnnotationRow } from '../../../src/views/annotations/annotationsRows.ts';
import { MeetingsModel } from '../../../src/views/meetings/meetingsModel.ts';
import type { TreeModel } from '../../../src/views/view.ts';
import { ExpectedAnnotations } from '../../../src/workspace/documents/expectedAnnotations.ts';
import type { WorkspaceCorpus } from '../../../src/workspace/files/workspaceCorpus.ts';
import { annotation, meeting, Meetings } from '../../unit/views/meetings.ts';

const NO_ONE = { aliases: [], titles: [], introducedAt: null };

/** Of the publisher's side last, as where a page names the guest first. */
const PARTICIPANTS: Meeting['participants'] = [
  { ...NO_ONE, name: 'Ada Orr', country: 'TO', titles: ['Minister of Fisheries'] },
  { ...NO_ONE, name: 'Ben Tari', country: 'VU' },
  { ...NO_ONE, name: 'Weng Qihua', country: 'CN' },
];

describe('a row of the views', () => {
  it('of a meeting names the guests, words the date below its year, and tells by ear what it shows', () => {
    const talks = of(MeetingsModel, {
      date: '2022-06-02/2022-06-04',
      publisher: 'China MFA',
      participants: PARTICIPANTS,
      annotations: [annotation('a', 10)],
    });
    assert.equal(talks.label, 'Ada Orr, Ben Tari');
    assert.equal(talks.description, '2–4 Jun · 1/1');
    assert.equal(
      talks.accessibilityInformation?.label,
      'Ada Orr, Ben Tari, phone call, 2 to 4 June 2022, 1 of 1 sentences tagged, 1 annotation, ' +
        'participants: Ada Orr, Ben Tari, Weng Qihua',
    );
    assert.equal(
      textOf(talks.tooltip),
      'Talk of a\n\nphone call · 2 to 4 June 2022 · China MFA\n\n' +
        '- Ada Orr — Minister of Fisheries — TO\n- Ben Tari — VU\n- Weng Qihua — CN\n\n1 of 1 sentences tagged',
    );
  });

  it('of a meeting whose year is unknown shows no placeholder', () => {
    assert.equal(of(MeetingsModel, { date: 'XXXX-03-18' }).description, '18 Mar · 0/1');
    const annotated = of(AnnotationsModel, { date: 'XXXX-03-18', annotations: [annotation('a', 10)] });
    assert.equal(annotated.description, '18 Mar, year unknown · 1');
  });

  it('of an annotation tells its status, annotator, note and replies by ear, and wraps its tooltip between words', () => {
    const placed = annotation('a', 10);
    const { label, tooltip, accessibilityInformation } = annotationRow({
      ...placed,
      annotation: {
        ...placed.annotation,
        note: 'See the text\nof 2019.',
        status: 'accepted',
        replies: [{ by: 'ben', created: '2026-01-02T10:00:00Z', text: 'Same wording.' }],
      },
    });
    assert.equal(label, 'act · accepted · ¶ ↩1 · ada · “stays”');
    assert.equal(accessibilityInformation?.label, 'act, stays, accepted, by ada, note: See the text of 2019., 1 reply');
    assert.equal(textOf(tooltip), '“stays”\n\nSee the text  \nof 2019.\n\nada, 1 January 2026\n\n- ben: Same wording.');
  });

  it('of an annotation shows the colour of its code with the sign of how far it has come, and how its place is unclear', () => {
    const icons = (['open', 'accepted', 'rejected'] as const).map((status) => {
      const placed = annotation('a', 10);
      const { iconPath } = annotationRow({ ...placed, annotation: { ...placed.annotation, status } });
      return decodeURIComponent(String((iconPath as { light: vscode.Uri }).light));
    });
    assert.equal(new Set(icons).size, icons.length);
    assert.equal(new Set(icons.map((icon) => /(?:fill|stroke)="(#\w+)"/.exec(icon)?.[1])).size, 1);
    const gone = annotationRow(annotation('a', 10, 'orphan'));
    assert.equal((gone.iconPath as vscode.ThemeIcon).id, 'debug-disconnect');
    assert.equal(gone.description, 'Talk of a · 4 Mar 2021');
  });

  it('of an annotation shows what is being written, and when that could not be, what it was', async () => {
    const expected = new ExpectedAnnotations();
    const placed = annotation('a', 10);
    const { model, rows } = rowsOf(AnnotationsModel, { annotations: [placed] }, 'meeting', expected);
    const row = rows.find(({ type }) => type === 'annotation')!;
    const { uri } = await vscode.workspace.openTextDocument({ content: 'It stays.' });
    const shown: unknown[] = [];
    const subscription = expected.onDidChange((change) => {
      const drawn = (model as AnnotationsModel).updateExpected('a', change.placed);
      shown.push([change.isOver, drawn.includes(row as AnnotationRow), model.itemOf(row).label]);
    });
    const accepted = { ...placed, annotation: { ...placed.annotation, status: 'accepted' as const } };
    await assert.rejects(expected.during(uri, accepted, () => Promise.reject(new Error('The disk is full.'))));
    subscription.dispose();
    assert.deepEqual(shown, [
      [false, true, 'act · accepted · ada · “stays”'],
      [true, true, 'act · ada · “stays”'],
    ]);
  });

  it('of a group counts its annotations, says what they have in common, and is divided by months where it has many', () => {
    const grouped = (count: number) =>
      rowsOf(
        AnnotationsModel,
        { annotations: Array.from({ length: count }, (_, index) => annotation(`a${index}`, 10)) },
        'status',
      );
    const { model, rows } = grouped(2);
    const [group] = rows;
    assert.equal(model.itemOf(group!).accessibilityInformation?.label, 'open, 2 annotations');
    assert.deepEqual(
      model.childrenOf(group!).map((row) => model.parentOf(row)),
      [group, group],
    );
    const many = grouped(301);
    const [month, ...others] = many.model.childrenOf(many.rows[0]!);
    assert.deepEqual(others, []);
    assert.equal(many.model.itemOf(month!).accessibilityInformation?.label, 'March 2021, 301 annotations');
    assert.equal(many.model.childrenOf(month!).length, 301);
  });

  it('of a group is the one that stood there before, when an annotation has become another one', () => {
    const { model, meetings, rows } = rowsOf(AnnotationsModel, { annotations: [annotation('a', 10)] }, 'code');
    const before = meetings.meeting('a')!;
    meetings.set({ ...before, annotations: [annotation('a', 10), annotation('b', 20)] });
    assert.deepEqual(model.update(['a']), rows.slice(0, 1));
    meetings.set({ ...before, annotations: [annotation('a', 10, 'exact', ['stance'])] });
    assert.equal(model.update(['a']), 'all');
  });
});

/** The only row of a meeting. */
function of(Model: typeof MeetingsModel | typeof AnnotationsModel, fields: Partial<Meeting>): vscode.TreeItem {
  const { model, row } = rowOf(Model, fields);
  return model.itemOf(row);
}

function annotationRow(placed: Meeting['annotations'][number]): vscode.TreeItem {
  const { model, row } = rowOf(AnnotationsModel, { annotations: [placed] });
  const found = [...model.roots, row].flatMap((each) => model.childrenOf(each))[0]!;
  const item = model.itemOf(found);
  return Object.assign(item, { tooltip: item.tooltip ?? model.tooltipOf?.(found) });
}

type Row = object & { type?: string };

function rowOf(Model: typeof MeetingsModel | typeof AnnotationsModel, fields: Partial<Meeting>) {
  const { model, rows } = rowsOf(Model, fields);
  return { model, row: rows.find(({ type }) => type === 'meeting')! };
}

/** All rows of the first two levels, of one meeting. */
function rowsOf(
  Model: typeof MeetingsModel | typeof AnnotationsModel,
  fields: Partial<Meeting>,
  grouping: Facet = 'meeting',
  expected: Pick<ExpectedAnnotations, 'of'> = new ExpectedAnnotations(),
) {
  const { date = '2021-03-04', ...others } = fields;
  const meetings = new Meetings(meeting('a', date, others));
  const corpus = { corpus: Object.assign(meetings, { codebooks: [], codebookFor: () => null }) };
  const shown = { seen: () => (annotations: Meeting['annotations']) => annotations };
  const arrangement = { grouping, filter: NO_FILTER };
  const model = new Model(corpus as unknown as WorkspaceCorpus, shown, arrangement, expected) as TreeModel<Row>;
  model.update(meetings.uris);
  return { model, meetings, rows: model.roots.flatMap((root) => [root, ...model.childrenOf(root)]) };
}

/** What a tooltip shows, without the backslashes of its Markdown. */
function textOf(tooltip: vscode.TreeItem['tooltip']): string {
  return (tooltip as vscode.MarkdownString).value.replace(/\\(?=[^\w\s])/g, '');
}
