import type { CodeText, ShownCode, Words } from '../protocol.ts';
import { button, element, section } from './dom.ts';
import { tell } from './host.ts';

/** The square in a code's colour, which its name also tells; the theme chooses between the two. */
export function swatch({ colour }: CodeText): HTMLElement {
  const made = element('span', { class: 'swatch', 'aria-hidden': 'true' });
  made.style.setProperty('--on-light', colour.light);
  made.style.setProperty('--on-dark', colour.dark);
  return made;
}

/** What the codebook says of a code, field by field. */
export function fieldsOf({ fields }: CodeText): HTMLElement[] {
  return fields.map(({ label, texts, isList }) =>
    element(
      'div',
      { class: 'field' },
      element('h3', {}, label),
      isList
        ? element('ul', {}, ...texts.map((text) => element('li', { dir: 'auto' }, text)))
        : element('div', {}, ...texts.map((text) => element('p', { dir: 'auto' }, text))),
    ),
  );
}

/** All that is shown of a code. */
export function codeParts({ code, text, facts, buttons }: ShownCode, words: Words): (HTMLElement | null)[] {
  return [
    element(
      'section',
      {},
      element('h1', { dir: 'auto' }, swatch(text), text.name),
      element('p', { class: 'path' }, text.path),
      text.state ? element('p', { class: 'state' }, text.state) : null,
      element('ul', { class: 'facts' }, ...facts.map((fact) => element('li', {}, fact))),
      ...fieldsOf(text),
    ),
    section(
      words.actions,
      element(
        'div',
        { class: 'buttons' },
        ...buttons.map(({ act, label }) => button(`act-${act}`, label, () => tell({ type: 'codeAct', code, act }))),
      ),
    ),
  ];
}
