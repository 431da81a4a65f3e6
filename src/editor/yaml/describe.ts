import * as vscode from 'vscode';
import type { Code } from '../../codebook/schema.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { Lines } from '../../text/lines.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { bold, code as asCode, escapeMarkdown } from '../../ui/markdown.ts';
import type { KeyInfo } from './schemaWalk.ts';

/** UTF-16 units of the readout that are shown on each side of quoted words. */
const AROUND = 80;

/** All that a codebook says of a code, as Markdown. */
export function describeCode(path: string, { name, definition, include, exclude, examples }: Code): string {
  const parts = [
    `${bold(name)} ${asCode(path)}`,
    definition ? escapeMarkdown(definition.trim()) : '',
    include ? `${vscode.l10n.t('Include')}: ${escapeMarkdown(include.trim())}` : '',
    exclude ? `${vscode.l10n.t('Exclude')}: ${escapeMarkdown(exclude.trim())}` : '',
    (examples ?? []).map((example) => `- “${escapeMarkdown(example.trim())}”`).join('\n'),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** How many annotations have a code, or one below it. */
export function describeUses(count: number): string {
  if (count === 0) return vscode.l10n.t('No annotation has it.');
  return count === 1 ? vscode.l10n.t('1 annotation has it.') : vscode.l10n.t('{0} annotations have it.', count);
}

/** What the schema says of a key, as Markdown. */
export function describeKey({ name, description, examples, isRequired }: KeyInfo): string {
  const shown = examples
    .map((example) => asCode(typeof example === 'object' ? JSON.stringify(example) : String(example)))
    .join(', ');
  const parts = [
    `${bold(name)}${isRequired ? ` (${vscode.l10n.t('required')})` : ''}`,
    escapeMarkdown(description),
    shown ? vscode.l10n.t('Example: {0}', shown) : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** What a target means in today's text of the readout, as Markdown. */
export function describeTarget({ annotation, resolution, span }: PlacedAnnotation, text: string): string {
  const today = new DigestedText(text);
  const lines = new Lines(text);
  const state = bold(stateName(annotation.target.orphan ? 'kept' : resolution.state));
  const where = span ? ` · ${vscode.l10n.t('line {0}', lines.at(span.start).line + 1)}` : '';
  const around = span
    ? `${before(text.slice(Math.max(span.start - AROUND, 0), span.start))}${bold(oneLine(text.slice(span.start, span.end)))}${behind(text.slice(span.end, span.end + AROUND))}`
    : '';
  const candidates = resolution.candidates.map((candidate) => {
    const line = lines.at(today.toUtf16(candidate).start).line + 1;
    return `- ${vscode.l10n.t('line {0}', line)}: “${escapeMarkdown(oneLine(candidate.text))}”`;
  });
  const list = candidates.length > 0 ? `${vscode.l10n.t('It may be about:')}\n\n${candidates.join('\n')}` : '';
  return [state + where, around, list].filter(Boolean).join('\n\n');
}

function stateName(state: PlacedAnnotation['resolution']['state'] | 'kept'): string {
  return {
    exact: vscode.l10n.t('The words are where they were'),
    moved: vscode.l10n.t('The words have moved'),
    changed: vscode.l10n.t('The wording has changed'),
    ambiguous: vscode.l10n.t('The words could be in several places'),
    orphan: vscode.l10n.t('The words are no longer in the readout'),
    kept: vscode.l10n.t('Kept as an orphan: the words are not looked for'),
  }[state];
}

/** A text on one line, each run of white space one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function before(text: string): string {
  const shown = escapeMarkdown(oneLine(text));
  return shown && `…${shown}${/\s$/.test(text) ? ' ' : ''}`;
}

function behind(text: string): string {
  const shown = escapeMarkdown(oneLine(text));
  return shown && `${/^\s/.test(text) ? ' ' : ''}${shown}…`;
}
