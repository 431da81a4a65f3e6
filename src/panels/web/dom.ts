/** What a child of an element is: another one, or a text, which is never taken for markup. */
type Child = Node | string | null;

/** Attributes by their names; those that are null are left out. */
type Attributes = Readonly<Record<string, string | null>>;

/** Makes an element. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  // A string that is appended becomes a node of text.
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Makes a button. @param id its own in the page, by which it keeps the focus when its part of the page is made anew */
export function button(id: string, label: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', id, ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}

/** A part of the page under a heading; nothing where it has no content. */
export function section(heading: string, ...children: readonly Child[]): HTMLElement | null {
  const content = children.filter((child) => child !== null);
  return content.length === 0 ? null : element('section', {}, element('h2', {}, heading), ...content);
}
