import * as vscode from 'vscode';
import { wordDate, wordDateOfYear, type DateLanguage } from '../wording/dates.ts';

/** A date (EDTF, ISO 8601 times and durations) in words of the editor's language; see `wordDate`. */
export function edtfInWords(edtf: string): string {
  return wordDate(edtf, editorLanguage());
}

/** The same with short names of months and without words between them: "Jan–Jun 2024". */
export function edtfInShort(edtf: string): string {
  return wordDate(edtf, { ...editorLanguage(), width: 'short' });
}

/** The same below a heading that says the year: "16 Aug". */
export function edtfOfYearInShort(edtf: string): string {
  return wordDateOfYear(edtf, { ...editorLanguage(), width: 'short' });
}

/** A date whose year is asked for: "18 March" for `XXXX-03-18`. */
export function edtfWithoutYear(edtf: string): string {
  return wordDate(edtf, { ...editorLanguage(), unknownYearUnsaid: true });
}

/** A moment (ISO 8601, with a zone) in the person's zone and language: "21 Nov 2026, 17:00". */
export function momentInWords(timestamp: string): string {
  return new Date(timestamp).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}

function editorLanguage(): DateLanguage {
  const { language } = vscode.env;
  return { t: vscode.l10n.t, locale: language === 'en' ? 'en-GB' : language };
}
