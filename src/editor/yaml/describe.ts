import * as vscode from 'vscode';
import type { CodeEntry } from '../../codebook/parse.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { deprecationInWords } from '../../ui/codes.ts';
import { Lines } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { DigestedText } from '../../text/digestedText.ts';
import {
  bold,
  code as asCode,
  escapeMarkdown,
  joinMarkdown,
  md,
  paragraphs,
  type Markdown,
} from '../../ui/markdown.ts';
import { t } from '../../ui/shownMarkdown.ts';
import type { KeyInfo } from './schemaWalk.ts';

/** UTF-16 units of the readout that are shown on each side of quoted words. */
const AROUND = 80;

const SPACE = md``;
const NOTHING = md``;

/** All that a codebook says of a code. */
export function describeCode({ path, code, deprecation }: CodeEntry): Markdown {
  const { name, definition, include, exclude, examples } = code;
  return paragraphs([
    md`${bold(name)} ${asCode(path)}`,
    deprecation ? escapeMarkdown(deprecationInWords(deprecation)) : '',
    definition ? escapeMarkdown(definition.trim()) : '',
    include ? md`${t('Include')}: ${escapeMarkdown(include.trim())}` : '',
    exclude ? md`${t('Exclude')}: ${escapeMarkdown(exclude.trim())}` : '',
    joinMarkdown(
      (examples ?? []).map((example) => md`- “${escapeMarkdown(example.trim())}”`),
      '\n',
    ),
  ]);
}

/** How many annotations have a code, or one below it. @param areAll false where only those in sight were counted */
export function describeUses(count: number, areAll: boolean): string {
  if (!areAll) return vscode.l10n.t('Annotations in sight that have it: {0}.', count);
  if (count === 0) return vscode.l10n.t('No annotation has it.');
  return count === 1 ? vscode.l10n.t('1 annotation has it.') : vscode.l10n.t('{0} annotations have it.', count);
}

/** What the schema says of a key. */
export function describeKey({ name, description, examples, isRequired }: KeyInfo): Markdown {
  const shown = joinMarkdown(
    examples.map((example) => asCode(typeof example === 'object' ? JSON.stringify(example) : String(example))),
    ', ',
  );
  return paragraphs([
    isRequired ? md`${bold(name)} (${t('required')})` : bold(name),
    escapeMarkdown(description),
    shown && t('Example: {0}', shown),
  ]);
}

/** What a target means in today's text of the readout. */
export function describeTarget({ annotation, resolution, span }: PlacedAnnotation, text: string): Markdown {
  const today = new DigestedText(text);
  const lines = new Lines(text);
  const state = bold(stateName(annotation.target.orphan ? 'kept' : resolution.state));
  const where = span ? t('line {0}', lines.at(span.start).line + 1) : '';
  const around = span ? inItsWords(text, span) : '';
  const candidates = resolution.candidates.map((candidate) => {
    const line = lines.at(today.toUtf16(candidate).start).line + 1;
    return md`- ${t('line {0}', line)}: “${escapeMarkdown(oneLine(candidate.text))}”`;
  });
  const list = joinMarkdown(candidates, '\n');
  const heading = list && t('It may be about:');
  return paragraphs([joinMarkdown([state, where], ' · '), around, heading, list]);
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

/** The words at a span (UTF-16) in bold, between those around them. */
function inItsWords(text: string, { start, end }: Span): Markdown {
  const words = bold(oneLine(text.slice(start, end)));
  return md`${before(text.slice(Math.max(start - AROUND, 0), start))}${words}${behind(text.slice(end, end + AROUND))}`;
}

function before(text: string): Markdown {
  const shown = escapeMarkdown(oneLine(text));
  return shown === '' ? shown : md`…${shown}${/\s$/.test(text) ? SPACE : NOTHING}`;
}

function behind(text: string): Markdown {
  const shown = escapeMarkdown(oneLine(text));
  return shown === '' ? shown : md`${/^\s/.test(text) ? SPACE : NOTHING}${shown}…`;
}
