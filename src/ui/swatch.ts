import * as vscode from 'vscode';
import type { Standing } from '../annotations/reviews.ts';
import type { CodeColour } from '../codebook/colours.ts';

type Images = { readonly light: vscode.Uri; readonly dark: vscode.Uri };

/** The signs of how far an annotation has come, which the text also has: ✓ ✗ ✎ ≠. */
const SIGNS: Readonly<Record<Exclude<Standing, 'open'>, string>> = {
  accepted: 'M2.5 8.5l3.5 3.5L13.5 4',
  rejected: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  revise: 'M3 13l1-3.5 6.5-6.5 2.5 2.5L6.5 12z',
  disputed: 'M2.5 6h11M2.5 10h11M10.5 2.5l-5 11',
};

/** A square in a code's colour, which the text also has it in; an empty one has a line around it alone. */
export function swatch(colour: CodeColour, isEmpty = false): Images {
  return drawn(colour, (paint) => {
    const painted = isEmpty ? `fill="none" stroke="${paint}" stroke-dasharray="2 1"` : `fill="${paint}"`;
    return `<rect x="3" y="3" width="10" height="10" rx="2" ${painted}/>`;
  });
}

/** The sign of how far an annotation has come, in its code's colour; a square where it is open. */
export function standingSign(colour: CodeColour, come: Standing): Images {
  if (come === 'open') return swatch(colour);
  return drawn(colour, (paint) => `<path d="${SIGNS[come]}" fill="none" stroke="${paint}" stroke-width="2.2"/>`);
}

function drawn({ light, dark }: CodeColour, shape: (paint: string) => string): Images {
  const image = (paint: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${shape(paint)}</svg>`;
    return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
  };
  return { light: image(light), dark: image(dark) };
}
