/** The call was wrong, or could not run: one sentence for the person, exit code 2. */
export class UsageError extends Error {}

export const USAGE = `readouts: reads ministries' readouts and checks their annotations

  readouts read [--json] FILE…           what is read from each text; positions in UTF-16 units
  readouts check [--json] [PATH…]        problems of the sidecars and codebooks below the paths (default: here)
  readouts resolve [--json] READOUT…     where each annotation is in today's text; positions in code points
  readouts merge BASE OURS THEIRS        merges two versions of a sidecar into OURS, by annotation
  readouts merge --help                  how to have git do so

Exit codes: 0 done; 1 there are errors, or conflicts; 2 could not run.
`;
