import * as vscode from 'vscode';
import type { CodebookEntry } from '../../corpus/corpus.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { statusName } from '../../ui/labels.ts';
import { bold, code, escapeMarkdown } from '../../ui/markdown.ts';

/** What has been noted at a stretch of text: codes with their definitions, note, who and when, replies; as Markdown. */
export function describeAnnotation(placed: PlacedAnnotation, codebook: CodebookEntry | null): string {
  const { annotation } = placed;
  const { by, created, modified, status } = annotation;
  const parts = [
    ...annotation.codes.map((path) => describeCode(path, codebook)),
    annotation.note ? escapeMarkdown(annotation.note.trim()) : '',
    annotation.speaker ? vscode.l10n.t('Speaker: {0}', escapeMarkdown(annotation.speaker)) : '',
    describeState(placed),
    [
      escapeMarkdown(by),
      when(created),
      modified && modified !== created ? vscode.l10n.t('changed {0}', when(modified)) : '',
      statusName(status),
    ]
      .filter(Boolean)
      .join(' · '),
    ...annotation.replies.map(
      (reply) => `${bold(reply.by)} · ${when(reply.created)}  \n${escapeMarkdown(reply.text.trim())}`,
    ),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function describeCode(path: string, codebook: CodebookEntry | null): string {
  const found = codebook?.parsed.codes.get(path)?.code;
  if (!found)
    return `${code(path)} – ${codebook ? vscode.l10n.t('not in the codebook') : vscode.l10n.t('there is no codebook')}`;
  const definition = found.definition ? `  \n${escapeMarkdown(found.definition.trim())}` : '';
  return `${bold(found.name)} ${code(path)}${definition}`;
}

function describeState({ annotation, resolution }: PlacedAnnotation): string {
  if (resolution.state === 'moved') return vscode.l10n.t('These words stood elsewhere when they were annotated.');
  if (resolution.state !== 'changed') return '';
  return vscode.l10n.t('The wording has changed since; it was: “{0}”', escapeMarkdown(annotation.target.exact));
}

function when(timestamp: string): string {
  return escapeMarkdown(
    new Date(timestamp).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' }),
  );
}
