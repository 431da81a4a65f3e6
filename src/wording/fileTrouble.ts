import type { FileTrouble } from '../yaml/problem.ts';
import type { Translate } from './translate.ts';

/** Why a file is not read or written, as part of a sentence. */
export function wordFileTrouble(trouble: FileTrouble, t: Translate): string {
  return typeof trouble === 'string' ? TROUBLES[trouble](t) : trouble.detail;
}

const TROUBLES: Readonly<Record<Extract<FileTrouble, string>, (t: Translate) => string>> = {
  'too-large': (t) => t('it is larger than 20 MB'),
  binary: (t) => t('it holds NUL bytes, as binary files do'),
  'no-text': (t) => t('it holds no text that a person would see'),
  'no-page': (t) => t('it holds no web page; save the page again'),
  pdf: (t) => t('it is a PDF; take its text, as pdftotext does, and import that'),
  'too-deep': (t) => t('its elements are nested too deep; copy its text and import that'),
  'not-utf8': (t) => t('it is not in UTF-8; save it in that encoding'),
  'leads-out': (t) => t('it is a link that leads out of the workspace'),
  missing: (t) => t('there is no such file'),
  denied: (t) => t('its permissions do not allow it'),
  folder: (t) => t('it is a folder; name the files in it'),
  'no-file': (t) => t('it is not a file'),
  circle: (t) => t('its links lead in a circle'),
  'long-name': (t) => t('its name is too long'),
  'disk-full': (t) => t('the disk is full'),
  'read-only': (t) => t('the disk is read-only'),
};
