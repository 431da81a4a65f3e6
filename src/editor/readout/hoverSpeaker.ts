import * as vscode from 'vscode';
import { countStatements } from '../../corpus/people.ts';
import type { Mention, Readout, Speaker } from '../../reading/model.ts';
import { bold, escapeMarkdown } from '../../ui/markdown.ts';

/** Who is mentioned, how much they say in this readout, and where the text introduces them; as Markdown. */
export function describeMention(document: vscode.TextDocument, readout: Readout, mention: Mention): string {
  const { name, titles, country, aliases, introduction } = readout.participants[mention.participant]!;
  const who = country ? `${bold(name)} (${escapeMarkdown(countryName(country))})` : bold(name);
  const words = document.getText().slice(mention.start, mention.end);
  const lines = [
    [who, escapeMarkdown(titles.join(', '))].filter(Boolean).join('  \n'),
    mention.form === 'pronoun' || mention.form === 'office'
      ? vscode.l10n.t('“{0}” stands for this person here.', escapeMarkdown(words))
      : '',
    statementCount(readout, name),
    introduction
      ? vscode.l10n.t('Introduced in line {0}.', document.positionAt(introduction.start).line + 1)
      : vscode.l10n.t('The text does not introduce this person: a person stated the name.'),
    aliases.length > 0 ? vscode.l10n.t('Also written {0}.', escapeMarkdown(aliases.join(', '))) : '',
  ];
  return lines.filter(Boolean).join('\n\n');
}

/** Who "the two sides" are; as Markdown. */
export function describeCollective(readout: Readout, speaker: Speaker & { type: 'collective' }): string {
  const members = vscode.l10n.t('Together: {0}.', escapeMarkdown(speaker.members.join(', ')));
  const own = readout.statements.filter((statement) => statement.speaker?.name === speaker.name).length;
  return [bold(speaker.name), speaker.members.length > 0 ? members : '', counted(own)].filter(Boolean).join('\n\n');
}

function statementCount(readout: Readout, name: string): string {
  const { own, shared } = countStatements(readout, name);
  if (shared === 0) return counted(own);
  return `${counted(own)} ${shared === 1 ? vscode.l10n.t('1 more together with others.') : vscode.l10n.t('{0} more together with others.', shared)}`;
}

function counted(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 statement in this readout.')
    : vscode.l10n.t('{0} statements in this readout.', count);
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
