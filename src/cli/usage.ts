import { DRIVER_ATTRIBUTES, DRIVER_NAME, driverSetting } from '../annotations/merge/gitDriver.ts';

/** The call was wrong: one sentence for the person, exit code 2. */
export class UsageError extends Error {}

export const COMMANDS = ['read', 'check', 'resolve', 'annotations', 'agree', 'diff', 'import', 'merge'] as const;
export type Command = (typeof COMMANDS)[number];

export const USAGE = `readouts: reads ministries' readouts and checks their annotations

  readouts read [--json] FILE…           what is read from each text
  readouts read --explain FILE…          who speaks in each sentence, and why
  readouts check [--json] [PATH…]        problems of sidecars, codebooks and people files
  readouts check --fix [PATH…]           … and puts names of sidecars right where that is certain
  readouts resolve [--json] READOUT…     where each annotation is in today's text
  readouts annotations [PATH]            a table of the annotations, as CSV
  readouts annotations --adjudicated     … of what was decided, where annotators disagreed
  readouts agree [--json] [PATH]         how far annotators agree in what they coded
  readouts diff [--json] REV [REV]       what has changed in the coding since a revision of git
  readouts import FILE… --out DIR        makes clean texts of saved pages
  readouts merge BASE OURS THEIRS        merges two versions of a sidecar, by annotation; for git

  readouts COMMAND --help                more about one of them
  readouts --version

Exit codes: 0 done; 1 there are errors, or conflicts; 2 the call was wrong, or something could not be read or written.
`;

/**
 * More about one command.
 * @param program the absolute path of the program that runs
 */
export function helpFor(command: Command, program: string): string {
  return command === 'merge' ? mergeHelp(program) : HELP[command];
}

