import { wordRefusal } from '../wording/refusal.ts';
import { inEnglish } from '../wording/translate.ts';
import { printable, printableJson } from '../text/printable.ts';
import { Refusal } from '../yaml/refusal.ts';

/**
 * Where a command prints, and what it could not do. Nothing else of the command line writes to the terminal, so that no
 * text of a file commands it or lies in it.
 */
export class Terminal {
  #hasFailed = false;

  /** Whether something that was asked for could not be read or written. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Prints lines to standard output; returns when they were taken, so that much output does not gather. */
  printLines(lines: readonly string[]): Promise<void> {
    return this.#write(lines.map((line) => `${printable(line)}\n`).join(''));
  }

  /** Prints a part of some JSON. */
  printJson(json: string): Promise<void> {
    return this.#write(printableJson(json));
  }

  async #write(text: string): Promise<void> {
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

  /** Tells where a fault of the program arose, for its developers. */
  crash({ stack, message }: Error): void {
    for (const line of (stack ?? message).split('\n')) process.stderr.write(`${printable(line)}\n`);
  }

  /** Tells of what was refused. @throws any other error */
  failFor(error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    this.fail(wordRefusal(error, inEnglish));
  }
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
    await this.#terminal.printJson(
      `${this.#count++ === 0 ? '{\n "files": {' : ','}\n  ${JSON.stringify(file)}: ${json}`,
    );
  }

  async end(): Promise<void> {
    await this.#terminal.printJson(this.#count === 0 ? '{\n "files": {}\n}\n' : '\n }\n}\n');
  }
}
