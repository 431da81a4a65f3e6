/** Letters of the Latin script that Unicode does not take apart into a plain letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** Letters of the Cyrillic and the Greek script, without marks, each with what maps and passports write for it. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Array.from(
    `а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e
    ю yu я ya є ye і i ґ g ђ dj ѕ dz ј j љ lj њ nj ћ c џ dz ѣ e ѳ f ѵ i ә a ғ gh қ q ң ng ө o ұ u ү u һ h җ zh ҳ kh ҷ j
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o`.matchAll(
      /(\S) (\S+)/g,
    ),
    ([, letter, latin]) => [letter!, latin!],
  ),
);
/** Letters that have no sound of their own. */
const SILENT = /[ъь]/g;

/** A text in lower case, its letters without marks; those of other scripts stay. */
export function withoutMarks(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æðđħıłøœßþ]/g, (letter) => PLAIN_LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** A text in lower case and plain Latin letters, as far as its letters are Latin, Cyrillic or Greek. */
export function inLatinLetters(text: string): string {
  return withoutMarks(text)
    .replace(SILENT, '')
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LATIN.get(letter) ?? letter);
}
