import type { CodeEntry } from './parse.ts';

/** A colour in two shades, each as `#rrggbb`: for light backgrounds, and for dark ones. */
export interface CodeColour {
  readonly light: string;
  readonly dark: string;
}

type Codes = ReadonlyMap<string, { readonly code: Pick<CodeEntry['code'], 'color'> }>;

/** Hues that are told apart from each other, for facets whose codebook gives them no colour. */
export const PALETTE: Readonly<Record<string, CodeColour>> = {
  blue: { light: '#1f6fd1', dark: '#5aa9ff' },
  orange: { light: '#b35900', dark: '#ff9d45' },
  green: { light: '#1e7d32', dark: '#58c46b' },
  magenta: { light: '#b5179e', dark: '#f07be0' },
  red: { light: '#cf222e', dark: '#ff6f66' },
  teal: { light: '#00797a', dark: '#2fc6c0' },
  purple: { light: '#6f42c1', dark: '#b392f0' },
  yellow: { light: '#7a6a00', dark: '#e3cc3a' },
  pink: { light: '#8f2a56', dark: '#ff9fc4' },
  cyan: { light: '#0b7394', dark: '#66d0f5' },
  brown: { light: '#7a4a2e', dark: '#d39b7b' },
  lime: { light: '#4f7a00', dark: '#a3d13f' },
};
const HUES = Object.values(PALETTE);

/** Where the hashing of facets begins: from here, the facets that codebooks of readouts commonly have differ in hue. */
const HASH_START = 282;
const HASH_FACTOR = 0x01000193;

/**
 * The least contrast of a shade with the backgrounds below. WCAG 2.2 (1.4.11) asks for 3 of what carries meaning; the
 * rest is for fills between the two.
 */
const LEAST_CONTRAST = 4;
/** The editor's background in VS Code's light, and in its high-contrast light themes. */
const LIGHT_BACKGROUND = '#ffffff';
/** The lightest editor's background of VS Code's own dark and high-contrast themes. */
const DARK_BACKGROUND = '#1f1f1f';
/** How far a shade goes towards black or white in one step. */
const STEP = 0.04;

/**
 * The colour of a code, by its path: what the codebook says of it or of the nearest code above, else one that hangs on
 * nothing but its facet (the first segment), so that it stays when the codebook is put in another order or grows. The
 * codebook's own colours are darkened or lightened where they would not be seen.
 */
export function colourOf(path: string, codes: Codes): CodeColour {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const { color } = codes.get(path.slice(0, end))?.code ?? {};
    const stated = color === undefined ? undefined : statedColour(color);
    if (stated) return stated;
  }
  return HUES[hashOf(path.split('/', 1)[0]!) % HUES.length]!;
}

/** @returns undefined where only VS Code knows the name, and so no contrast can be promised */
function statedColour(color: string): CodeColour | undefined {
  if (!color.startsWith('#')) {
    const name = color.split('.').at(-1)!.toLowerCase();
    return Object.hasOwn(PALETTE, name) ? PALETTE[name] : undefined;
  }
  return {
    light: seenOn(LIGHT_BACKGROUND, color.toLowerCase(), 0),
    dark: seenOn(DARK_BACKGROUND, color.toLowerCase(), 255),
  };
}

/** FNV-1a over the UTF-16 units, its high bits folded in. */
function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The colour, mixed with as much of black (0) or white (255) as the contrast takes. */
function seenOn(background: string, colour: string, towards: 0 | 255): string {
  let seen = colour;
  for (let share = STEP; contrast(seen, background) < LEAST_CONTRAST; share += STEP) {
    const channels = channelsOf(colour).map((channel) => Math.round(channel + (towards - channel) * share));
    seen = `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  }
  return seen;
}

/** The contrast ratio of two colours `#rrggbb`, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [lower, higher] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (higher! + 0.05) / (lower! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
