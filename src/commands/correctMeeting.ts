import * as vscode from 'vscode';
import { DigestedText } from '../text/digestedText.ts';
import { newSidecar, setMeeting } from '../annotations/edit.ts';
import { isEdtf } from '../annotations/edtf.ts';
import type { MeetingFacts } from '../annotations/schema.ts';
import { guessYear, type YearGuess } from '../corpus/yearGuess.ts';
import { edtfInWords, edtfWithoutYear } from '../ui/datesInWords.ts';
import { chosenReadout } from '../prompts/chosenReadout.ts';
import { askLine, pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { MEETING_KINDS, type Readout } from '../reading/model.ts';
import { kindName } from '../ui/labels.ts';
import { nameOf } from '../text/uri.ts';
import { ownSidecar } from '../workspace/writing/ownSidecar.ts';
import { registerCommand } from './register.ts';

type Participants = NonNullable<MeetingFacts['participants']>;
/** What is given as undefined is no longer stated. */
type Facts = { readonly [K in keyof MeetingFacts]?: MeetingFacts[K] | undefined };

/** *Correct Meeting*: kind, date, place, participants; what is stated is kept in the sidecar and wins everywhere. */
export function registerCorrectMeeting(services: Services): vscode.Disposable {
  return registerCommand(services, 'correctMeeting', async (argument) => {
    await services.corpus.sidecarsLoaded();
    const uri = await chosenReadout(services, argument);
    const document = await vscode.workspace.openTextDocument(uri);
    const guess = guessYear(uri.toString(), services.corpus.corpus.meetings);
    const facts = await askFacts(services.documents.read(document).readout, guess);
    const sidecar = await ownSidecar(services.corpus, uri);
    const { digest } = new DigestedText(document.getText());
    await services.writer.changeOrCreate({
      file: sidecar,
      label: vscode.l10n.t('Correct Meeting'),
      newFile: () => newSidecar(nameOf(uri.toString()), digest),
      edits: (text) => setMeeting(text, facts),
    });
  });
}

async function askFacts(readout: Readout, guess: YearGuess | null): Promise<Facts> {
  const unknownYear = readout.date?.startsWith('XXXX') ?? false;
  const fields = [
    {
      icon: 'calendar',
      label: vscode.l10n.t('Date'),
      description: readout.date ? edtfInWords(readout.date) : vscode.l10n.t('unknown'),
      detail: unknownYear ? vscode.l10n.t('The text gives no year') : '',
      ask: async (): Promise<Facts> => ({
        date: (await (unknownYear ? askYear(readout.date!, guess) : askDate(readout.date ?? ''))) || undefined,
      }),
    },
    {
      icon: 'tag',
      label: vscode.l10n.t('Kind'),
      description: kindName(readout.kind),
      ask: async (): Promise<Facts> => ({ kind: await askKind() }),
    },
    {
      icon: 'location',
      label: vscode.l10n.t('Place'),
      description: readout.place?.text ?? vscode.l10n.t('unknown'),
      ask: async (): Promise<Facts> => ({
        place:
          (await ask(vscode.l10n.t('Place of the meeting'), readout.place?.text ?? '', undefined, AS_READ())) ||
          undefined,
      }),
    },
    {
      icon: 'organization',
      label: vscode.l10n.t('Participants'),
      description: readout.participants.map(({ name }) => name).join(', '),
      ask: async (): Promise<Facts> => ({ participants: await askParticipants(readout) }),
    },
  ];
  const picked = await pickOne(fields, { title: vscode.l10n.t('What is to be corrected?') });
  return picked.ask();
}

/** @param guess proposed, for the person to confirm or change */
async function askYear(date: string, guess: YearGuess | null): Promise<string> {
  const year = await ask(
    vscode.l10n.t('The year of {0}', edtfWithoutYear(date)),
    guess?.year ?? '',
    (value) => (/^\d{4}$/.test(value) ? null : vscode.l10n.t('A year of four digits, as 2020.')),
    guess ? guessInWords(guess) : undefined,
  );
  return date.replaceAll('XXXX', year);
}

function guessInWords({ year, from }: YearGuess): string {
  return {
    file: vscode.l10n.t("The file's name suggests {0}.", year),
    folder: vscode.l10n.t("The folder's name suggests {0}.", year),
    neighbours: vscode.l10n.t('The readouts beside it suggest {0}.', year),
  }[from];
}

function askDate(before: string): Promise<string> {
  const validate = (value: string) =>
    value === '' || isEdtf(value) ? null : vscode.l10n.t('A date as 2020-03-18, 2020-03 or 2020 (EDTF).');
  return ask(vscode.l10n.t('Date of the meeting'), before, validate, AS_READ());
}

/** A fact that is no longer stated is again what the text says. */
const AS_READ = () => vscode.l10n.t('Leave it empty to go by the text again.');

async function askKind() {
  const picked = await pickOne(
    MEETING_KINDS.map((meetingKind) => ({ label: kindName(meetingKind), meetingKind })),
    { title: vscode.l10n.t('Kind of meeting') },
  );
  return picked.meetingKind;
}

/** The participants as they are to be stated: a correction replaces the whole list, as the text's own is one whole. */
async function askParticipants(readout: Readout): Promise<Participants> {
  const stated: Participants = readout.participants.map(({ name, aliases, country }) => ({
    name,
    ...(aliases.length ? { aliases: [...aliases] } : {}),
    ...(country ? { country } : {}),
  }));
  const add = { icon: 'add', label: vscode.l10n.t('Add a participant'), index: stated.length };
  const picked = await pickOne(
    [...stated.map(({ name, country }, index) => ({ label: name, description: country ?? '', index })), add],
    {
      title: vscode.l10n.t('Which participant?'),
    },
  );
  const before = stated[picked.index];
  const name = await ask(
    vscode.l10n.t('Name of the participant, in its fullest form'),
    before?.name ?? '',
    undefined,
    before ? vscode.l10n.t('Leave it empty to take the person off the list.') : undefined,
  );
  if (name === '') return stated.filter((_, index) => index !== picked.index);
  const country = await ask(vscode.l10n.t('Country of {0}', name), before?.country ?? '', (value) =>
    /^([A-Z]{2})?$/.test(value) ? null : vscode.l10n.t('Two capital letters, as CN, RU or EU; or nothing.'),
  );
  const aliases = await ask(
    vscode.l10n.t('Other forms of the name {0}', name),
    (before?.aliases ?? []).join(', '),
    undefined,
    vscode.l10n.t('Separated by commas; or nothing.'),
  );
  const forms = aliases
    .split(',')
    .map((form) => form.trim())
    .filter(Boolean);
  const corrected = { name, ...(forms.length ? { aliases: forms } : {}), ...(country ? { country } : {}) };
  return before
    ? stated.map((participant, index) => (index === picked.index ? corrected : participant))
    : [...stated, corrected];
}

async function ask(
  title: string,
  value: string,
  validate?: (value: string) => string | null,
  prompt?: string,
): Promise<string> {
  const answer = await askLine({
    title,
    value,
    ...(prompt ? { prompt } : {}),
    ...(validate ? { validateInput: (typed) => validate(typed.trim()) } : {}),
    ignoreFocusOut: true,
  });
  if (answer === undefined) throw new vscode.CancellationError();
  return answer.trim();
}
