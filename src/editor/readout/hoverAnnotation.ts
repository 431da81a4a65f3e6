import type { CodebookEntry } from '../../corpus/knownFiles.ts';
import { standing, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { threadOf } from '../../corpus/thread.ts';
import { deprecationInWords } from '../../ui/codes.ts';
import { momentInWords } from '../../ui/datesInWords.ts';
import { standingName } from '../../ui/labels.ts';
import { bold, code, escapeMarkdown, joinMarkdown, md, paragraphs, type Markdown } from '../../ui/markdown.ts';
import { t } from '../../ui/shownMarkdown.ts';
import { saidInWords } from '../../ui/thread.ts';

/** What has been noted at a stretch of text: codes with their definitions, note, who and when, reviews and replies. */
export function describeAnnotation(placed: PlacedAnnotation, codebook: CodebookEntry | null): Markdown {
  const { annotation } = placed;
  const { by, created, modified } = annotation;
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
        escapeMarkdown(standingName(standing(placed))),
      ],
      ' · ',
    ),
    ...threadOf(placed).map(
      (entry) => md`${bold(entry.by)} · ${when(entry.created)}  \n${escapeMarkdown(saidInWords(entry))}`,
    ),
  ]);
}

function describeCode(path: string, codebook: CodebookEntry | null): Markdown {
  const entry = codebook?.parsed.codes.get(path);
  if (!entry) return md`${code(path)} – ${codebook ? t('not in the codebook') : t('there is no codebook')}`;
  const { deprecation } = entry;
  const { name, definition } = entry.code;
  return joinMarkdown(
    [
      md`${bold(name)} ${code(path)}`,
      deprecation ? escapeMarkdown(deprecationInWords(deprecation)) : '',
      definition ? escapeMarkdown(definition.trim()) : '',
    ],
    '  \n',
  );
}

function describeState({ annotation, resolution }: PlacedAnnotation): Markdown | '' {
  if (resolution.state === 'moved') return t('These words stood elsewhere when they were annotated.');
  if (resolution.state !== 'changed') return '';
  return t('The wording has changed since; it was: “{0}”', escapeMarkdown(annotation.target.exact));
}

function when(timestamp: string): Markdown {
  return escapeMarkdown(momentInWords(timestamp));
}
