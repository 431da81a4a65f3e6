import * as vscode from 'vscode';
import type { Disagreement } from '../../analysis/agreement/disagreements.ts';
import type { KeyedRow } from '../../workspace/rowKeys.ts';
import type { AgreementContext } from '../contextValues.ts';

/** How a row looks; `details`: what its tooltip says beside it, and those hear who do not see it. */
export interface RowLook {
  /** Its own in the view, and the same after another comparison. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly details?: readonly string[];
  readonly icon?: string;
  readonly command?: vscode.Command;
  /** Whether what is below it is shown at first. */
  readonly isOpen?: boolean;
  /** What is below it, asked for when it is opened; left out where there is nothing. */
  readonly below?: () => readonly RowLook[];
  /** What the row, or the one above it, is about. */
  readonly disagreement?: Disagreement;
}

/** A row as its keys see it. */
export function keyedRow(row: AgreementRow): KeyedRow {
  return { id: row.look.id, row };
}

/** A row of *Agreement*. */
export class AgreementRow {
  readonly look: RowLook;
  readonly parent: AgreementRow | null;
  #children: readonly AgreementRow[] | null = null;

  constructor(look: RowLook, parent: AgreementRow | null = null) {
    this.look = look;
    this.parent = parent;
  }

  get children(): readonly AgreementRow[] {
    this.#children ??= (this.look.below?.() ?? []).map((look) => new AgreementRow(look, this));
    return this.#children;
  }

  item(): vscode.TreeItem {
    const { id, label, description, details = [], icon, command, isOpen, below, disagreement } = this.look;
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, !below ? None : isOpen ? Expanded : Collapsed);
    item.id = id;
    item.description = description;
    item.tooltip = [label, ...details].join('\n');
    item.accessibilityInformation = { label: [label, description, ...details].filter(Boolean).join(', ') };
    if (icon) item.iconPath = new vscode.ThemeIcon(icon);
    if (command) item.command = command;
    if (disagreement) item.contextValue = 'disagreement' satisfies AgreementContext;
    return item;
  }
}
