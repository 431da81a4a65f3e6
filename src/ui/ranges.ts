import * as vscode from 'vscode';
import type { Span } from '../text/span.ts';

/** A span of a document (UTF-16 offsets, end exclusive) as VS Code counts: lines and characters. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
