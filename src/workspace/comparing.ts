import * as vscode from 'vscode';
import { decisionsIn, type Decisions } from '../analysis/agreement/adjudicated.ts';
import { isDecided } from '../analysis/agreement/adjudication.ts';
import { hasSameCoding, type ComparedMeeting } from '../analysis/agreement/codings.ts';
import { comparing, type Comparison, type ComparisonOptions } from '../analysis/agreement/compare.ts';
import type { Disagreement } from '../analysis/agreement/disagreements.ts';
import type { Meeting } from '../corpus/meeting.ts';
import { newestFirst } from '../corpus/queries.ts';
import { inSlices } from '../text/steps.ts';
import { HumanError } from '../ui/humanError.ts';
import { withPercent } from '../ui/messages.ts';
import type { WorkspaceCorpus } from './files/workspaceCorpus.ts';

/** How long a comparison may hold the extension host, in milliseconds. */
const SLICE = 12;

/** The view *Agreement*, as commands see it. */
export interface AgreementView {
  /** The row that is selected; undefined when there is none. */
  selected(): unknown;
  /** Chooses the disagreement that stands after one that is about to go, once that has gone. */
  chooseAfter(gone: Disagreement): () => Promise<void>;
}

/** What is compared, as it was when the person asked. */
interface Compared {
  /** Those who are compared. */
  readonly annotators: readonly string[];
  readonly meetings: ReadonlyMap<string, ComparedMeeting>;
  isOutdated: boolean;
}

/** The comparison of annotators that the person asked for last. */
export class Comparing implements vscode.Disposable {
  readonly #corpus: WorkspaceCorpus;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #made: (Compared & { readonly comparison: Comparison }) | null = null;
  #underWay: Compared | null = null;
  #view: AgreementView | null = null;
  /** By the URI of the readout, of those that have some. */
  readonly #decisions = new Map<string, Decisions>();
  #open: readonly Disagreement[] = [];

  /**
   * Fires after another comparison was made, after something was decided or is no longer, and once when annotations
   * have changed since.
   */
  readonly onDidChange = this.#changed.event;

  constructor(corpus: WorkspaceCorpus) {
    this.#corpus = corpus;
    this.#subscription = corpus.onDidChange(({ sidecars, meetings }) => {
      const readouts = new Set([...sidecars, ...meetings]);
      for (const compared of [this.#underWay, this.#made]) if (compared) this.#lookAgain(compared, readouts);
      if (this.#readDecisions(readouts)) this.#decided();
    });
  }

  follow(view: AgreementView): void {
    this.#view = view;
  }

  /** Where annotators disagree, and nobody has decided yet. */
  get open(): readonly Disagreement[] {
    return this.#open;
  }

  /**
   * The disagreement that a command is about: the row’s that it was called with, or the one that is selected.
   * @throws {HumanError} when there is none, or it is decided already
   */
  disagreement(argument: unknown): Disagreement {
    const row = isRowOfDisagreement(argument) ? argument : this.#view?.selected();
    if (!isRowOfDisagreement(row))
      throw new HumanError(vscode.l10n.t('Choose a disagreement in the view Agreement first.'));
    const { disagreement } = row.look;
    if (!this.#open.includes(disagreement))
      throw new HumanError(vscode.l10n.t('This disagreement is no longer in the list, so nothing was decided.'));
    return disagreement;
  }

  /** A disagreement is about to be decided. @returns what chooses the one after it */
  leave(disagreement: Disagreement): () => Promise<void> {
    return this.#view?.chooseAfter(disagreement) ?? (() => Promise.resolve());
  }

  /** Null before the first. */
  get comparison(): Comparison | null {
    return this.#made?.comparison ?? null;
  }

  /** Whether readouts or annotations have changed since it was made. */
  get isOutdated(): boolean {
    return this.#made?.isOutdated ?? false;
  }

  /** The readouts of the workspace that can be compared, the newest first. */
  meetings(): ComparedMeeting[] {
    const annotated = this.#corpus.corpus.meetings.filter(({ annotations }) => annotations.length > 0);
    return newestFirst(annotated).map((meeting) => this.#withSources(meeting));
  }

  /**
   * Compares, with progress; the comparison before stays until this one is made.
   * @throws {vscode.CancellationError} when the person ends it, or asks for another one meanwhile
   */
  async compare(meetings: readonly ComparedMeeting[], options: ComparisonOptions): Promise<void> {
    const compared: Compared = {
      annotators: options.annotators,
      meetings: new Map(meetings.map((each) => [each.uri, each])),
      isOutdated: false,
    };
    this.#underWay = compared;
    try {
      const comparison = await withPercent(vscode.l10n.t('Comparing annotators'), (report, signal) =>
        inSlices(comparing(meetings, options), { slice: SLICE, report, signal }),
      );
      if (this.#underWay !== compared) throw new vscode.CancellationError();
      this.#made = Object.assign(compared, { comparison });
    } finally {
      if (this.#underWay === compared) this.#underWay = null;
    }
    this.#decisions.clear();
    this.#readDecisions(compared.meetings.keys());
    this.#decided();
  }

  /** @returns whether something else is decided than before */
  #readDecisions(readouts: Iterable<string>): boolean {
    let isChanged = false;
    for (const uri of readouts) {
      if (!this.#made?.meetings.has(uri)) continue;
      const now = decisionsIn(this.#corpus.corpus.sourcesOf(uri));
      const before = this.#decisions.get(uri);
      if (now.size === 0) isChanged = this.#decisions.delete(uri) || isChanged;
      else this.#decisions.set(uri, now);
      isChanged ||= now.size > 0 && !isSame(now, before);
    }
    return isChanged;
  }

  #decided(): void {
    const all = this.#made?.comparison.disagreements ?? [];
    const none: Decisions = new Map();
    this.#open = all.filter((each) => !isDecided(each, this.#decisions.get(each.readout) ?? none));
    this.#changed.fire();
  }

  #lookAgain(compared: Compared, readouts: Iterable<string>): void {
    if (compared.isOutdated) return;
    compared.isOutdated = [...readouts].some((uri) => {
      const now = this.#corpus.corpus.meeting(uri);
      return !hasSameCoding(compared.meetings.get(uri), now && this.#withSources(now), compared.annotators);
    });
    if (compared.isOutdated && compared === this.#made) this.#changed.fire();
  }

  #withSources(meeting: Meeting): ComparedMeeting {
    const sources = this.#corpus.corpus.sourcesOf(meeting.uri);
    return { ...meeting, sidecars: sources.map(({ uri }) => uri), decisions: decisionsIn(sources) };
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** @param argument what a command was called with */
function isRowOfDisagreement(argument: unknown): argument is { look: { disagreement: Disagreement } } {
  const { look } = (argument ?? {}) as { look?: { disagreement?: unknown } };
  return Boolean(look?.disagreement);
}

function isSame(now: Decisions, before: Decisions | undefined): boolean {
  const content = (decisions: Decisions) => JSON.stringify([...decisions].map(([id, codes]) => [id, [...codes]]));
  return before !== undefined && content(now) === content(before);
}
