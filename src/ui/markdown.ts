declare const isMarkdown: unique symbol;

/** Markdown in which texts from files are escaped; only the functions of this module make it. */
export type Markdown = string & { readonly [isMarkdown]: true };

/**
 * Escapes a text for Markdown: nothing in it is markup, a link, an image or HTML; its line breaks stay.
 * (`MarkdownString.appendText` would also make every space one that does not wrap.)
 */
export function escapeMarkdown(text: string): Markdown {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!~<>|&$:@/=]/g, '\\$&')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('  \n') as Markdown;
}

/** A text in bold; the whole of it is escaped. */
export function bold(text: string): Markdown {
  return `**${escapeMarkdown(text.trim())}**` as Markdown;
}

/** A text as code, on one line. */
export function code(text: string): Markdown {
  return `\`${text.replace(/[`\r\n]/g, ' ')}\`` as Markdown;
}

/** A template of our own markup, with Markdown and numbers in it. */
export function md(template: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return String.raw({ raw: template }, ...values) as Markdown;
}

/** The parts that are there, with a separator of our own between them. */
export function joinMarkdown(parts: readonly (Markdown | '')[], separator: string): Markdown {
  return parts.filter((part) => part !== '').join(separator) as Markdown;
}

/** The parts that are there, each a paragraph. */
export function paragraphs(parts: readonly (Markdown | '')[]): Markdown {
  return joinMarkdown(parts, '\n\n');
}
