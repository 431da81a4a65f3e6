import * as vscode from 'vscode';
import { plain } from './plain.ts';

/** What a tree is besides; nothing of it unless said. */
export interface TreeOptions<Row> {
  readonly canSelectMany?: boolean;
  readonly dragAndDropController?: vscode.TreeDragAndDropController<Row>;
}

/** Shows a tree, in whose rows a text from a file is neither an icon nor a link. */
export function showTree<Row>(
  id: string,
  provider: vscode.TreeDataProvider<Row>,
  options: TreeOptions<Row> = {},
): vscode.TreeView<Row> {
  const shown: vscode.TreeDataProvider<Row> = {
    ...(provider.onDidChangeTreeData ? { onDidChangeTreeData: provider.onDidChangeTreeData } : {}),
    getChildren: (row) => provider.getChildren(row),
    getParent: (row) => provider.getParent?.(row),
    getTreeItem: async (row) => shownRow(await provider.getTreeItem(row)),
    resolveTreeItem: async (item, row, token) => {
      const resolved = await provider.resolveTreeItem?.(item, row, token);
      return resolved ? shownRow(resolved) : item;
    },
  };
  const view = vscode.window.createTreeView(id, { treeDataProvider: shown, showCollapseAll: true, ...options });
  view.onDidChangeVisibility(({ visible }) => visible && layOut(view));
  return view;
}

/** VS Code shows the rows of a view that is opened for the first time after two seconds, or when it gets a message. */
function layOut(view: vscode.TreeView<unknown>): void {
  const { message } = view;
  view.message = message;
}

function shownRow(item: vscode.TreeItem): vscode.TreeItem {
  if (typeof item.label === 'string') item.label = plain(item.label);
  if (typeof item.description === 'string') item.description = plain(item.description);
  if (typeof item.tooltip === 'string') item.tooltip = plain(item.tooltip);
  if (item.accessibilityInformation)
    item.accessibilityInformation = {
      ...item.accessibilityInformation,
      label: plain(item.accessibilityInformation.label),
    };
  return item;
}
