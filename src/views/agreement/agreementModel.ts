import * as vscode from 'vscode';
import type { CodeAgreement, Comparison } from '../../analysis/agreement/compare.ts';
import {
  DISAGREEMENTS,
  type Disagreement,
  type DisagreementKind,
  type Use,
} from '../../analysis/agreement/disagreements.ts';
import type { Figure } from '../../analysis/agreement/figure.ts';
import { meetingName } from '../../corpus/meeting.ts';
import { nameOf } from '../../text/uri.ts';
import { referTo } from '../../workspace/documents/references.ts';
import type { Comparing } from '../../workspace/comparing.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import { edtfInShort } from '../../ui/datesInWords.ts';
import {
  wordDisagreement,
  wordDisagreementKind,
  wordFigure,
  wordMeasure,
  type MeasureName,
} from '../../wording/agreement.ts';
import { revealAnnotation, revealReadout } from '../rowCommands.ts';
import type { Redrawn, TreeModel } from '../view.ts';

/** A row; `details`: what its tooltip says beside it, and those hear who do not see it. */
export interface AgreementRow {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly details: readonly string[];
  readonly icon?: string;
  readonly command?: vscode.Command;
  readonly isOpen?: boolean;
  readonly children: readonly AgreementRow[];
}

const KIND_ICONS: Readonly<Record<DisagreementKind, string>> = {
  missed: 'circle-slash',
  'other-code': 'arrow-swap',
  'other-bounds': 'arrow-both',
  'other-speaker': 'person',
};

/** *Agreement*: the figures over all, by code, by pair and by readout, and the places where annotators disagree. */
export class AgreementModel implements TreeModel<AgreementRow> {
  readonly #corpus: WorkspaceCorpus;
  readonly #comparing: Comparing;
  #roots: readonly AgreementRow[] = [];
  #parents = new Map<AgreementRow, AgreementRow>();
  #shown: Comparison | null = null;

  constructor(corpus: WorkspaceCorpus, comparing: Comparing) {
    this.#corpus = corpus;
    this.#comparing = comparing;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  update(): Redrawn<AgreementRow> {
    const { comparison } = this.#comparing;
    if (comparison === this.#shown) return [];
    this.#shown = comparison;
    this.#roots = comparison ? this.#rowsOf(comparison) : [];
    this.#parents = new Map(this.#roots.flatMap(withParents));
    return 'all';
  }

  get roots(): readonly AgreementRow[] {
    return this.#roots;
  }

  childrenOf(row: AgreementRow): readonly AgreementRow[] {
    return row.children;
  }

  parentOf(row: AgreementRow): AgreementRow | undefined {
    return this.#parents.get(row);
  }

  itemOf({ id, label, description, details, icon, command, isOpen, children }: AgreementRow): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children.length === 0 ? None : isOpen ? Expanded : Collapsed);
    item.id = id;
    item.description = description;
    item.tooltip = [label, ...details].join('\n');
    item.accessibilityInformation = { label: [label, description, ...details].filter(Boolean).join(', ') };
    if (icon) item.iconPath = new vscode.ThemeIcon(icon);
    if (command) item.command = command;
    return item;
  }

  #rowsOf({ overall, byPair, byCode, byMeeting, disagreements }: Comparison): AgreementRow[] {
    const measures: MeasureName[] = ['agreement', 'kappa', 'fleiss', 'alpha', 'masi', 'unitizing'];
    return [
      group(
        'overall',
        vscode.l10n.t('Over all'),
        '',
        measures.map((name) => measureRow(name, overall[name])),
        true,
      ),
      group('codes', vscode.l10n.t('Codes'), String(byCode.length), worstFirst(byCode).map(codeRow)),
      group(
        'pairs',
        vscode.l10n.t('Pairs'),
        String(byPair.length),
        byPair.map((pair) =>
          figuresRow(`pair:${pair.annotators.join('\n')}`, pair.annotators.join(', '), pair, [
            'agreement',
            'kappa',
            'alpha',
          ]),
        ),
      ),
      group(
        'readouts',
        vscode.l10n.t('Readouts'),
        String(byMeeting.length),
        byMeeting.map((meeting) => ({
          ...figuresRow(`readout:${meeting.readout}`, this.#nameOf(meeting.readout), meeting, [
            'agreement',
            'alpha',
            'masi',
          ]),
          command: revealReadout(meeting.readout),
        })),
      ),
      ...DISAGREEMENTS.map((kind) => {
        const ofKind = disagreements.filter((each) => each.kind === kind);
        const rows = ofKind.map((each, index) => this.#disagreementRow(each, `${kind}:${index}`));
        return {
          ...group(kind, wordDisagreementKind(kind, vscode.l10n.t), String(rows.length), rows, true),
          icon: KIND_ICONS[kind],
        };
      }),
    ].filter(({ children }) => children.length > 0);
  }

  #disagreementRow(disagreement: Disagreement, id: string): AgreementRow {
    const { one, other, readout } = disagreement;
    const quote = `“${one.placed.annotation.target.exact.replace(/\s+/g, ' ')}”`;
    const name = this.#nameOf(readout);
    return {
      id,
      label: wordDisagreement(disagreement, vscode.l10n.t),
      description: `${quote} · ${name}`,
      details: [],
      command: revealAnnotation(referTo(readout, one.placed)),
      children: other ? [one, other].map((use) => useRow(use, readout, `${id}:${use.annotator}`)) : [],
    };
  }

  #nameOf(readout: string): string {
    const meeting = this.#corpus.corpus.meeting(readout);
    if (!meeting) return nameOf(readout);
    return [meetingName(meeting), meeting.date && edtfInShort(meeting.date)].filter(Boolean).join(', ');
  }
}

