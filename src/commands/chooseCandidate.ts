import * as vscode from 'vscode';
import { Preview, reviewed } from '../prompts/undecided.ts';
import type { CodePointRange } from '../text/digestedText.ts';
import { HumanError } from '../ui/humanError.ts';
import { newPick, pickRow, type PickRow } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { decide, type Review } from '../workspace/writing/decision.ts';
import { registerCommand } from './register.ts';

interface CandidateItem extends PickRow {
  readonly range: CodePointRange;
}

/** *Choose Candidate*: one of the places that the words may be at; each is shown in the text as it gets the focus. */
export function registerChooseCandidate(services: Services): vscode.Disposable {
  return registerCommand(services, 'chooseCandidate', async (argument) => {
    const review = await reviewed(services, argument);
    const range = await pickCandidate(review, candidateItems(review));
    await decide(services, review, range, vscode.l10n.t('Choose Candidate'));
  });
}

function candidateItems({ placed, document, today }: Review): CandidateItem[] {
  const { resolution } = placed;
  const found = resolution.range ? [{ ...resolution.range, text: resolution.text }] : [];
  return [...found, ...resolution.candidates].map((range) =>
    pickRow({
      range,
      label: range.text,
      description: vscode.l10n.t('line {0}', document.positionAt(today.toUtf16(range).start).line + 1),
    }),
  );
}

function pickCandidate(review: Review, items: readonly CandidateItem[]): Promise<CodePointRange> {
  if (items.length === 0) {
    throw new HumanError(
      vscode.l10n.t(
        'Nothing in the text is like these words; select other words and re-attach the annotation, or keep it as an orphan.',
      ),
    );
  }
  const picker = newPick<CandidateItem>();
  picker.title = vscode.l10n.t('Where is “{0}” now?', review.placed.annotation.target.exact.slice(0, 80));
  picker.items = items;
  picker.ignoreFocusOut = true;
  const preview = new Preview(review);
  return new Promise((resolve, reject) => {
    let chosen: CandidateItem | undefined;
    picker.onDidChangeActive(([candidate]) => candidate && void preview.show(candidate.range));
    picker.onDidAccept(() => {
      [chosen] = picker.selectedItems;
      if (chosen) picker.hide();
    });
    picker.onDidHide(() => {
      picker.dispose();
      if (chosen) return resolve(chosen.range);
      void preview.takeBack();
      reject(new vscode.CancellationError());
    });
    picker.show();
  });
}
