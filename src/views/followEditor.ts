import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { annotationsAt } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import type { AnnotationsModel } from './annotations/annotationsModel.ts';
import type { AnnotationsRow } from './annotations/annotationsRows.ts';
import type { MeetingsModel, MeetingsRow } from './meetings/meetingsModel.ts';
import type { Shown } from './view.ts';
import { AfterPause } from '../text/pause.ts';

/** How long the cursor may rest before the views follow it, in milliseconds. */
const PAUSE = 150;

/**
 * Selects in the views what the active editor shows: its meeting, and the annotation at the cursor, each when it
 * becomes another one, as it does when it is made there. A row of the same meeting that the person has selected stays:
 * that is where the cursor has come from.
 */
export function followEditor(
  services: Services,
  meetings: Shown<MeetingsRow, MeetingsModel>,
  annotations: Shown<AnnotationsRow, AnnotationsModel>,
): vscode.Disposable {
  const followed = { meeting: '', annotation: '' };
  // A view that is being drawn anew says that nothing is selected.
  const selected: { meetings: readonly MeetingsRow[]; annotations: readonly AnnotationsRow[] } = {
    meetings: [],
    annotations: [],
  };
  let isCursorMoved = false;
  /** Whether the person has chosen an annotation's row since the editor last showed something else: it stays. */
  let isRowChosen = false;
  /** The row that is being selected here, by its id. */
  let selecting: string | undefined;
  let before = { uri: '', annotation: '' };
  const selectAnnotation = (row: AnnotationsRow | undefined): Promise<void> => {
    selecting = row && annotations.model.itemOf(row).id;
    return select(annotations.view, row);
  };
  const followMeeting = async (uri: string, meeting: MeetingsRow): Promise<void> => {
    if (!meetings.view.visible || uri === followed.meeting) return;
    if (!selected.meetings.some((other) => areInLine(meetings.model, other, meeting)))
      await select(meetings.view, meeting);
    followed.meeting = uri;
  };
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !services.corpus.corpus.loaded) return;
    const uri = editor.document.uri.toString();
    const atCursor = annotationsHere(services, editor);
    const now = { uri, annotation: atCursor[0]?.annotation.id ?? '' };
    const isChangedHere = before.uri === uri && before.annotation !== now.annotation;
    // A readout that is shown because of an annotation without a place leaves that selected, until the cursor moves.
    const here = isCursorMoved || isChangedHere ? atCursor : [];
    before = now;
    isCursorMoved = false;
    const [first] = here;
    const place = `${uri}#${first?.annotation.id ?? ''}`;
    const meeting = meetings.model.find(uri);
    // Both views are looked at before one is moved: meanwhile the person may choose another row.
    const isAnnotated = annotations.model.has(uri);
    const goesToPlace = annotations.view.visible && place !== followed.annotation && isAnnotated;
    const staysThere =
      isRowChosen || isShownByView(services, here) || selected.annotations.some((row) => isAt(row, uri, here));
    if (meeting) await followMeeting(uri, meeting);
    if (!goesToPlace) return;
    if (!staysThere) await selectAnnotation(annotations.model.find(uri, first?.annotation.id));
    followed.annotation = place;
  };
  const following = new AfterPause(PAUSE, () => {
    // A view that changes meanwhile no longer knows the row; it follows again when it has changed.
    follow().catch((error: unknown) => services.log.debug(`A view could not follow the editor: ${String(error)}`));
  });
  const followSoon = () => following.ask();
  return vscode.Disposable.from(
    following,
    vscode.window.onDidChangeActiveTextEditor(() => {
      isRowChosen = false;
      followSoon();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      isRowChosen = false;
      isCursorMoved ||= kind !== undefined;
      followSoon();
    }),
    meetings.view.onDidChangeSelection(({ selection }) => (selected.meetings = selection)),
    annotations.view.onDidChangeSelection(({ selection }) => {
      selected.annotations = selection;
      const [row] = selection;
      if (row) isRowChosen = annotations.model.itemOf(row).id !== selecting;
      if (row?.type === 'annotation' && isRowChosen) services.currentRow.chooseAnnotation(row);
    }),
    meetings.view.onDidChangeVisibility(followSoon),
    annotations.view.onDidChangeVisibility(followSoon),
    meetings.tree.onDidChangeTreeData(followSoon),
    annotations.tree.onDidChangeTreeData(followSoon),
  );
}

async function select<Row>(view: vscode.TreeView<Row>, row: Row | undefined): Promise<void> {
  if (row) await view.reveal(row, { select: true, focus: false, expand: false });
}

/**
 * Whether one row is above the other, or is it: a year that the person has just folded is not to be unfolded for one
 * of its meetings.
 */
function areInLine(model: MeetingsModel, a: MeetingsRow, b: MeetingsRow): boolean {
  return lineOf(model, a).includes(b) || lineOf(model, b).includes(a);
}

/** A row and those above it. */
function lineOf(model: MeetingsModel, row: MeetingsRow): MeetingsRow[] {
  const parent = model.parentOf(row);
  return parent ? [row, ...lineOf(model, parent)] : [row];
}

function annotationsHere(services: Services, { document, selection }: vscode.TextEditor): readonly PlacedAnnotation[] {
  const annotated = services.documents.shown(document);
  const offset = document.offsetAt(selection.active);
  return annotated ? annotationsAt(annotated, { start: offset, end: offset }) : [];
}

/** Whether the view itself has shown what is at the cursor: it may have gone on since, and is not called back. */
function isShownByView({ annotationsView }: Services, here: readonly PlacedAnnotation[]): boolean {
  return here.some(({ sidecar, annotation: { id } }) => annotationsView.hasShown({ sidecar, id }));
}

/** Whether a row is of the readout and, where annotations are at the cursor, one of those. */
function isAt(row: AnnotationsRow, readout: string, here: readonly PlacedAnnotation[]): boolean {
  switch (row.type) {
    case 'review':
    case 'group':
      return false;
    case 'meeting':
      return row.readout === readout && here.length === 0;
    case 'annotation':
      return row.readout === readout && (here.length === 0 || here.some(({ annotation }) => annotation.id === row.id));
  }
}
