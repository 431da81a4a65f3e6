import * as vscode from 'vscode';
import type { CodebookEntry } from '../../corpus/corpus.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { statusName } from '../../ui/labels.ts';
import { bold, code, escapeMarkdown, joinMarkdown, md, paragraphs, type Markdown } from '../../ui/markdown.ts';
import { t } from '../../ui/shownMarkdown.ts';

/** What has been noted at a stretch of text: codes with their definitions, note, who and when, replies. */
export function describeAnnotation(placed: PlacedAnnotation, codebook: CodebookEntry | null): Markdown {
  const { annotation } = placed;
  const { by, created, modified, status } = annotation;
  return paragraphs([
    ...annotation.codes.map((path) => describeCode(path, codebook)),
    annotation.note ? escapeMarkdown(annotation.note.trim()) : '',
    annotation.speaker ? t('Speaker: {0}', escapeMarkdown(annotation.speaker)) : '',
    describeState(placed),
    joinMarkdown(
      [
        escapeMarkdown(by),
        when(created),
        modified && modified !== created ? t('changed {0}', when(modified)) : '',
        escapeMarkdown(statusName(status)),
      ],
      ' · ',
    ),
    ...annotation.replies.map(
      (reply) => md`${bold(reply.by)} · ${when(reply.created)}  \n${escapeMarkdown(reply.text.trim())}`,
    ),
  ]);
}

function describeCode(path: string, codebook: CodebookEntry | null): Markdown {
  const found = codebook?.parsed.codes.get(path)?.code;
  if (!found) return md`${code(path)} – ${codebook ? t('not in the codebook') : t('there is no codebook')}`;
  const name = md`${bold(found.name)} ${code(path)}`;
  return joinMarkdown([name, found.definition ? escapeMarkdown(found.definition.trim()) : ''], '  \n');
}

function describeState({ annotation, resolution }: PlacedAnnotation): Markdown | '' {
  if (resolution.state === 'moved') return t('These words stood elsewhere when they were annotated.');
  if (resolution.state !== 'changed') return '';
  return t('The wording has changed since; it was: “{0}”', escapeMarkdown(annotation.target.exact));
}

function when(timestamp: string): Markdown {
  return escapeMarkdown(
    new Date(timestamp).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' }),
  );
}
