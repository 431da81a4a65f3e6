import type { StripeLook, Sureness } from './stripes.ts';

/** Height of strong stripes, of others, and what a lane takes with the gap above it; in CSS pixels. */
const STRONG_HEIGHT = 2;
const FAINT_HEIGHT = 1;
const LANE_HEIGHT = 3;

/** Lengths of what is drawn and of the gap behind it, in CSS pixels. */
const DASHES: Readonly<Record<Sureness, { readonly drawn: number; readonly gap: number }>> = {
  exact: { drawn: 14, gap: 0 },
  moved: { drawn: 9, gap: 4 },
  changed: { drawn: 2, gap: 2 },
};

/** The variable by which VS Code's style sheets know a colour that the manifest contributes. */
const NOTE_COLOUR = 'var(--vscode-readouts-annotationBorder)';

/**
 * A stripe as the value of `background-color`, with the declarations that draw it: VS Code puts such a value into its
 * style sheet as it is, and has no option for a part of a background.
 */
export function stripeBackground(look: StripeLook, shade: 'light' | 'dark'): string {
  const { lane, sureness, isStrong } = look;
  const colours = look.colours.length > 0 ? look.colours.map((colour) => colour[shade]) : [NOTE_COLOUR];
  const { drawn, gap } = DASHES[sureness];
  const stops = colours.flatMap((colour, index) => {
    const start = index * (drawn + gap);
    const dash = `${colour} ${start}px ${start + drawn}px`;
    return gap > 0 ? [dash, `transparent ${start + drawn}px ${start + drawn + gap}px`] : [dash];
  });
  const height = isStrong ? STRONG_HEIGHT : FAINT_HEIGHT;
  return [
    'transparent',
    `background-image: repeating-linear-gradient(to right, ${stops.join(', ')})`,
    `background-size: 100% ${height}px`,
    `background-position: 0 calc(100% - ${lane * LANE_HEIGHT}px)`,
    'background-repeat: no-repeat',
  ].join('; ');
}

/** Tells looks apart: equal for those that are drawn alike. */
export function keyOf({ lane, colours, isStrong, sureness }: StripeLook): string {
  return [lane, isStrong, sureness, ...colours.map(({ light, dark }) => light + dark)].join();
}
