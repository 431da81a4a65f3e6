// The page of the view *Annotation*. It shows what the extension tells it, and tells the extension what is pressed and
// written. Texts are set as texts alone, so that nothing in a file can be markup here.
import type { AboutAnnotation, Shown, ToPage, Words } from '../protocol.ts';
import { annotationParts, type AnnotationState } from './annotation.ts';
import { codeParts } from './code.ts';
import { element } from './dom.ts';
import { keepDraft, tell } from './host.ts';
import { draftKey } from './writing.ts';

const main = document.querySelector('main')!;
const announcement = document.querySelector('#announcement')!;

let shown: Shown | null = null;
let words: Words;
/** The parts of the page as they were made. */
let drawn: readonly { readonly part: HTMLElement; readonly looks: string }[] = [];
let state: AnnotationState = { open: new Set(), history: null };

/** The annotation or the code that is shown, as text. */
const keyOf = (each: Shown | null): string => {
  if (each?.type === 'annotation') return JSON.stringify(each.annotation);
  return each?.type === 'code' ? JSON.stringify(each.code) : '';
};

const isShown = (annotation: AboutAnnotation): boolean =>
  shown?.type === 'annotation' && keyOf(shown) === JSON.stringify(annotation);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      return show(data.shown, data.words);
    case 'history':
      if (isShown(data.annotation)) {
        state.history = data.history;
        draw();
      }
      return;
    case 'written':
      return written(data);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && shown?.type === 'annotation') tell({ type: 'goToText', annotation: shown.annotation });
  else if (!event.altKey || !(event.ctrlKey || event.metaKey)) return;
  else if (event.code === 'KeyZ' || event.code === 'KeyY') {
    const type = event.code === 'KeyY' || event.shiftKey ? 'redo' : 'undo';
    tell({ type, of: shown?.type === 'code' ? 'codebook' : 'annotations' });
  } else return;
  event.preventDefault();
});

function show(next: Shown, nextWords: Words): void {
  const isOther = keyOf(next) !== keyOf(shown);
  if (isOther) state = { open: new Set(), history: null };
  // What has changed may be in the history, too.
  else if (state.history !== 'asked') state.history = null;
  shown = next;
  words = nextWords;
  draw();
  if (isOther) window.scrollTo(0, 0);
  announcement.textContent = next.type === 'nothing' ? next.paragraphs[0]! : next.announcement;
}

function written({ annotation, what, isDone }: ToPage & { type: 'written' }): void {
  if (isDone) keepDraft(draftKey(annotation, what), undefined);
  if (!isShown(annotation)) return;
  if (isDone) return draw(`open-${what}`);
  const area = document.getElementById(`write-${what}`);
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.readOnly = false;
  area.removeAttribute('aria-busy');
}

/**
 * Shows the page anew; parts that look as before stay, with what is being typed in them.
 * @param focus the id of what is to have the focus, where a key or a click asked for another look
 */
function draw(focus?: string): void {
  const active = document.activeElement;
  const key = keyOf(shown);
  drawn = partsOf().map((part, index) => {
    const looks = key + part.outerHTML;
    const before = drawn[index];
    if (before?.looks === looks) return before;
    if (before) before.part.replaceWith(part);
    else main.append(part);
    return { part, looks };
  });
  while (main.children.length > drawn.length) main.lastElementChild!.remove();
  // The page never takes the focus from where the person has gone on.
  if (!document.hasFocus()) return;
  if (focus !== undefined) document.getElementById(focus)?.focus();
  // What had the focus may have gone with what it was about.
  else if (active && active !== document.body && !active.isConnected)
    (document.getElementById(active.id) ?? main).focus({ preventScroll: true });
}

function partsOf(): HTMLElement[] {
  if (!shown) return [];
  if (shown.type === 'nothing') return shown.paragraphs.map((text) => element('p', { class: 'aside' }, text));
  if (shown.type === 'code') return codeParts(shown, words).filter((part) => part !== null);
  return Object.values(annotationParts(shown, state, words, draw)).map(
    (part) => part ?? element('div', { hidden: '' }),
  );
}

main.tabIndex = -1;
tell({ type: 'ready' });
