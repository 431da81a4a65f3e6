/**
 * Whether two names may stand for one speaker: all words of one are in the other ("Lavrov", "Sergey Lavrov"), without
 * regard to case and accents.
 */
export function isSameSpeaker(a: string, b: string): boolean {
  const inA = wordsOf(a);
  const inB = wordsOf(b);
  const [few, many] = inA.size < inB.size ? [inA, inB] : [inB, inA];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

function wordsOf(name: string): Set<string> {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}
