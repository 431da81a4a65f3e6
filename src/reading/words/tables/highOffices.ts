/**
 * Of the nouns that an office ends in, what the people are whom readouts are about, as against what else people can be:
 * a guest, a member. Lower case.
 */
export const HIGH_OFFICES: readonly string[] = `
minister president secretary chancellor premier king queen emir amir sultan emperor pope councilor councillor
taoiseach ambassador commissioner chairman chairperson speaker governor
`
  .trim()
  .split(/\s+/);
