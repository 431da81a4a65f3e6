import type { ParagraphRole, Statement } from '../../model.ts';

/** What a paragraph is by its statements; `isWhole`: all of its sentences belong to one. */
export function paragraphRole(statements: readonly Statement[], isWhole: boolean, isLead: boolean): ParagraphRole {
  if (isLead) return 'lead';
  const only = statements[0];
  if (!only) return 'narration';
  const speakers = new Set(statements.map(({ speaker }) => speaker?.name ?? ''));
  if (speakers.size > 1 || !isWhole) return 'mixed';
  if (only.speaker?.type !== 'person') return only.passive ? 'mixed' : 'collective';
  return statements.every(({ cue }) => cue === null) ? 'continuing' : 'statement';
}
