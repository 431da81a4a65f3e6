import { wordRefusal } from '../wording/refusal.ts';
import { inEnglish } from '../wording/translate.ts';
import { Refusal } from '../yaml/refusal.ts';

/** Where a command prints, and what it could not do. */
export class Terminal {
  #hasFailed = false;

  /** Whether something that was asked for could not be read or written. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Prints to standard output; returns when it was taken, so that much output does not gather. */
  async print(text: string): Promise<void> {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    );
  }

  /** Tells the person something on standard error, in one sentence. */
  tell(sentence: string): void {
    process.stderr.write(`readouts: ${printable(sentence)}\n`);
  }

  /** Tells why something could not be done; the exit code is then 2, and the rest goes on. */
  fail(sentence: string): void {
    this.#hasFailed = true;
    this.tell(sentence);
  }

  /** Tells of what was refused. @throws any other error */
  failFor(error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    this.fail(wordRefusal(error, inEnglish));
  }
}

/** On one line, without the control characters and changes of direction by which a text could lie to a terminal. */
export function printable(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

/** Prints `{"files": {…}}` file by file, so that a large corpus takes no more memory than its largest file. */
export class FilesAsJson {
  readonly #terminal: Terminal;
  #count = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  async add(file: string, value: unknown): Promise<void> {
    const json = JSON.stringify(value, null, 1).replaceAll('\n', '\n  ');
    await this.#terminal.print(`${this.#count++ === 0 ? '{\n "files": {' : ','}\n  ${JSON.stringify(file)}: ${json}`);
  }

  async end(): Promise<void> {
    await this.#terminal.print(this.#count === 0 ? '{\n "files": {}\n}\n' : '\n }\n}\n');
  }
}
