import type { Target } from '../../../src/annotations/schema.ts';
import { DigestedText, type CodePointRange } from '../../../src/text/digestedText.ts';
import { Seeded } from '../seeded.ts';
import { Editor, EDITS, type Edit } from './edits.ts';
import { FORMS, PLAIN, render, type Form, type Rendered, type Style } from './forms.ts';
import { shownPieces, Writer, type Language, type Paragraph, type Piece, type Sentence } from './grammar.ts';

/**
 * The right answer. `there`: the sentence stands, in `range` (code points of today's text); `how` says what was done to
 * it. `gone`: the target's sentence was taken out, or its words say something else. `undecidable`: the target's own
 * words stand, in a sentence that says something else within the 32 characters that are quoted beside them, so that
 * only a person can tell. `either`: the text does not tell; not counted.
 */
export type Truth =
  | { readonly state: 'there'; readonly how: How; readonly range: CodePointRange }
  | { readonly state: 'gone' | 'undecidable' | 'either' };

/** `unchanged`: every letter of the sentence, and its place in the order of sentences. */
export type How = 'unchanged' | 'moved' | 'slip' | 'scanned' | 'reworded';

export interface LanguageTrial {
  readonly old: DigestedText;
  readonly today: DigestedText;
  readonly targets: readonly Target[];
  readonly truths: readonly Truth[];
  /** What was done to each target's sentence. */
  readonly edits: readonly (readonly Edit[])[];
  readonly form: Form;
  readonly around: Around;
}

/** What else was done to the whole file. */
export const AROUND = ['nothing', 'second-readout', 'interleaved', 'renumbered', 'translated'] as const;
export type Around = (typeof AROUND)[number];

const CONTEXT = 32;
const START = '\u0002';
const END = '\u0003';

export interface LanguageTrialOptions {
  readonly seed: number;
  readonly targets: number;
  /** Edits of single sentences, most of them of sentences with targets. */
  readonly edits: number;
}

/** A readout in a language, with targets, edited at random; what became of every target is known. */
export function makeLanguageTrial(language: Language, { seed, targets, edits }: LanguageTrialOptions): LanguageTrial {
  const random = new Seeded(seed);
  const writer = new Writer(language, random);
  const title = titleOf(language, writer);
  const before = writer.paragraphs();
  while (random.chance(0.3)) recur(before, writer, random);
  const old = render(title, before, language, PLAIN, random);
  const chosen = Array.from({ length: targets }, () => choose(before, random));

  const editor = new Editor(before, writer, random);
  for (let n = 0; n < edits; n += 1) {
    const sentence = random.chance(0.75) ? random.pick(chosen).sentence : random.pick(allOf(before));
    editor.edit(random.pick(EDITS), sentence.id);
  }
  const around = random.chance(0.4) ? random.pick(AROUND) : 'nothing';
  const form = random.chance(0.4) ? random.pick(FORMS) : 'as-is';
  if (around === 'translated') editor.translate(0.4);
  const whole = surrounded(editor, around, writer, random);
  const today = render(title, whole, language, styleOf(form, around), random);

  const digested = new DigestedText(old.text);
  const now = new DigestedText(today.text);
  return {
    old: digested,
    today: now,
    targets: chosen.map(({ pieces }) => digested.quote(spanOf(pieces, old)!)),
    truths: chosen.map((target) => truthOf(target, editor, language, { before, old, today, whole, form, now })),
    edits: chosen.map(({ sentence }) => [...(editor.histories.get(sentence.id)?.edits ?? [])]),
    form,
    around,
  };
}

interface Chosen {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
}

function choose(paragraphs: readonly Paragraph[], random: Seeded): Chosen {
  const sentence = random.pick(allOf(paragraphs));
  const pieces = shownPieces(sentence).filter(({ text }) => text !== '');
  const kind = random.next();
  if (kind < 0.5) return { sentence, pieces };
  if (kind < 0.7) return { sentence, pieces: pieces.slice(1) };
  const length = Math.min(pieces.length, 2 + random.below(5));
  const start = random.below(pieces.length - length + 1);
  return { sentence, pieces: pieces.slice(start, start + length) };
}

/** A sentence, or its look-alike, stands a second time before anything is edited. */
function recur(paragraphs: readonly Paragraph[], writer: Writer, random: Seeded): void {
  const { sentences } = random.pick(paragraphs);
  const sentence = random.pick(allOf(paragraphs));
  const own = random.chance(0.7) ? writer.lookAlike(sentence) : writer.copy(sentence);
  sentences.splice(random.below(sentences.length + 1), 0, own);
}