const HELP: Readonly<Record<Exclude<Command, 'merge'>, string>> = {
  read: `readouts read [--json | --explain] FILE…

Prints what is read from each text: kind, date, place, participants, statements with their speakers. Positions are
UTF-16 units of the file as it is, line ends and byte order mark included, end exclusive. Persons are called as the
nearest people.yaml at or above the text names them, within the git repository where there is one.

  --json      {"files": {"<path as given>": {…}}}, also for files that are no readout ("kind": "not-a-readout")
  --explain   for every sentence, by line:column, who speaks and why: the cue and how its words lead to the speaker, the
              sentence that it continues, or why it is nobody's

Exit codes: 0 done; 2 a file could not be read; the others are printed all the same.
`,
  check: `readouts check [--json] [--fix | --dry-run] [PATH…]

Checks the sidecars, codebooks and people files at and below the paths (default: the working folder), and the sidecars
beside a readout that is named. Prints one problem a line as file:line:column severity message; columns count UTF-16
units from 1. Codes are looked up in the nearest codebook at or above the sidecar, within the git repository where there
is one.

  --fix      first puts right the sidecars whose readout is certain: they are renamed, name their readout, or are
             merged into the readout's own where they only add to it; nothing is overwritten
  --dry-run  says what --fix would do, and changes nothing
  --json     {"problems": [{"file", "line", "column", "severity", "code", "message", "start", "end"}]}, with --fix and
             --dry-run also "repairs": [{"file", "repair", "to", "readout", "done"}]

Exit codes: 0 no errors (there may be warnings and hints); 1 there are errors; 2 a path could not be read.
`,
  resolve: `readouts resolve [--json] READOUT…

Prints where each annotation of the readouts' sidecars is in today's text: its state (exact, moved, changed, ambiguous,
orphan) and its position in Unicode code points of the text with LF line ends and without byte order mark, end
exclusive. Where git keeps the text that a sidecar's digest names, positions are carried over from that text.

  --json   {"files": {"<path as given>": [{"id", "sidecar", "state", "start", "end", "text", "candidates"}]}}

Exit codes: 0 done; 2 a readout or a sidecar could not be read; the others are printed all the same.
`,
  annotations: `readouts annotations [--adjudicated] [PATH]

Prints a table of the annotations that have codes, in the readouts at and below the path (default: the working folder),
as CSV in UTF-8, a line for each: readout, date (EDTF), participants, speaker, codes, words, start, end, annotator,
status, id. Several names or codes have "; " between them. start and end are as resolve prints them, and empty where the
place is not known for sure; words are those of today's text, on one line. What a spreadsheet would take for a formula
has ' before it. What was adjudicated is left out.

  --adjudicated   what was adjudicated takes the place of the codes about which was decided; on what annotators agreed,
                  and what one alone coded, stays, as one line that names all who coded it alike; what is rejected is
                  left out. How many disagreements are not decided yet, is told on standard error

Exit codes: 0 done; 2 the call was wrong, or a file could not be read; the others are listed all the same.
`,
  agree: `readouts agree [--json] [--annotators A,B…] [--codes CODE,…] [--facets] [--unit UNIT] [PATH]
readouts agree [--json] --between REV..REV [--annotators A] […] [PATH]

Compares what annotators coded in the readouts at and below the path (default: the working folder), in sidecars of their
own or in shared ones, and prints how far they agree: over all, for each two of them, by code and by readout; then which
codes are confused with which, and every place where they do not agree, as file:line:column. Readouts count that two or
more of them coded; what is rejected does not.
Measures and what they mean: docs/agreement.md. What was adjudicated is left out unless it is named: adjudicated stands
for what was decided, with all about which nobody had to decide.

  --annotators   whom to compare, by their names, with commas between (default: everybody who coded something)
  --between      compares what one annotator had coded by each of two revisions of git, in the later text; who, is
                 said with --annotators where several coded
  --codes        which codes to compare, with all below them (default: all)
  --facets       codes are the same where the topmost part of their paths is: act/praise and act/thank
  --unit         sentence, statement or paragraph (default: sentence)
  --json         {"unit", "annotators", "readouts", "units", "unplaced", "overall", "byPair", "byCode", "byMeeting",
                 "confusions", "disagreements"}; a figure is {"value", "interval"}, or {"value": null, "reason"} where
                 there is none

Exit codes: 0 done; 2 the call was wrong, or a file could not be read; the others are compared all the same.
`,
  diff: `readouts diff [--json] REV [REV]

Prints what has changed in the coding of the readouts at and below the working folder from one revision of git (a
commit, a branch, a tag, HEAD~3) to another, or to the files as they are now: annotations that were added, removed,
re-coded, moved to other words, or got another speaker, note, status or replies; reviews that were added or removed;
readouts that were renamed. An annotation is the same by its id, whatever its file is called; one that has followed an
edit of the text has not moved.

  --json   {"from", "to", "renamed": [{"from", "to"}], "changes": [{"kind", "file", "line", "column", "start", "end",
           "id", "by", "sidecar", "before", "after"}]}; of a review "review" in place of the last four

Exit codes: 0 done; 2 the call was wrong, or a file could not be read in one of the two states, which is then left out.
`,
  import: `readouts import [--dry-run] [--all] FILE… --out DIR

Makes a clean text of each saved page (.html, .mhtml), or of the text of a PDF or of another program (.txt): a paragraph
a line, in UTF-8, without menus, banners, forms and other pages' headlines. Where it came from (url, retrieved, title)
stands in the sidecar beside it. Names are DATE-KIND-COUNTERPART.txt; one that is taken gets -2. Nothing is overwritten,
loaded from the network, or run. A page that is there already at or below DIR, by its address or its text, is left out.

  --out DIR   the folder for what is made; it is made where it is not there
  --dry-run   says what would be made, and makes nothing
  --all       imports also what is no readout

Prints a line for each file: what it becomes and what is read from it, or why it is left out.

Exit codes: 0 done; 2 the call was wrong, or a file could not be read or written; the others are imported all the same.
`,
};

const mergeHelp = (program: string) => `readouts merge BASE OURS THEIRS

Merges two versions of a sidecar by annotation and writes the result into OURS. Annotations of both sides are kept and
different fields combine; where both changed one field, both values are kept for a person to decide ("conflicts:" in the
file), and the exit code is 1. A common version that is broken counts as none. Where OURS or THEIRS is broken, or both
together would be too large, OURS is left with what differs between conflict markers, and the exit code is 2.

To have git do so, add this line to .gitattributes, and commit it:

  ${DRIVER_ATTRIBUTES}

and once for each clone:

  git config merge.readouts.name "${DRIVER_NAME}"
  ${driverSetting(program)}

Exit codes: 0 merged; 1 merged, with conflicts to decide; 2 not merged.
`;
