import type { AboutAnnotation, Words, Written } from '../protocol.ts';
import { button, element } from './dom.ts';
import { draftOf, keepDraft, tell } from './host.ts';

/** What is written in a field. */
export interface WritingField {
  readonly annotation: AboutAnnotation;
  readonly what: Written;
  /** Of the field. */
  readonly label: string;
  /** Of the button that opens it, and of the one that saves. */
  readonly open: string;
  readonly save: string;
  /** What stands there before. */
  readonly before: string;
}

/** The key of what is typed and not saved. */
export function draftKey({ readout, sidecar, id }: AboutAnnotation, what: Written): string {
  return JSON.stringify([readout, sidecar, id, what]);
}

/** Whether something is being written there. */
export function isWriting(annotation: AboutAnnotation, what: Written): boolean {
  return draftOf(draftKey(annotation, what)) !== undefined;
}

/**
 * A button that opens a field to write in; the field, while something is being written. Ctrl+Enter saves, Escape leaves
 * and drops what was typed; what is typed stays while the person looks at something else.
 * @param redraw shows the part anew, with the focus on the element of this id
 */
export function writingField(field: WritingField, words: Words, redraw: (focus: string) => void): HTMLElement {
  const { annotation, what, label, before } = field;
  const key = draftKey(annotation, what);
  const draft = draftOf(key);
  if (draft === undefined)
    return button(`open-${what}`, field.open, () => {
      keepDraft(key, before);
      redraw(`write-${what}`);
    });
  const leave = () => {
    keepDraft(key, undefined);
    redraw(`open-${what}`);
  };
  const area = element('textarea', {
    id: `write-${what}`,
    rows: '4',
    dir: 'auto',
    'aria-label': label,
    'aria-describedby': `keys-${what}`,
  });
  area.value = draft;
  const save = () => {
    if (area.readOnly) return;
    if (area.value === before) return leave();
    // Until the extension says whether it is in the file.
    area.readOnly = true;
    area.setAttribute('aria-busy', 'true');
    tell({ type: 'write', annotation, what, before, text: area.value });
  };
  area.addEventListener('input', () => keepDraft(key, area.value));
  area.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (event.key === 'Enter' && isControl) save();
    // VS Code would select all a moment later, with what is typed meanwhile, which the next letter would then replace.
    else if (event.key === 'a' && isControl) area.select();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return element(
    'div',
    { class: 'writing' },
    area,
    element('p', { id: `keys-${what}`, class: 'aside' }, words.keys),
    element(
      'div',
      { class: 'buttons' },
      button(`save-${what}`, field.save, save, { class: 'primary' }),
      button(`cancel-${what}`, words.cancel, leave),
    ),
  );
}
