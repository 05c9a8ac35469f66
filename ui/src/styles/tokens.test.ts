import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

// Styles are left out of modules under test, so the file itself is read.
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

type Rgb = [number, number, number];

/** The colour that a token has in the light and in the dark, in linear light. */
function colours(name: string): [Rgb, Rgb] {
  const value = new RegExp(`${name}: light-dark\\((.*)\\);`).exec(tokens)?.[1] ?? '';
  const [light, dark] = [...value.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map((it) =>
    linear(Number(it[1]), Number(it[2]), Number(it[3])),
  );
  if (!light || !dark) throw new Error(`${name} is not declared for light and dark`);
  return [light, dark];
}

function linear(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('colours', () => {
  /** Whether `ink` can be read, or seen, on each ground, in the light and in the dark. */
  function check(ink: string, grounds: string[], least: number) {
    for (const ground of grounds) {
      colours(ink).forEach((colour, mode) => {
        const found = contrast(colour, colours(ground)[mode]!);
        const said = `${ink} on ${ground} in the ${mode === 0 ? 'light' : 'dark'}: ${found.toFixed(2)}`;
        expect(found, said).toBeGreaterThanOrEqual(least);
      });
    }
  }

  const papers = ['--paper', '--paper-2', '--sheet'];

  it('of text can be read on every paper', () => {
    for (const ink of ['--ink', '--ink-2', '--ink-3', '--accent', '--harm']) check(ink, papers, 4.5);
    for (const word of ['steady', 'watch', 'strained', 'over', 'early']) {
      check(`--standing-${word}`, papers, 4.5);
    }
  });

  it('of text can be read on what is selected, marked or filled', () => {
    check('--accent-ink', ['--accent', '--accent-strong'], 4.5);
    check('--harm', ['--harm-soft'], 4.5);
    check('--accent', ['--accent-soft'], 4.5);
    check('--ink', ['--raised', '--accent-soft', '--paper-3', '--mark'], 4.5);
    check('--ink-2', ['--paper-3', '--mark', '--accent-soft'], 4.5);
    check('--ink-3', ['--accent-soft', '--paper-3'], 4.5);
    for (const word of ['steady', 'watch', 'strained']) check(`--standing-${word}`, ['--paper-3'], 4.5);
    check('--standing-strained', ['--accent-soft'], 4.5);
  });

  it('of the edges of fields can be seen', () => check('--line-2', ['--paper', '--sheet'], 3));
});
