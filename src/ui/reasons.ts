import * as vscode from 'vscode';
import type { ContinuingSign, NarrationSign, Readout, Sentence, SourceForm } from '../reading/model.ts';
import type { Span } from '../text/span.ts';

/** Why a sentence of an open readout is its speaker's, or nobody's; plain text of a sentence or two. */
export function reasonInWords(
  document: vscode.TextDocument,
  { sentences }: Pick<Readout, 'sentences'>,
  { reason }: Pick<Sentence, 'reason'>,
): string {
  const words = ({ start, end }: Span): string => document.getText().slice(start, end).replace(/\s+/g, ' ');
  switch (reason.type) {
    case 'correction':
      return vscode.l10n.t('A person said who speaks here.');
    case 'cue': {
      const cue = reason.guessed
        ? vscode.l10n.t('“{0}”, a verb in no table, is taken for a cue.', words(reason.cue))
        : vscode.l10n.t('“{0}” is the cue.', words(reason.cue));
      return `${cue} ${formInWords(reason.form, words(reason.source))}`;
    }
    case 'passive':
      return vscode.l10n.t('“{0}” is a passive and names no source.', words(reason.cue));
    case 'continued': {
      const line = document.positionAt(sentences[reason.from]!.start).line + 1;
      return `${vscode.l10n.t('Continued from line {0}.', line)} ${continuingInWords(reason.sign)}`;
    }
    case 'headline':
      return vscode.l10n.t('The headline names the speaker.');
    case 'first-person':
      return vscode.l10n.t('The paragraph is in the first person, which is the publisher’s own side.');
    case 'narration':
      return narrationInWords(reason.sign);
  }
}

function formInWords(form: SourceForm, source: string): string {
  return {
    name: vscode.l10n.t('“{0}” has the speaker’s whole name.', source),
    surname: vscode.l10n.t('“{0}” has a part of the speaker’s name.', source),
    office: vscode.l10n.t('“{0}” is an office that the speaker holds.', source),
    'shared-office': vscode.l10n.t(
      'Several hold the office “{0}”: the subject of the lead is meant, or else the first.',
      source,
    ),
    'remaining-office': vscode.l10n.t(
      'Of the office “{0}” the text says nothing, and the other participant is from elsewhere.',
      source,
    ),
    'both-offices': vscode.l10n.t('“{0}” are offices that one person holds.', source),
    address: vscode.l10n.t('“{0}” is who is not of the publisher’s own side.', source),
    side: vscode.l10n.t('“{0}” is the only participant from there.', source),
    relation: vscode.l10n.t('“{0}” is one of the two, told from the other.', source),
    'pronoun-latest': vscode.l10n.t('“{0}” is who was last told of.', source),
    'pronoun-gender': vscode.l10n.t('“{0}” does not fit who was last told of, and fits this one.', source),
    'pronoun-open': vscode.l10n.t(
      '“{0}” does not fit who was last told of, and nothing speaks against this one.',
      source,
    ),
    'pronoun-misled': vscode.l10n.t('“{0}” fits nobody, so that this one’s given name has misled.', source),
    'pronoun-answer': vscode.l10n.t('“{0}” is the other of the two, who answers.', source),
    'first-person': vscode.l10n.t('“{0}” is the publisher’s own side.', source),
    collective: vscode.l10n.t('“{0}” are all participants.', source),
    several: vscode.l10n.t('“{0}” are several, at least one of whom takes part.', source),
    delegation: vscode.l10n.t('“{0}” is a side with no participant, or with more than one.', source),
    outsider: vscode.l10n.t('“{0}” is somebody who takes no part.', source),
    'outsider-office': vscode.l10n.t('“{0}” is an office that no participant holds.', source),
  }[form];
}

function continuingInWords(sign: ContinuingSign): string {
  return {
    'same-statement': vscode.l10n.t('Nothing here ends the statement.'),
    speech: vscode.l10n.t('The paragraph goes on as speech does.'),
    list: vscode.l10n.t('The paragraph is an item of a list, or follows a colon.'),
    quotation: vscode.l10n.t('The paragraph opens with a quotation mark.'),
    headline: vscode.l10n.t('The headline names the same speaker.'),
  }[sign];
}

function narrationInWords(sign: NarrationSign): string {
  return {
    lead: vscode.l10n.t('Narration: the lead tells that the event took place.'),
    'about-event': vscode.l10n.t('Narration: it tells of the event or the page.'),
    doing: vscode.l10n.t('Narration: it tells what somebody did.'),
    deed: vscode.l10n.t('Narration: it tells of a deed, in the passive.'),
    announcement: vscode.l10n.t('Narration: the last paragraph tells what comes next.'),
    aside: vscode.l10n.t('Narration: it is the publisher’s remark.'),
    'nobody-before': vscode.l10n.t('Narration: nobody speaks before it whom it could continue.'),
    past: vscode.l10n.t('Narration: the paragraph goes on in the past, as an account does.'),
    'next-meeting': vscode.l10n.t('Narration: it tells when both will meet again.'),
    'after-narration': vscode.l10n.t('Narration: it follows narration in the same paragraph.'),
  }[sign];
}
