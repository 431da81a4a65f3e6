import * as vscode from 'vscode';
import { speakerAt } from '../corpus/annotatedReadouts.ts';
import { mentionAt, sourceAt } from '../corpus/people.ts';
import { makeOne, newPeople } from '../people/edit.ts';
import { nameOf } from '../text/uri.ts';
import type { Readout } from '../reading/model.ts';
import { nameWords } from '../reading/phrases/names.ts';
import { offerUndo } from '../prompts/undo.ts';
import { pickSamePerson, type Named } from '../prompts/samePerson.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import { activeReadout, selectionSpan, type ActiveReadout } from '../workspace/documents/activeReadout.ts';
import { isPersonReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import { peopleFileFor } from '../workspace/writing/peopleFile.ts';
import { registerCommand } from './register.ts';

/**
 * *Same Person As…*: says for all readouts of a folder that who is named at the cursor, or in a row of *Meetings*, is
 * somebody else by another name. It is written to the people file, which is made where there is none.
 */
export function registerSamePersonAs(services: Services): vscode.Disposable {
  return registerCommand(services, 'samePersonAs', async (argument) => {
    const { readout, first } = await chosenPerson(services, argument);
    const file = peopleFileFor(services, readout);
    const second = await pickSamePerson(services, file, first);
    const change = await services.writer.changeOrCreate({
      file,
      label: vscode.l10n.t('{0} is {1}', first.name, second.name),
      newFile: newPeople,
      edits: (text) => makeOne(text, written(first), written(second, first)),
    });
    const name = nameOf(file.toString());
    const message = vscode.l10n.t('{0} and {1} are one person now, by {2}.', first.name, second.name, name);
    // Not awaited: the message stays until the person closes it.
    if (change) void offerUndo(services, message, change);
  });
}

/** What is written of somebody; the country is another's where it is not known of them. */
function written({ name, country }: Named, other?: Named) {
  const known = country ?? other?.country;
  return { name, ...(known ? { country: known } : {}) };
}

async function chosenPerson(services: Services, argument: unknown): Promise<{ readout: vscode.Uri; first: Named }> {
  if (isPersonReference(argument)) {
    const meeting = services.corpus.corpus.meeting(argument.readout);
    const participant = meeting?.participants.find(({ name }) => name === argument.person);
    return {
      readout: vscode.Uri.parse(argument.readout),
      first: { name: argument.person, country: participant?.country ?? null },
    };
  }
  const active = await activeReadout(services);
  return { readout: active.document.uri, first: await personAtCursor(active) };
}

/** Who is named at the cursor; where nobody is, the person is asked which of those that the readout names. */
async function personAtCursor(active: ActiveReadout): Promise<Named> {
  const { readout } = active;
  const offset = selectionSpan(active).start;
  const mention = mentionAt(readout, offset);
  if (mention) return readout.participants[mention.participant]!;
  const speaker = sourceAt(readout, offset)?.speaker?.name ?? speakerByWord(active, offset);
  const named = personsOf(readout);
  const found = named.find(({ name }) => name === speaker);
  if (found) return found;
  if (named.length === 0) throw new HumanError(vscode.l10n.t('This readout names nobody.'));
  return pickOne(
    named.map(({ name, country }) => ({ name, country, label: name, description: country ?? '' })),
    { title: vscode.l10n.t('Which person is somebody else by another name?') },
  );
}

/** Who speaks at an offset, where the word there is one of the name's: only participants have their mentions. */
function speakerByWord({ readout, document }: ActiveReadout, offset: number): string | null {
  const speaker = speakerAt(readout, offset);
  const word = document.getWordRangeAtPosition(document.positionAt(offset));
  if (!speaker || !word) return null;
  const words = nameWords(document.getText(word));
  return words.length > 0 && words.every((each) => nameWords(speaker).includes(each)) ? speaker : null;
}

/** The participants, then the others who speak. */
function personsOf({ participants, statements }: Readout): Named[] {
  const others = statements.flatMap(({ speaker }) => (speaker?.type === 'person' ? [speaker.name] : []));
  const names = new Set(others.filter((name) => !participants.some((participant) => participant.name === name)));
  return [...participants, ...[...names].map((name) => ({ name, country: null }))];
}
