import * as vscode from 'vscode';
import { plain } from './plain.ts';

/** Shows a tree, in whose rows a text from a file is neither an icon nor a link. */
export function showTree<Row>(id: string, provider: vscode.TreeDataProvider<Row>): vscode.TreeView<Row> {
  const shown: vscode.TreeDataProvider<Row> = {
    ...(provider.onDidChangeTreeData ? { onDidChangeTreeData: provider.onDidChangeTreeData } : {}),
    getChildren: (row) => provider.getChildren(row),
    getParent: (row) => provider.getParent?.(row),
    getTreeItem: async (row) => shownRow(await provider.getTreeItem(row)),
  };
  return vscode.window.createTreeView(id, { treeDataProvider: shown, showCollapseAll: true });
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
