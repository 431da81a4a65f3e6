import * as vscode from 'vscode';
import type { Standing } from '../annotations/reviews.ts';
import { FACETS, type Facet } from '../corpus/annotationFacets.ts';
import type { AnnotationFilter } from '../corpus/annotationFilter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { meetingName } from '../corpus/meeting.ts';
import { nameOf } from '../text/uri.ts';
import { edtfInShort, edtfInWords } from './datesInWords.ts';
import { countryName, standingName } from './labels.ts';

type Meetings = Pick<Corpus, 'meeting'>;

/** The icon of each facet, of the codicon set. */
export const FACET_ICONS: Readonly<Record<Facet, string>> = {
  meeting: 'organization',
  code: 'tag',
  speaker: 'person',
  country: 'globe',
  annotator: 'account',
  status: 'pass',
  date: 'calendar',
};

/** What annotations are grouped or filtered by, in a word. */
export function facetName(facet: Facet): string {
  return {
    meeting: vscode.l10n.t('meeting'),
    code: vscode.l10n.t('code'),
    speaker: vscode.l10n.t('speaker'),
    country: vscode.l10n.t('country'),
    annotator: vscode.l10n.t('annotator'),
    status: vscode.l10n.t('status'),
    date: vscode.l10n.t('date'),
  }[facet];
}

/** What people read for a value of a facet (`valuesOf`). */
export function valueName(facet: Facet, value: string, corpus: Meetings): string {
  if (value === '') return nothingName(facet);
  switch (facet) {
    case 'meeting': {
      const meeting = corpus.meeting(value);
      if (!meeting) return nameOf(value);
      return [meetingName(meeting), meeting.date && edtfInShort(meeting.date)].filter(Boolean).join(', ');
    }
    case 'country':
      return countryName(value);
    case 'status':
      return standingName(value as Standing);
    case 'date':
      return edtfInWords(value);
    case 'code':
    case 'speaker':
    case 'annotator':
      return value;
  }
}

/** What people read of an annotation that has none. */
function nothingName(facet: Facet): string {
  switch (facet) {
    case 'code':
      return vscode.l10n.t('No code');
    case 'speaker':
      return vscode.l10n.t('No speaker');
    case 'country':
      return vscode.l10n.t('Country unknown');
    case 'date':
      return vscode.l10n.t('Date unknown');
    case 'meeting':
    case 'annotator':
    case 'status':
      return '';
  }
}

/** The values of one facet in a filter: “act/praise or stance”. */
export function valuesInWords(facet: Facet, values: readonly string[], corpus: Meetings): string {
  const names = values.map((value) => valueName(facet, value, corpus));
  return new Intl.ListFormat(vscode.env.language, { type: 'disjunction' }).format(names);
}

/** What is listed, in words: “code act/praise or stance · status open · “fish””. */
export function filterInWords({ facets, words }: AnnotationFilter, corpus: Meetings): string {
  const chosen = FACETS.flatMap((facet) => {
    const values = facets[facet];
    return values ? [vscode.l10n.t('{0} {1}', facetName(facet), valuesInWords(facet, values, corpus))] : [];
  });
  return [...chosen, ...(words ? [vscode.l10n.t('“{0}”', words)] : [])].join(' · ');
}
