import { diffArrays } from 'diff';

/** A run of words that two texts share, or that stands in one of them only; its words are joined by single spaces. */
export type WordRun =
  | { readonly type: 'same'; readonly words: string }
  | { readonly type: 'changed'; readonly gone: string; readonly come: string };

/**
 * What became of some words: runs in their order, where `gone` stands in the old text and `come` in the new one, each
 * empty where the other has nothing in its place. Words are what white space parts; how much of it stands between two
 * makes no difference.
 */
export function wordDifference(old: string, now: string): WordRun[] {
  const runs: WordRun[] = [];
  let gone: readonly string[] = [];
  let come: readonly string[] = [];
  const close = () => {
    if (gone.length + come.length > 0) runs.push({ type: 'changed', gone: gone.join(' '), come: come.join(' ') });
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of diffArrays(wordsOf(old), wordsOf(now))) {
    if (removed) gone = [...gone, ...value];
    else if (added) come = [...come, ...value];
    else {
      close();
      runs.push({ type: 'same', words: value.join(' ') });
    }
  }
  close();
  return runs;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
