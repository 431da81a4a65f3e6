import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Meeting } from '../../../src/corpus/meeting.ts';
import { AnnotationsModel } from '../../../src/views/annotations/annotationsModel.ts';
import { MeetingsModel } from '../../../src/views/meetings/meetingsModel.ts';
import type { TreeModel } from '../../../src/views/view.ts';
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
    assert.equal(label, 'act');
    assert.equal(accessibilityInformation?.label, 'act, stays, accepted, by ada, note: See the text of 2019., 1 reply');
    assert.equal(textOf(tooltip), '“stays”\n\nSee the text  \nof 2019.\n\nada, 1 January 2026\n\n- ben: Same wording.');
  });
});

/** The only row of a meeting. */
function of(Model: typeof MeetingsModel | typeof AnnotationsModel, fields: Partial<Meeting>): vscode.TreeItem {
  const { model, row } = rowOf(Model, fields);
  return model.itemOf(row);
}

function annotationRow(placed: Meeting['annotations'][number]): vscode.TreeItem {
  const { model, row } = rowOf(AnnotationsModel, { annotations: [placed] });
  return model.itemOf(model.childrenOf(row)[0]!);
}

function rowOf(Model: typeof MeetingsModel | typeof AnnotationsModel, fields: Partial<Meeting>) {
  const { date = '2021-03-04', ...others } = fields;
  const meetings = new Meetings(meeting('a', date, others));
  const corpus = { corpus: Object.assign(meetings, { codebooks: [], codebookFor: () => null }) };
  const model = new Model(corpus as unknown as WorkspaceCorpus) as TreeModel<object & { type?: string }>;
  model.update(meetings.uris);
  const rows = model.roots.flatMap((root) => [root, ...model.childrenOf(root)]);
  return { model, row: rows.find(({ type }) => type === 'meeting')! };
}

/** What a tooltip shows, without the backslashes of its Markdown. */
function textOf(tooltip: vscode.TreeItem['tooltip']): string {
  return (tooltip as vscode.MarkdownString).value.replace(/\\(?=[^\w\s])/g, '');
}
