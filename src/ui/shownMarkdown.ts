import * as vscode from 'vscode';
import type { Markdown } from './markdown.ts';

const translate = vscode.l10n.t;

/** A sentence of ours in Markdown, in the language of the editor; what stands in it is Markdown too. */
export function t(template: string, ...values: readonly (Markdown | number)[]): Markdown {
  return translate(template, ...values) as Markdown;
}

/** Markdown as hovers, tooltips and completions show it: no command, no HTML and no icon in it means anything. */
export function shownMarkdown(text: Markdown): vscode.MarkdownString {
  return new vscode.MarkdownString(text);
}
