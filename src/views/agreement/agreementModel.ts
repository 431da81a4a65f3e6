import * as vscode from 'vscode';
import type { Disagreement } from '../../analysis/agreement/disagreements.ts';
import { meetingName } from '../../corpus/meeting.ts';
import { edtfInShort } from '../../ui/datesInWords.ts';
import { rootInWords } from '../../ui/roots.ts';
import { nameOf } from '../../text/uri.ts';
import type { Comparing } from '../../workspace/comparing.ts';
import type { RowKeys } from '../../workspace/rowKeys.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import type { Redrawn, TreeModel } from '../view.ts';
import { AgreementRow } from './agreementRow.ts';
import { confusionId, disagreementRows } from './disagreementRows.ts';
import { figureRows } from './figureRows.ts';
import { followView } from './followView.ts';

/** *Agreement*: the figures over all, by code, by pair and by readout, and the places where annotators disagree. */
export class AgreementModel implements TreeModel<AgreementRow> {
  readonly #corpus: WorkspaceCorpus;
  readonly #comparing: Comparing;
  #roots: readonly AgreementRow[] = [];
  #shown: readonly Disagreement[] | null = null;

  constructor(corpus: WorkspaceCorpus, comparing: Comparing) {
    this.#corpus = corpus;
    this.#comparing = comparing;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  update(): Redrawn<AgreementRow> {
    const { comparison, open } = this.#comparing;
    if (open === this.#shown) return [];
    this.#shown = open;
    const name = (readout: string) => this.#nameOf(readout);
    const looks = comparison ? [...figureRows(comparison, name), ...disagreementRows(open, name)] : [];
    this.#roots = looks.map((look) => new AgreementRow(look));
    return 'all';
  }

  get roots(): readonly AgreementRow[] {
    return this.#roots;
  }

  childrenOf(row: AgreementRow): readonly AgreementRow[] {
    return row.children;
  }

  parentOf(row: AgreementRow): AgreementRow | undefined {
    return row.parent ?? undefined;
  }

  itemOf(row: AgreementRow): vscode.TreeItem {
    return row.item();
  }

  /** The row of a disagreement, which need not be in sight; undefined where it is not in the list. */
  find(disagreement: Disagreement): AgreementRow | undefined {
    const kind = this.#roots.find(({ look }) => look.id === disagreement.kind);
    const group = kind?.children.find(({ look }) => look.id === confusionId(disagreement));
    return group?.children.find(({ look }) => look.disagreement === disagreement);
  }

  /** Lets the text and commands follow what is chosen in the view. */
  follow(view: vscode.TreeView<AgreementRow>, rowKeys: RowKeys): vscode.Disposable {
    return followView(view, this.#corpus, this.#comparing, rowKeys, (disagreement) => this.find(disagreement));
  }

  /** How many disagreements are decided, in words; empty where none is. */
  get progress(): string {
    const { comparison, open } = this.#comparing;
    const all = comparison?.disagreements.length ?? 0;
    return open.length === all ? '' : vscode.l10n.t('{0} of {1} disagreements decided', all - open.length, all);
  }

  #nameOf(readout: string): string {
    const meeting = this.#corpus.corpus.meeting(readout);
    if (!meeting) return nameOf(readout);
    return [meetingName(meeting), meeting.date && edtfInShort(meeting.date), rootInWords(readout)]
      .filter(Boolean)
      .join(', ');
  }
}
