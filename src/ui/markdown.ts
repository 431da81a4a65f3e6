/**
 * Escapes a text for Markdown: nothing in it is markup, a link, an image or HTML; its line breaks stay.
 * (`MarkdownString.appendText` would also make every space one that does not wrap.)
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!~<>|&$:@/=]/g, '\\$&')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('  \n');
}

/** A text in bold; the whole of it is escaped. */
export function bold(text: string): string {
  return `**${escapeMarkdown(text.trim())}**`;
}

/** A text as code, on one line. */
export function code(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, ' ')}\``;
}
