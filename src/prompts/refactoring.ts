import * as vscode from 'vscode';
import type { Refactoring } from '../codebook/refactor.ts';
import { nameOf } from '../text/uri.ts';
import { countAnnotations } from '../ui/labels.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { planRefactoring, refactorCodes, textsOf, type RefactoringPlan } from '../workspace/writing/refactorCodes.ts';
import { offerUndo } from './undo.ts';

const SCHEME = 'readouts-refactoring';
/** How many files are shown before they are changed: an editor of more is of no use. */
const MOST_SHOWN = 200;
/** How many files are named. */
const MOST_NAMED = 3;
/** How long the status bar tells of a refactoring that asked nothing, in milliseconds. */
const MESSAGE_STAYS = 5000;

/**
 * Does a refactoring after the person has seen what it changes, and offers to take it back. One that loses nothing, and
 * that no annotation knows of, is done at once.
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function refactor(services: Services, codebook: string, refactoring: Refactoring): Promise<void> {
  const plan = await planRefactoring(services, vscode.Uri.parse(codebook), refactoring);
  const isAsked = plan.annotations > 0 || ['merge', 'delete', 'split'].includes(refactoring.type);
  const change = await refactorCodes(services, plan, isAsked ? consent : () => Promise.resolve());
  if (!change) return;
  if (!isAsked) return tellInStatusBar(plan.label, MESSAGE_STAYS, 'book');
  const parts = [
    vscode.l10n.t('{0}: {1} changed.', plan.label, countAnnotations(plan.annotations)),
    stillMentioned(plan),
  ];
  // Not awaited: the message stays until the person closes it, and the command is over.
  void offerUndo(services, parts.filter(Boolean).join(' '), change);
}

/** Moves a code below another one, null for the top, and chooses its row there. */
export async function moveBelow(
  services: Services,
  codebook: string,
  from: string,
  above: string | null,
): Promise<void> {
  const id = from.slice(from.lastIndexOf('/') + 1);
  const to = above === null ? id : `${above}/${id}`;
  await refactor(services, codebook, { type: 'move', from, to });
  await services.codebookView.choose({ codebook, code: to });
}

/** Tells what a plan changes, shows it in all files where that is wanted, and asks whether to do it. */
async function consent(plan: RefactoringPlan): Promise<void> {
  const { label } = plan;
  const options = { title: label, ignoreFocusOut: true };
  const apply = { icon: 'check', label, detail: summaryOf(plan), isShown: false };
  const show = {
    icon: 'diff-multiple',
    label: vscode.l10n.t('Show What Changes'),
    detail: filesInWords(plan),
    isShown: true,
  };
  const { isShown } = await pickOne([apply, show], options);
  if (!isShown) return;
  const shown = await showChanges(plan);
  try {
    await pickOne([apply], {
      ...options,
      placeHolder: vscode.l10n.t('Enter does it, in all files; Escape leaves everything as it is'),
    });
  } finally {
    await shown.close();
  }
}

function summaryOf(plan: RefactoringPlan): string {
  return [
    countAnnotations(plan.annotations),
    plan.sidecars === 1 ? vscode.l10n.t('in 1 sidecar') : vscode.l10n.t('in {0} sidecars', plan.sidecars),
    stillMentioned(plan),
  ]
    .filter(Boolean)
    .join(' · ');
}

function stillMentioned({ left }: RefactoringPlan): string {
  return left.length === 0 ? '' : vscode.l10n.t('Still mentioned by {0}.', left.join(', '));
}

function filesInWords({ requests }: RefactoringPlan): string {
  const names = requests.slice(0, MOST_NAMED).map(({ file }) => nameOf(file.toString()));
  const more = requests.length - names.length;
  return more > 0 ? vscode.l10n.t('{0} and {1} more', names.join(', '), more) : names.join(', ');
}

/** Shows each file as it is and as it would be, in one editor. */
async function showChanges({ label, requests }: RefactoringPlan): Promise<{ close(): Promise<void> }> {
  const files = requests.slice(0, MOST_SHOWN).map((request) => ({
    request,
    before: request.file.with({ scheme: SCHEME, query: 'before' }),
    after: request.file.with({ scheme: SCHEME, query: 'after' }),
  }));
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async (uri) => {
      const shown = files.find(({ before, after }) =>
        [before, after].some((each) => each.toString() === uri.toString()),
      );
      if (!shown) return '';
      const texts = await textsOf(shown.request);
      return uri.query === 'before' ? texts.before : texts.after;
    },
  });
  await vscode.commands.executeCommand(
    'vscode.changes',
    label,
    files.map(({ request, before, after }) => [request.file, before, after]),
  );
  return {
    async close() {
      // VS Code says behind the label how many files there are.
      const isShown = (tab: vscode.Tab) => tab.label.startsWith(label);
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isShown);
      await vscode.window.tabGroups.close(tabs);
      provider.dispose();
    },
  };
}
