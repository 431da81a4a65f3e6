import * as edit from '../../../../src/annotations/edit.ts';
import { openConflicts, resolveConflict } from '../../../../src/annotations/merge/mergeConflicts.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import { VERDICTS, type Sidecar } from '../../../../src/annotations/schema.ts';
import { recodeSidecar } from '../../../../src/codebook/refactor.ts';
import { DigestedText } from '../../../../src/text/digestedText.ts';
import { applyEdits, type TextEdit } from '../../../../src/text/edits.ts';
import type { Seeded } from '../../../bench/seeded.ts';
import { CALL, sidecar } from '../../cli/commandLine.ts';

const WORDS = CALL.split(/(?<=\.) |\n+/).filter((words) => words.length > 12);
const PEOPLE = ['ada', 'bo', 'cleo'];

/** Edits of a sidecar as people and programs make them, at random; what each adds has a word of its own. */
export class SidecarAtRandom {
  private readonly random: Seeded;
  private count = 0;

  constructor(random: Seeded) {
    this.random = random;
  }

  /** Where a history begins: four annotations, and comments. */
  first(): string {
    const tags = WORDS.slice(0, 4).map((exact, index) => {
      const codes = this.random.chance(0.5) ? ['stance/support'] : [];
      return { id: `base${index}`, exact, note: this.word(), codes };
    });
    let text = sidecar('call.txt', CALL, tags);
    for (let count = 0; count < 3; count++) text = this.commented(text);
    return this.random.chance(0.2) ? text.replaceAll('\n', '\r\n') : text;
  }

  /** The text after one edit; the same where the file is broken. */
  edited(text: string): string {
    const { sidecar: file } = parseSidecar(text);
    if (!file) return text;
    for (;;) {
      const edited = this.tried(text, file);
      // Not all edits can be made in all files, and some that a program makes would break one.
      if (edited !== text && parseSidecar(edited).sidecar) return edited;
    }
  }

  private word(): string {
    return `word${this.count++}x`;
  }

  private tried(text: string, { annotations, reviews }: Sidecar): string {
    const apply = (edits: TextEdit[]) => applyEdits(text, edits);
    const chosen = annotations[this.random.below(Math.max(annotations.length, 1))];
    const kind = this.random.below(15);
    if (!chosen || kind < 2) return this.added(text);
    const by = this.random.pick(PEOPLE);
    const created = `2026-03-02T09:${10 + this.random.below(50)}:00Z`;
    switch (kind) {
      case 2:
        return apply(edit.removeAnnotation(text, chosen.id));
      case 3:
        return apply(edit.updateAnnotation(text, chosen.id, { note: `${this.word()}\n${this.word()}\n` }));
      case 4:
        return apply(edit.updateAnnotation(text, chosen.id, { codes: [`stance/${this.word()}`, 'act/urge'] }));
      case 5:
        return apply(edit.addReply(text, chosen.id, { by, created, text: this.word() }));
      case 6:
        return apply(edit.setMeeting(text, { place: this.word() }));
      case 7:
        return this.withKey(text);
      case 8:
        return this.withoutComment(text);
      case 9:
      case 10: {
        const verdict = this.random.pick([...VERDICTS, undefined]);
        const codes = verdict === 'revise' ? { codes: [`stance/${this.word()}`] } : {};
        const judged = { ...(verdict && { verdict }), ...codes, note: this.word() };
        return apply(edit.addReview(text, { about: chosen.id, ...judged, by, created }));
      }
      case 11:
        return reviews.length > 0 ? apply(edit.withdrawVerdict(text, reviews[0]!.about, reviews[0]!.by)) : text;
      case 12:
        return apply(recodeSidecar(text, { type: 'move', from: 'stance/support', to: `stance/${this.word()}` }, ''));
      case 13:
        return this.settled(text);
      default:
        return this.commented(text);
    }
  }

  /** With one thing decided that a merge left open. */
  private settled(text: string): string {
    const open = openConflicts(text);
    if (open.length === 0) return text;
    return applyEdits(text, resolveConflict(text, this.random.pick(open), this.random.pick(['keep', 'take'])));
  }

  private added(text: string): string {
    const exact = this.random.pick(WORDS);
    const start = CALL.indexOf(exact);
    const target = new DigestedText(CALL).quote({ start, end: start + exact.length });
    const id = this.word();
    return applyEdits(text, edit.addAnnotation(text, { id, target, by: 'ada', created: '2026-03-01T09:00:00Z' }));
  }

  /** With a key of another program in an annotation or a target; a review with one more is another review. */
  private withKey(text: string): string {
    return this.atLine(text, /^ *- id: |^ +exact: /, (line) => {
      const key = `${/^[ -]*/.exec(line)![0].replace('-', ' ')}x-${this.word()}: ${this.word()}`;
      return line.includes('- ') ? [line, key] : [key, line];
    });
  }

  private commented(text: string): string {
    return this.random.chance(0.5)
      ? this.atLine(text, /^ *- id: |^\w/, (line) => [`${/^ */.exec(line)![0]}# ${this.word()}`, line])
      : this.atLine(text, /^ +(?:by|start|codes): [^#]*$/, (line) => [line.replace(/\r?$/, ` # ${this.word()}$&`)]);
  }

  private withoutComment(text: string): string {
    return this.atLine(text, /# word/, (line) => (line.trim().startsWith('#') ? [] : [line.replace(/ # .*/, '')]));
  }

  /** With other lines instead of one of those that have something. */
  private atLine(text: string, pattern: RegExp, make: (line: string) => string[]): string {
    const lines = text.split('\n');
    const found = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
    const at = found[this.random.below(Math.max(found.length, 1))];
    if (at === undefined) return text;
    const crlf = lines[at]!.endsWith('\r') ? '\r' : '';
    return lines.toSpliced(at, 1, ...make(lines[at]!).map((line) => line.replace(/\r?$/, crlf))).join('\n');
  }
}
