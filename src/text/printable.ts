/** White space other than the space, control characters, and marks that change the direction of what follows. */
const UNPRINTABLE = '\\s\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069';
const STRETCH = new RegExp(`(?<! ) *(?! )[${UNPRINTABLE}][${UNPRINTABLE}]*`, 'g');

/**
 * A text on one line, without the control characters and the changes of direction by which it could lie to whoever
 * reads it, or command a terminal: each stretch of those is one space, with the spaces
 * around it. Other spaces stay as they are.
 */
export function printable(text: string): string {
  return text.replace(STRETCH, ' ');
}

/** The same characters in JSON, which means the same and is only ASCII there: `\u009b` for CSI. */
export function printableJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
