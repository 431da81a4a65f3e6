import * as vscode from 'vscode';
import type { Services } from '../workspace/services.ts';
import { registerActionsHere } from './actionsHere.ts';
import {
  registerTakeBoth,
  registerTakeFirst,
  registerTakeNeither,
  registerTakeOtherCodes,
  registerTakeSecond,
} from './adjudicate.ts';
import { registerAddNote, registerWriteLongerNote } from './addNote.ts';
import { registerChangeAnnotationDisplay } from './changeAnnotationDisplay.ts';
import {
  registerFilterAnnotations,
  registerGroupAnnotations,
  registerShowAllAnnotations,
} from './arrangeAnnotations.ts';
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
import { registerImportFromClipboard } from './importFromClipboard.ts';
import { registerImportReadouts } from './importReadouts.ts';
import { registerInVivoCode } from './inVivoCode.ts';
import { registerKeepAsOrphan } from './keepAsOrphan.ts';
import { registerNextUnit, registerNextUntaggedUnit, registerPreviousUnit } from './nextUnit.ts';
import { registerListWhatWasRead } from './listWhatWasRead.ts';
import { registerOpenCodebook } from './openCodebook.ts';
import { registerOpenPeople } from './openPeople.ts';
import { registerOpenSidecar } from './openSidecar.ts';
import { registerReattachToSelection } from './reattachToSelection.ts';
import {
  registerDeleteCode,
  registerMergeCode,
  registerMoveCode,
  registerMoveCodeDown,
  registerMoveCodeUp,
  registerRenameCode,
} from './refactorCode.ts';
import { registerDeprecateCode, registerUseSuccessor } from './deprecateCode.ts';
import { registerEditCode } from './editCode.ts';
import { registerShowAllCodes, registerShowCodesWithoutDefinition, registerShowUnusedCodes } from './filterCodes.ts';
import { registerMergeSidecar } from './mergeSidecar.ts';
import { registerNewCode } from './newCode.ts';
import { registerGoToCode, registerRevealCode } from './revealCode.ts';
import { registerShowCodeAnnotations } from './showCodeAnnotations.ts';
import { registerRecode } from './recode.ts';
import { registerRefresh, registerShowLog } from './refresh.ts';
import { registerRenameReadout } from './renameReadout.ts';
import { registerRepeatLastTag } from './repeatLastTag.ts';
import { registerReply } from './reply.ts';
import { registerReviewUnclear } from './reviewUnclear.ts';
import { registerEnterRow, registerRevealAnnotation, registerRevealReadout } from './revealRow.ts';
import { registerRowKey } from './rowKey.ts';
import { registerSamePersonAs } from './samePersonAs.ts';
import { registerSelectUnit } from './selectUnit.ts';
import { registerAccept, registerReject, registerReopen, registerSetStatus } from './setStatus.ts';
import { registerSetUpGitMerge } from './setUpGitMerge.ts';
import { registerShowAnnotationsOf } from './showAnnotationsOf.ts';
import { registerNextAnnotation, registerNextOpenAnnotation, registerPreviousAnnotation } from './stepAnnotations.ts';
import { registerShowDetail } from './showDetail.ts';
import { registerSuggestCodes, registerTakeSuggestedCodes } from './suggestCodes.ts';
import { registerSplitCode } from './splitCode.ts';
import { registerSwapCode } from './swapCode.ts';
import { registerTagAllOccurrences } from './tagAllOccurrences.ts';
import { registerTagAsBefore } from './tagAsBefore.ts';
import { registerTagStatement } from './tagStatement.ts';
import { registerRenameImport, registerUndoImport } from './undoImport.ts';
import { registerRedoAnnotationChange, registerUndoAnnotationChange } from './undoAnnotationChange.ts';

const COMMANDS: readonly ((services: Services) => vscode.Disposable)[] = [
  registerAccept,
  registerActionsHere,
  registerAddNote,
  registerFilterAnnotations,
  registerGroupAnnotations,
  registerShowAllAnnotations,
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
  registerImportFromClipboard,
  registerImportReadouts,
  registerInVivoCode,
  registerKeepAsOrphan,
  registerNextAnnotation,
  registerNextOpenAnnotation,
  registerPreviousAnnotation,
  registerNextUnit,
  registerNextUntaggedUnit,
  registerListWhatWasRead,
  registerOpenCodebook,
  registerOpenPeople,
  registerOpenSidecar,
  registerPreviousUnit,
  registerReattachToSelection,
  registerDeleteCode,
  registerDeprecateCode,
  registerMergeCode,
  registerMergeSidecar,
  registerMoveCode,
  registerRenameCode,
  registerUseSuccessor,
  registerMoveCodeUp,
  registerMoveCodeDown,
  registerNewCode,
  registerEditCode,
  registerGoToCode,
  registerRevealCode,
  registerShowAllCodes,
  registerShowCodesWithoutDefinition,
  registerShowUnusedCodes,
  registerShowCodeAnnotations,
  registerRecode,
  registerRefresh,
  registerReject,
  registerReopen,
  registerRenameReadout,
  registerRepeatLastTag,
  registerReply,
  registerRenameImport,
  registerRevealAnnotation,
  registerRevealReadout,
  registerReviewUnclear,
  registerEnterRow,
  registerRowKey,
  registerSamePersonAs,
  registerSelectUnit,
  registerSetStatus,
  registerSetUpGitMerge,
  registerShowAnnotationsOf,
  registerShowDetail,
  registerShowLog,
  registerSuggestCodes,
  registerSplitCode,
  registerSwapCode,
  registerTakeBoth,
  registerTakeFirst,
  registerTakeNeither,
  registerTakeOtherCodes,
  registerTakeSecond,
  registerTakeSuggestedCodes,
  registerTagAllOccurrences,
  registerTagAsBefore,
  registerTagStatement,
  registerUndoAnnotationChange,
  registerUndoImport,
  registerWriteLongerNote,
  registerRedoAnnotationChange,
];

/** All commands: those of the palette, and those of the views' rows. */
export function registerCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(...COMMANDS.map((register) => register(services)));
}
