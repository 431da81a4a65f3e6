import * as vscode from 'vscode';
import { changesBetween, versionIn, type AnnotationVersion } from '../../analysis/changes/history.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import { pageLine } from '../../ui/pageText.ts';
import { momentInWords } from '../../ui/datesInWords.ts';
import { committedVersions, MOST_COMMITS } from '../../workspace/files/committedVersions.ts';
import type { GitCommit } from '../../workspace/git.ts';
import type { AnnotationReference } from '../../workspace/documents/references.ts';
import type { Services } from '../../workspace/services.ts';
import { wordOwnChange, wordOwnReviewChange } from '../../wording/changes.ts';
import type { History, HistoryChange } from '../protocol.ts';

/** A change with the time of its commit, in milliseconds; that of what is not committed is later than all. */
interface DatedChange extends HistoryChange {
  readonly at: number;
}

/**
 * Who changed what of an annotation, and when, as git has it, the latest first: in the sidecar that holds it, and in
 * those of the same readout that hold reviews of it. What is out of sight is left out.
 */
export async function historyOf(services: Services, { readout, sidecar, id }: AnnotationReference): Promise<History> {
  const sources = services.corpus.corpus.sourcesOf(readout);
  const files = [sidecar, ...sources.filter((each) => each.uri !== sidecar).map(({ uri }) => uri)];
  const all = await Promise.all(files.map((file) => changesIn(services, file, id, file === sidecar)));
  if (all[0] === null)
    return { type: 'none', why: vscode.l10n.t('The file is in no git repository, which would keep earlier states.') };
  const changes = all.flatMap((each) => each ?? []).sort((a, b) => b.at - a.at);
  return { type: 'changes', changes: changes.map(({ at: _, ...change }) => change) };
}

/** @returns null where git does not know the file */
async function changesIn(
  services: Services,
  file: string,
  id: string,
  isItsOwn: boolean,
): Promise<DatedChange[] | null> {
  const versions = await committedVersions(vscode.Uri.parse(file));
  if (!versions) return null;
  const changes: DatedChange[] = [];
  let later = versionIn(services.corpus.corpus.sidecar(file)?.parsed.sidecar ?? null, id);
  let commit: GitCommit | null = null;
  let wasThere = later.annotation !== null;
  let looked = 0;
  for await (const { commit: by, text } of versions) {
    looked += 1;
    const sidecar = text === null ? null : parseSidecar(text).sidecar;
    // One that was broken then, as by a merge under way, tells nothing.
    if (text !== null && !sidecar) continue;
    const earlier = versionIn(sidecar, id);
    changes.push(...changeOf(services, commit, earlier, later));
    [later, commit] = [earlier, by];
    // Before the commit that made it there is nothing to tell, and each look takes git a while.
    if (isItsOwn && wasThere && !earlier.annotation) return changes;
    wasThere ||= earlier.annotation !== null;
  }
  // The first of all versions was made of nothing; before the last that is looked at there may be others.
  if (looked < MOST_COMMITS) changes.push(...changeOf(services, commit, versionIn(null, id), later));
  return changes;
}

/** What a commit changed, or what has changed since the latest; none where that is nothing. */
function changeOf(
  services: Services,
  commit: GitCommit | null,
  earlier: AnnotationVersion,
  later: AnnotationVersion,
): DatedChange[] {
  const isReviewerShown = services.shown.filterReviewers();
  const { annotation, reviews } = changesBetween(earlier, later);
  const what = [
    ...annotation.map((change) => wordOwnChange(change, vscode.l10n.t)),
    ...reviews
      .filter(({ review }) => isReviewerShown(review.by))
      .map((change) => wordOwnReviewChange(change, vscode.l10n.t)),
  ].map(pageLine);
  if (what.length === 0) return [];
  if (!commit) return [{ by: '', when: vscode.l10n.t('not committed yet'), subject: '', what, at: Infinity }];
  const date = commit.authorDate;
  return [
    {
      by: pageLine(commit.authorName ?? ''),
      when: date ? momentInWords(date.toISOString()) : '',
      subject: pageLine(commit.message.split('\n', 1)[0]!),
      what,
      at: date?.getTime() ?? 0,
    },
  ];
}
