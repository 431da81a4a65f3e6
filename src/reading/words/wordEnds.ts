import {
  Char,
  classOf,
  digitAt,
  isApostrophe,
  isCapital,
  isHyphen,
  isModifierApostrophe,
  letterAt,
} from './characters.ts';

/**
 * The end of the word that starts at `at`: hyphens and apostrophes between letters belong to it, and the slash of
 * "HR/VP".
 */
export function wordEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (end < text.length) {
      const kind = classOf(text.charCodeAt(end));
      if (kind !== Char.letter && kind !== Char.digit) break;
      end++;
    }
    if (end >= text.length) return end;
    const code = text.charCodeAt(end);
    const joins =
      (isHyphen(code) && (letterAt(text, end + 1) || digitAt(text, end + 1))) ||
      ((isApostrophe(code) || isModifierApostrophe(code)) && letterAt(text, end + 1)) ||
      (code === 47 && end - at === 2 && isCapital(text.charCodeAt(end - 1)) && isCapital(text.charCodeAt(end + 1)));
    if (!joins) return end;
    end++;
    // "ROK-U.S. relations"
    const acronym = isHyphen(code) ? acronymEnd(text, end) : 0;
    if (acronym) return acronym;
  }
}

/** "U.S.", "H.E.": single letters, each with its full stop; 0 where there is none. */
export function acronymEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while (letterAt(text, end) && text.charCodeAt(end + 1) === 46 && !letterAt(text, end - 1)) {
    end += 2;
    letters++;
  }
  return letters > 1 && !letterAt(text, end) ? end : 0;
}

export function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    if (digitAt(text, end)) end++;
    else if ((text[end] === '.' || text[end] === ',' || text[end] === ':') && digitAt(text, end + 1)) end += 2;
    else break;
  }
  return end;
}
