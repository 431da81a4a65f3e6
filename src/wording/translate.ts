/**
 * Says a sentence in the language of the person: the template as it stands in the sources, in English, with `{0}`,
 * `{1}`, … for the values. `vscode.l10n.t` is one, which looks the template up in l10n/bundle.l10n.json.
 */
export type Translate = (template: string, ...values: (string | number)[]) => string;

/** English, for the command line. */
export const inEnglish: Translate = (template, ...values) =>
  template.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
