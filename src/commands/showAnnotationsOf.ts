import * as vscode from 'vscode';
import type { Meeting } from '../corpus/meeting.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickMany, pickOne } from '../ui/questions.ts';
import { isMineNow, nameInSettings } from '../workspace/annotator.ts';
import type { Services } from '../workspace/services.ts';
import type { Others } from '../workspace/shownAnnotations.ts';
import { registerCommand } from './register.ts';

/** *Show Annotations Of*: everybody's, one's own alone, or one's own and those of some others. */
export function registerShowAnnotationsOf(services: Services): vscode.Disposable {
  return registerCommand(services, 'showAnnotationsOf', async () => services.shown.show(await askWhose(services)));
}

async function askWhose(services: Services): Promise<Others> {
  const { others } = services.shown;
  const now = (isNow: boolean) => (isNow ? vscode.l10n.t('now') : '');
  const { whose } = await pickOne(
    [
      { label: vscode.l10n.t('Everybody'), description: now(others === 'all'), whose: 'all' as const },
      { label: vscode.l10n.t('Only Me'), description: now(others === 'none'), whose: 'none' as const },
      {
        label: vscode.l10n.t('Me and Some Annotators…'),
        description: now(typeof others !== 'string'),
        whose: 'some' as const,
      },
    ],
    { title: vscode.l10n.t('Whose annotations are shown?') },
  );
  return whose === 'some' ? askNames(services) : whose;
}

async function askNames({ corpus, shown }: Services): Promise<Others> {
  await corpus.loaded();
  const names = othersIn(corpus.corpus.meetings);
  if (names.size === 0)
    throw new HumanError(vscode.l10n.t('Nobody else has annotated, or reviewed, a readout of this workspace.'));
  const { others } = shown;
  const rows = [...names].sort().map((label) => ({
    label,
    picked: others === 'all' || (others !== 'none' && others.includes(label)),
    name: label,
  }));
  return (await pickMany(rows, { title: vscode.l10n.t('Whose annotations are shown beside yours?') })).map(
    ({ name }) => name,
  );
}

/** All others who have annotated a readout, or reviewed somebody's annotation. */
function othersIn(meetings: readonly Meeting[]): ReadonlySet<string> {
  const isMine = isMineNow();
  const own = nameInSettings();
  const names = meetings.flatMap(({ annotations }) =>
    annotations.flatMap((placed) => [
      ...(isMine(placed) ? [] : [placed.annotation.by]),
      ...placed.reviews.map(({ by }) => by).filter((by) => by !== own),
    ]),
  );
  return new Set(names);
}