function surrounded(editor: Editor, around: Around, writer: Writer, random: Seeded): Paragraph[] {
  const paragraphs = editor.paragraphs.filter(({ sentences }) => sentences.length > 0);
  if (around === 'second-readout')
    return random.chance(0.5) ? [...paragraphs, ...writer.paragraphs()] : [...writer.paragraphs(), ...paragraphs];
  if (around === 'interleaved') {
    const others = [...writer.paragraphs(), ...writer.paragraphs()];
    return paragraphs.flatMap((paragraph) => [paragraph, ...others.splice(0, 1)]);
  }
  return paragraphs;
}

function styleOf(form: Form, around: Around): Style {
  return around === 'renumbered' ? { form, firstNumber: 4, afterNumber: ') ' } : { ...PLAIN, form };
}

function titleOf(language: Language, writer: Writer): string {
  const { pieces } = writer.sentence(language.title);
  return pieces.map(({ lead, text, tail }) => lead + text + tail).join(language.joint);
}

function allOf(paragraphs: readonly Paragraph[]): Sentence[] {
  return paragraphs.flatMap(({ sentences }) => sentences);
}

function spanOf(pieces: readonly Piece[], { places }: Rendered): { start: number; end: number } | null {
  const shown = pieces.flatMap(({ id }) => places.get(id) ?? []);
  return shown.length > 0 ? { start: shown[0]!.start, end: shown.at(-1)!.end } : null;
}

interface Texts {
  readonly before: readonly Paragraph[];
  readonly old: Rendered;
  readonly today: Rendered;
  /** Today's readout with all that stands around it. */
  readonly whole: readonly Paragraph[];
  readonly now: DigestedText;
  readonly form: Form;
}

function truthOf(target: Chosen, editor: Editor, language: Language, texts: Texts): Truth {
  const history = editor.histories.get(target.sentence.id);
  const sentences = allOf(texts.whole);
  const standing = sentences.find(({ id }) => id === target.sentence.id);
  const others = sentences.filter((sentence) => sentence !== standing || history?.isTurned);
  const quote = quoteOf(target, language);
  const lookAlikes = others.filter((other) => markedText(other, language).includes(quote));
  if ((history?.isTurned || history?.isMoved) && lookAlikes.length > 0) return { state: 'either' };
  if (!standing) return { state: 'gone' };
  const ids = new Set(standing.pieces.map(({ id }) => id));
  if (history?.isTurned) return { state: target.pieces.every(({ id }) => ids.has(id)) ? 'undecidable' : 'gone' };
  // Another sentence got the words that this one lost: nobody can tell them apart.
  const isReworded = !markedText(standing, language).includes(quote);
  const old = new Map(allOf(texts.before).map((sentence) => [sentence.id, markedText(sentence, language)]));
  if (isReworded && lookAlikes.some((other) => !old.get(other.id)?.includes(quote))) return { state: 'either' };
  const range = texts.now.toCodePoints(spanOf(target.pieces, texts.today)!);
  return { state: 'there', how: howOf(target.sentence, standing, history?.isMoved ?? false, texts), range };
}

function howOf(before: Sentence, standing: Sentence, isMoved: boolean, { old, today, form }: Texts): How {
  const lettersOf = ({ text }: Rendered, pieces: readonly Piece[], rendered: Rendered): string => {
    const { start, end } = spanOf(pieces, rendered)!;
    return text
      .slice(start, end)
      .replace(/-\n|[\s\u00A0]+/g, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  };
  const isSame = lettersOf(old, before.pieces, old) === lettersOf(today, standing.pieces, today);
  if (isMoved) return 'moved';
  if (isSame) return 'unchanged';
  if (standing.pieces.some((piece, i) => piece.kind === 'synonym' && piece.text !== before.pieces[i]!.text))
    return standing.pieces.some((piece) => piece.kind === 'synonym' && piece.others.includes(piece.text))
      ? 'reworded'
      : 'slip';
  return form === 'scan' ? 'scanned' : 'slip';
}

/** What the sidecar quotes of a sentence: the target and 32 characters on both sides, with its edges. */
function quoteOf({ sentence, pieces }: Chosen, language: Language): string {
  const text = markedText(sentence, language);
  const [first, last] = [sentence.pieces.indexOf(pieces[0]!), sentence.pieces.indexOf(pieces.at(-1)!)];
  const before = markedText({ id: 0, pieces: sentence.pieces.slice(0, first) }, language);
  const after = markedText({ id: 0, pieces: sentence.pieces.slice(last + 1) }, language);
  const gapOf = (marked: string): number => (marked.length > 2 ? language.joint.length : 0);
  const start = before.length - 1 + gapOf(before);
  const end = text.length - after.length + 1 - gapOf(after);
  return text.slice(Math.max(0, start - CONTEXT), end + CONTEXT);
}

function markedText(sentence: Sentence, language: Language): string {
  const words = shownPieces(sentence).map(({ lead, text, tail }) => lead + text + tail);
  return START + words.join(language.joint) + END;
}
