import type { CodeText, History, Said, ShownAnnotation, Words } from '../protocol.ts';
import { fieldsOf, swatch } from './code.ts';
import { button, element, section } from './dom.ts';
import { tell } from './host.ts';
import { isWriting, writingField } from './writing.ts';

/** How far an annotation has come, by a sign beside the word for it. */
const SIGNS: Readonly<Record<ShownAnnotation['status']['standing'], string>> = {
  open: '○',
  accepted: '✓',
  rejected: '✗',
  revise: '✎',
  disputed: '≠',
};

/** What the page keeps of an annotation beside what it is told. */
export interface AnnotationState {
  /** The paths of the codes whose text is open. */
  readonly open: Set<string>;
  /** Null before it is asked for; 'asked' until it has come. */
  history: History | 'asked' | null;
}

/** The parts of the page, by their names: each is made anew only when what it shows is another. */
export function annotationParts(
  shown: ShownAnnotation,
  state: AnnotationState,
  words: Words,
  redraw: (focus: string) => void,
): Readonly<Record<string, HTMLElement | null>> {
  const { annotation, speaker, status } = shown;
  return {
    words: wordsPart(shown, words),
    place: placePart(shown, words),
    codes: section(words.codes, ...shown.codes.map((code, index) => chip(code, index, state, redraw))),
    speaker:
      speaker &&
      section(
        words.speaker,
        element('p', { dir: 'auto' }, element('strong', {}, speaker.name)),
        speaker.why ? element('p', { class: 'aside', dir: 'auto' }, speaker.why) : null,
      ),
    status: section(
      words.status,
      element('p', {}, element('span', { 'aria-hidden': 'true' }, `${SIGNS[status.standing]} `), status.name),
      element('p', { class: 'aside' }, status.why),
      element('p', { class: 'aside', dir: 'auto' }, shown.made),
      element(
        'div',
        { class: 'buttons', role: 'group', 'aria-label': words.actions },
        ...shown.buttons.map(({ act, label }) =>
          button(`act-${act}`, label, () => tell({ type: 'act', annotation, act })),
        ),
      ),
    ),
    note: notePart(shown, words, redraw),
    thread: section(
      words.thread,
      shown.said.length > 0 ? element('ol', { class: 'thread' }, ...shown.said.map(saidItem)) : null,
      shown.hidden ? element('p', { class: 'aside' }, shown.hidden) : null,
      writingField(
        { annotation, what: 'reply', label: words.yourReply, open: words.reply, save: words.send, before: '' },
        words,
        redraw,
      ),
    ),
    history: shown.hasHistory ? historyPart(shown, state, words, redraw) : null,
  };
}

function wordsPart({ annotation, quote, where }: ShownAnnotation, words: Words): HTMLElement {
  return element(
    'section',
    {},
    element('h1', { class: 'unseen' }, words.words),
    element('blockquote', { dir: 'auto' }, quote.before, element('mark', {}, quote.words), quote.after),
    element('p', { class: 'aside', dir: 'auto' }, where),
    button('go-to-text', words.goToText, () => tell({ type: 'goToText', annotation })),
  );
}

function placePart({ place, candidates }: ShownAnnotation, words: Words): HTMLElement | null {
  if (place === '') return null;
  const places = candidates.map(({ line, text }) =>
    element('li', { dir: 'auto' }, element('span', { class: 'aside' }, `${line}: `), text),
  );
  return section(
    words.place,
    element('p', { class: 'state' }, place),
    places.length > 0 ? element('p', { class: 'aside' }, words.candidates) : null,
    places.length > 0 ? element('ul', {}, ...places) : null,
  );
}

/** A code, which a press opens: then all that the codebook says of it is there. */
function chip(code: CodeText, index: number, state: AnnotationState, redraw: (focus: string) => void): HTMLElement {
  const isOpen = state.open.has(code.path);
  const id = `code-${index}`;
  const toggle = button(
    id,
    '',
    () => {
      if (isOpen) state.open.delete(code.path);
      else state.open.add(code.path);
      redraw(id);
    },
    { class: 'chip', 'aria-expanded': String(isOpen), 'aria-controls': `${id}-text`, title: code.path },
  );
  toggle.append(swatch(code), element('span', { dir: 'auto' }, code.name));
  if (code.state) toggle.append(element('span', { class: 'state' }, ` ${code.state}`));
  const text = element('div', { id: `${id}-text`, class: 'codetext' }, element('p', { class: 'path' }, code.path));
  text.append(...fieldsOf(code));
  text.hidden = !isOpen;
  return element('div', { class: 'code' }, toggle, text);
}

function notePart(
  { annotation, note, isOwn }: ShownAnnotation,
  words: Words,
  redraw: (focus: string) => void,
): HTMLElement | null {
  const written = note ? element('p', { class: 'written', dir: 'auto' }, note) : null;
  if (!isOwn) return section(words.note, written);
  const open = note ? words.editNote : words.addNote;
  const field = { annotation, what: 'note', label: words.note, open, save: words.save, before: note } as const;
  return section(words.note, isWriting(annotation, 'note') ? null : written, writingField(field, words, redraw));
}

function saidItem({ by, when, verdict, text }: Said): HTMLElement {
  return element(
    'li',
    {},
    element('p', { dir: 'auto' }, element('strong', {}, by), ` ${verdict}`),
    element('p', { class: 'aside' }, when),
    text ? element('p', { class: 'written', dir: 'auto' }, text) : null,
  );
}

function historyPart(
  { annotation }: ShownAnnotation,
  state: AnnotationState,
  words: Words,
  redraw: (focus: string) => void,
): HTMLElement | null {
  const { history } = state;
  if (history === null)
    return section(
      words.history,
      button('show-history', words.showHistory, () => {
        state.history = 'asked';
        tell({ type: 'history', annotation });
        redraw('history');
      }),
    );
  if (history === 'asked')
    return section(words.history, focusable(element('p', { class: 'aside' }, words.readingHistory)));
  if (history.type === 'none') return section(words.history, focusable(element('p', {}, history.why)));
  return section(
    words.history,
    focusable(
      element(
        'ol',
        { class: 'thread' },
        ...history.changes.map(({ by, when, subject, what }) =>
          element(
            'li',
            {},
            element('p', { dir: 'auto' }, by ? element('strong', {}, by) : null, by ? ` · ${when}` : when),
            subject ? element('p', { class: 'aside', dir: 'auto' }, subject) : null,
            ...what.map((each) => element('p', { dir: 'auto' }, each)),
          ),
        ),
      ),
    ),
  );
}

/** What has come in the place of the button that had the focus. */
function focusable(shown: HTMLElement): HTMLElement {
  shown.id = 'history';
  shown.tabIndex = -1;
  return shown;
}
