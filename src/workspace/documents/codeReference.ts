/** A codebook by its URI: what a view's row hands to a command. */
export interface CodebookReference {
  readonly codebook: string;
}

/** A code by its path, in a codebook: what a view's row, or a code action, hands to a command. */
export interface CodeReference extends CodebookReference {
  readonly code: string;
}

/** @param argument what a command was called with: a row of a view, or anything else */
export function isCodebookReference(argument: unknown): argument is CodebookReference {
  if (typeof argument !== 'object' || argument === null) return false;
  return typeof (argument as Record<string, unknown>)['codebook'] === 'string';
}

/** @param argument what a command was called with: a row of a view, or anything else */
export function isCodeReference(argument: unknown): argument is CodeReference {
  return isCodebookReference(argument) && typeof (argument as unknown as Record<string, unknown>)['code'] === 'string';
}