function group(
  id: string,
  label: string,
  description: string,
  children: readonly AgreementRow[],
  isOpen = false,
): AgreementRow {
  return { id, label, description, details: [], isOpen, children };
}

function measureRow(name: MeasureName, figure: Figure): AgreementRow {
  return {
    id: `overall:${name}`,
    label: wordMeasure(name, vscode.l10n.t),
    description: wordFigure(figure, vscode.l10n.t),
    details: [],
    children: [],
  };
}

/** One that says its figures: alpha in sight, the others in its tooltip. */
function figuresRow<Name extends MeasureName>(
  id: string,
  label: string,
  figures: Readonly<Record<Name | 'alpha', Figure>>,
  names: readonly Name[],
): AgreementRow {
  const details = names.map((name) =>
    vscode.l10n.t('{0}: {1}', wordMeasure(name, vscode.l10n.t), wordFigure(figures[name], vscode.l10n.t)),
  );
  return { id, label, description: wordFigure(figures.alpha, vscode.l10n.t), details, children: [] };
}

function codeRow(code: CodeAgreement): AgreementRow {
  const row = figuresRow(`code:${code.code}`, code.code, code, ['agreement', 'kappa', 'fleiss', 'alpha', 'unitizing']);
  return { ...row, details: [vscode.l10n.t('Uses: {0}', code.uses.join(', ')), ...row.details] };
}

/** The codes that need talking about first; those without a figure last. */
function worstFirst(codes: readonly CodeAgreement[]): CodeAgreement[] {
  const rank = ({ alpha }: CodeAgreement) => alpha.value ?? Infinity;
  return codes.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** What one of the two did. */
function useRow({ annotator, code, placed }: Use, readout: string, id: string): AgreementRow {
  const { speaker, target } = placed.annotation;
  return {
    id,
    label: vscode.l10n.t('{0}: {1}', annotator, code),
    description: [speaker, `“${target.exact.replace(/\s+/g, ' ')}”`].filter(Boolean).join(': '),
    details: [],
    command: revealAnnotation(referTo(readout, placed)),
    children: [],
  };
}

function withParents(row: AgreementRow): [AgreementRow, AgreementRow][] {
  return row.children.flatMap((child): [AgreementRow, AgreementRow][] => [[child, row], ...withParents(child)]);
}
