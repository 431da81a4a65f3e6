import * as vscode from 'vscode';
import type { PeopleEntry } from '../../corpus/peopleEntry.ts';
import { officesAt } from '../../people/offices.ts';
import type { Office, Person } from '../../people/schema.ts';
import type { Participant } from '../../reading/model.ts';
import { nameOf } from '../../text/uri.ts';
import { edtfInWords } from '../../ui/datesInWords.ts';
import { escapeMarkdown, type Markdown } from '../../ui/markdown.ts';
import { t } from '../../ui/shownMarkdown.ts';

/**
 * What the people file says of a participant: that the name is its own, and the offices on the meeting's date. Empty of
 * those whom it does not name.
 * @param date EDTF; null where it is not known
 */
export function describeKnown(participant: Participant, entry: PeopleEntry | null, date: string | null): Markdown {
  const person = entry && personOf(participant, entry);
  if (!person) return escapeMarkdown('');
  const file = escapeMarkdown(nameOf(entry.uri));
  const offices = officesAt(person.offices, date).map(officeInWords).join(', ');
  return offices ? t('By {0}: {1}.', file, escapeMarkdown(offices)) : t('Named by {0}.', file);
}

function personOf({ name, country, known }: Participant, { parsed }: PeopleEntry): Person | undefined {
  if (!known) return undefined;
  const named = (parsed.people ?? []).map(({ person }) => person).filter((person) => person.name === name);
  return named.find((person) => person.country === country) ?? named[0];
}

function officeInWords({ title, from, to }: Office): string {
  if (from !== undefined && to !== undefined)
    return vscode.l10n.t('{0} (from {1} to {2})', title, edtfInWords(from), edtfInWords(to));
  if (from !== undefined) return vscode.l10n.t('{0} (from {1})', title, edtfInWords(from));
  return to === undefined ? title : vscode.l10n.t('{0} (to {1})', title, edtfInWords(to));
}
