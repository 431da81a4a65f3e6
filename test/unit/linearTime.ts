import { checkSync, type Parameters } from 'recheck';
import { alternativesOf, hasTimesInTimes, withFewerTimes } from './expressionParts.ts';
import { timesOf } from './times.ts';

/**
 * Limits are steps, not the milliseconds that the checker has by default: on a busy machine it ran out of those, and
 * took an expression that it had not followed to its end for one that takes too long. What it has found to be slow
 * stays so (`recallTimeout`): that the slow text which it made is read some day does not make that linear.
 */
const LIMITS: Parameters = { timeout: 100_000, incubationTimeout: null, attackTimeout: null, recallTimeout: -1 };
/** The checker follows small expressions to their end; in others it looks for slow texts, which it breeds. */
const SHORTLY: Parameters = { ...LIMITS, maxIteration: 1, maxNFASize: 10_000 };
const MORE_SHORTLY: Parameters = { ...SHORTLY, maxNFASize: 3_000, maxInitialGenerationSize: 50 };

const checked = new Map<string, boolean>();

function isSafe(source: string, flags: string, limits: Parameters): boolean {
  const key = JSON.stringify([source, flags, limits]);
  if (!checked.has(key)) checked.set(key, checkSync(source, flags, limits).status === 'safe');
  return checked.get(key)!;
}

/**
 * Whether an expression takes linear time: each of its alternatives with fewer repetitions, so that nearly all are
 * followed to their end, and as it is where repetitions stand in one another; in `npm run trials` all as they are.
 */
export function isLinear(source: string, flags: string): boolean {
  if (timesOf(1) > 1 && !isSafe(source, flags, LIMITS)) return false;
  return alternativesOf(source).every((part) => {
    const fewer = withFewerTimes(part);
    if (!isSafe(fewer, flags, SHORTLY)) return false;
    return fewer === part || !hasTimesInTimes(part) || isSafe(part, flags, MORE_SHORTLY);
  });
}
