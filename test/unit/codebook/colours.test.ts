import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { colourOf, contrast, PALETTE, type CodeColour } from '../../../src/codebook/colours.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { starterCodebook } from '../../../src/codebook/starter.ts';

/** Editor backgrounds of the default themes: light and high-contrast light; dark, new and old, and high contrast. */
const BACKGROUNDS = { light: ['#ffffff'], dark: ['#1f1f1f', '#1e1e1e', '#000000'] };
const LEAST = 3;

/** Shades with too little contrast on a background of their themes. */
function faint(colour: CodeColour): string[] {
  return (['light', 'dark'] as const).flatMap((shade) =>
    BACKGROUNDS[shade]
      .map((background) => ({ background, ratio: contrast(colour[shade], background) }))
      .filter(({ ratio }) => ratio < LEAST)
      .map(({ background, ratio }) => `${colour[shade]} on ${background}: ${ratio.toFixed(2)}`),
  );
}

function codesOf(yaml: string) {
  const { codes, problems } = parseCodebook(`version: 1\ncodes:\n${yaml}`);
  assert.deepEqual(problems, []);
  return codes;
}

/** CIE L*a*b* of `#rrggbb` under D65. */
function lab(colour: string): number[] {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const [x, y, z] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe('the colour of a code', () => {
  it('is measured as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00');
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#ffffff', '#0000ff').toFixed(2), '8.59');
  });

  it('is seen in every default theme', () => {
    assert.deepEqual(Object.values(PALETTE).flatMap(faint), []);
  });

  it('is seen in every default theme where the codebook says which', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, (color) => {
        const codes = codesOf(`  - {id: act, name: Act, color: "${color}"}\n`);
        assert.deepEqual(faint(colourOf('act', codes)), []);
      }),
    );
    for (const color of ['#ffffff', '#000000', '#ffff00', '#0000ff', '#1f1f1f', '#808080'])
      assert.deepEqual(faint(colourOf('act', codesOf(`  - {id: act, name: Act, color: "${color}"}\n`))), [], color);
  });

  it('stays as the codebook says where it is seen', () => {
    const codes = codesOf('  - {id: act, name: Act, color: "#2E7D32"}\n');
    assert.equal(colourOf('act', codes).light, '#2e7d32');
  });

  it('differs from the others of the palette by more than a shade', () => {
    const hues = Object.entries(PALETTE);
    for (const shade of ['light', 'dark'] as const) {
      const near = hues.flatMap(([name, colour], index) =>
        hues.slice(index + 1).flatMap(([other, otherColour]) => {
          const distance = Math.hypot(...lab(colour[shade]).map((value, at) => value - lab(otherColour[shade])[at]!));
          return distance < 20 ? [`${name} and ${other} (${shade}): ${distance.toFixed(1)}`] : [];
        }),
      );
      assert.deepEqual(near, []);
    }
  });

  it('is that of the nearest code above which has one', () => {
    const codes = codesOf(
      [
        '  - id: act',
        '    name: Act',
        '    color: blue',
        '    codes:',
        '      - {id: urge, name: Urge}',
        '      - id: criticise',
        '        name: Criticise',
        '        color: charts.red',
        '        codes: [{id: harshly, name: Harshly}]',
        '',
      ].join('\n'),
    );
    assert.deepEqual(colourOf('act/urge', codes), PALETTE['blue']);
    assert.deepEqual(colourOf('act/criticise/harshly', codes), PALETTE['red']);
    assert.deepEqual(colourOf('act/not-in-the-codebook', codes), PALETTE['blue']);
  });

  it('hangs on the facet alone where the codebook has none, or a name that only a theme knows', () => {
    const codes = codesOf(
      '  - {id: stance, name: Stance, color: my.theme, codes: [{id: support, name: Support}]}\n  - {id: act, name: Act}\n',
    );
    for (const path of ['stance', 'stance/support', 'stance/oppose', 'act'])
      assert.deepEqual(colourOf(path, codes), colourOf(path, new Map()), path);
    assert.deepEqual(colourOf('stance/support', codes), colourOf('stance', codes));
    assert.notDeepEqual(colourOf('stance', codes), colourOf('act', codes));
  });

  it('differs from facet to facet of the starter codebook, with its colours and without', () => {
    const { codes } = parseCodebook(starterCodebook());
    const facets = [...codes.values()].filter(({ parent }) => parent === null).map(({ path }) => path);
    assert.ok(facets.length > 4);
    for (const known of [codes, new Map()])
      assert.equal(new Set(facets.map((facet) => colourOf(facet, known).light)).size, facets.length);
  });
});
