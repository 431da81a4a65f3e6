import * as vscode from 'vscode';
import type { Markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { shownMarkdown } from './shownMarkdown.ts';

/** What a hover tells, a part below the other. */
export function hoverOf(parts: readonly Markdown[], range: vscode.Range): vscode.Hover {
  return new vscode.Hover(parts.map(shownMarkdown), range);
}

/** Words in the text that are not the text's. @param tooltip Markdown, or a text of a sentence or two */
export function inlayHint(
  position: vscode.Position,
  label: string,
  tooltip: { readonly text: string } | { readonly markdown: Markdown },
  kind?: vscode.InlayHintKind,
): vscode.InlayHint {
  const hint = new vscode.InlayHint(position, plain(label), kind);
  hint.tooltip = 'text' in tooltip ? plain(tooltip.text) : shownMarkdown(tooltip.markdown);
  return hint;
}

/** An entry of a text's outline; the list of symbols shows its name with icons. */
export function documentSymbol(
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  range: vscode.Range,
  selection: vscode.Range,
): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(plain(name), plain(detail), kind, range, selection);
}

/** An entry of the workspace's symbols. */
export function workspaceSymbol(
  name: string,
  container: string,
  kind: vscode.SymbolKind,
  location: vscode.Location,
): vscode.SymbolInformation {
  return new vscode.SymbolInformation(plain(name), kind, plain(container), location);
}

/** What is wrong at a place of a file. */
export function diagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  return new vscode.Diagnostic(range, plain(message), severity);
}

/** Something that can be done at a place of a file. */
export function codeAction(title: string, kind: vscode.CodeActionKind): vscode.CodeAction {
  return new vscode.CodeAction(plain(title), kind);
}

/** Something that may be typed at a place of a file; what is inserted is set beside it. */
export function completionItem(
  label: string,
  kind: vscode.CompletionItemKind,
  about: { readonly detail?: string | undefined; readonly documentation?: Markdown | undefined },
): vscode.CompletionItem {
  const { detail, documentation } = about;
  const item = new vscode.CompletionItem(
    { label: plain(label), ...(detail ? { description: plain(detail) } : {}) },
    kind,
  );
  if (documentation) item.documentation = shownMarkdown(documentation);
  return item;
}
