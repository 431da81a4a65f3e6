import { baseForms } from './wordLists.ts';

/**
 * Words that deny, refuse, doubt or make conditional what stands beside them in a sentence: in the base form, and where
 * it is irregular in the past.
 */
const DENIALS: ReadonlySet<string> = new Set(
  `not no never nor neither none nothing nobody nowhere cannot without against despite instead rather hardly barely
  scarcely rarely seldom until unless if provided only partly would could should might whether than t don doesn didn isn
  aren wasn weren couldn wouldn shouldn won
  reject refuse refute rebut deny dismiss decline oppose opposed opposition object objection condemn criticise criticize
  denounce decry deplore regret doubt dispute contest question challenge distrust mistrust disagree disavow disown
  dissent protest resist defy disregard ignore neglect overlook abandon withdraw withdrew withdrawn leave left quit exit
  violate breach break broke broken betray undermine weaken erode hollow distort misrepresent misinterpret renounce
  revoke rescind cancel suspend postpone delay end cease stop halt prevent obstruct hinder hamper impede block
  forbid ban prohibit fail lack lose lost condition conditional prerequisite precondition
  false wrong untrue unfounded baseless groundless alleged allegation allegedly supposed supposedly purported claim
  pretext excuse myth lie slander smear so-called hypocritical hypocrisy opposite contrary former
  ask inquire enquire wonder
  interfere interference attack threaten threat refusal rejection denial withdrawal violation abandonment`.split(/\s+/),
);

/** Whether a word, in lower case, may turn what stands beside it in an English sentence; so does a question mark. */
export function isDenial(word: string): boolean {
  if (word === '?' || word === '？') return true;
  for (const base of baseForms(word)) if (DENIALS.has(base)) return true;
  return false;
}
