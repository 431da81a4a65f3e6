import * as vscode from 'vscode';
import type { Services } from '../workspace/services.ts';
import { registerAddNote, registerWriteLongerNote } from './addNote.ts';
import { registerChangeAnnotationDisplay } from './changeAnnotationDisplay.ts';
import { registerByKey } from './byKey.ts';
import { registerChooseCandidate } from './chooseCandidate.ts';
import { registerCompareAnnotators } from './compareAnnotators.ts';
import { registerCompareWording } from './compareWording.ts';
import { registerConfirmTarget } from './confirmTarget.ts';
import { registerCorrectMeeting } from './correctMeeting.ts';
import { registerCorrectSpeaker } from './correctSpeaker.ts';
import { registerCreateCodebook } from './createCodebook.ts';
import { registerDeleteAnnotation } from './deleteAnnotation.ts';
import { registerEditCodes } from './editCodes.ts';
import { registerEditText } from './editText.ts';
import { registerFindMeeting } from './findMeeting.ts';
import { registerInVivoCode } from './inVivoCode.ts';
import { registerKeepAsOrphan } from './keepAsOrphan.ts';
import { registerNextUnit, registerNextUntaggedUnit, registerPreviousUnit } from './nextUnit.ts';
import { registerListWhatWasRead } from './listWhatWasRead.ts';
import { registerOpenCodebook } from './openCodebook.ts';
import { registerOpenSidecar } from './openSidecar.ts';
import { registerReattachToSelection } from './reattachToSelection.ts';
import { registerRefresh, registerShowLog } from './refresh.ts';
import { registerRepeatLastTag } from './repeatLastTag.ts';
import { registerReply } from './reply.ts';
import { registerReviewUnclear } from './reviewUnclear.ts';
import { registerRevealAnnotation, registerRevealReadout, registerRowKey } from './revealRow.ts';
import { registerSelectUnit } from './selectUnit.ts';
import { registerSetStatus } from './setStatus.ts';
import { registerSetUpGitMerge } from './setUpGitMerge.ts';
import { registerSwapCode } from './swapCode.ts';
import { registerTagStatement } from './tagStatement.ts';
import { registerRedoAnnotationChange, registerUndoAnnotationChange } from './undoAnnotationChange.ts';

const COMMANDS: readonly ((services: Services) => vscode.Disposable)[] = [
  registerAddNote,
  registerChangeAnnotationDisplay,
  registerByKey,
  registerChooseCandidate,
  registerCompareAnnotators,
  registerCompareWording,
  registerConfirmTarget,
  registerCorrectMeeting,
  registerCorrectSpeaker,
  registerCreateCodebook,
  registerDeleteAnnotation,
  registerEditCodes,
  registerEditText,
  registerFindMeeting,
  registerInVivoCode,
  registerKeepAsOrphan,
  registerNextUnit,
  registerNextUntaggedUnit,
  registerListWhatWasRead,
  registerOpenCodebook,
  registerOpenSidecar,
  registerPreviousUnit,
  registerReattachToSelection,
  registerRefresh,
  registerRepeatLastTag,
  registerReply,
  registerRevealAnnotation,
  registerRevealReadout,
  registerReviewUnclear,
  registerRowKey,
  registerSelectUnit,
  registerSetStatus,
  registerSetUpGitMerge,
  registerShowLog,
  registerSwapCode,
  registerTagStatement,
  registerUndoAnnotationChange,
  registerWriteLongerNote,
  registerRedoAnnotationChange,
];

/** All commands: those of the palette, and those of the views' rows. */
export function registerCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(...COMMANDS.map((register) => register(services)));
}
