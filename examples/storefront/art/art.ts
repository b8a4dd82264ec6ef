import { hash } from "./hash.ts";
import { motifOf } from "./motifs/index.ts";
import type { Motif } from "./motifs/shape.ts";
import type { Paint } from "./paint.ts";
import { type Palette, paletteOf } from "./palettes.ts";
import { namedPattern, plainPattern } from "./patterns/index.ts";
import type { Pattern } from "./patterns/shape.ts";
import { circle, ellipse, group, rect, round } from "./shapes.ts";

/** What a picture is made of. */
export interface Pictured {
  readonly id: string;
  readonly title: string;
}

/** How large a version is drawn beside the largest. */
const SIZES: readonly (readonly [words: RegExp, size: number])[] = [
  [/, small$|^(small|mini)\b|\btravel sewing/, 0.76],
  [/, medium$/, 0.88],
];

/** A picture of a product as SVG, 400 by 400, made of the words of its title: always the same for the same product. */
export function art({ id, title }: Pictured): string {
  const words = title.toLowerCase();
  const number = hash(id);
  const palette = paletteOf(words, number);
  const motif = motifOf(words);
  const named = namedPattern(words);
  const prints = { [`fill-${number}`]: named, [`cloth-${number}`]: named ?? plainPattern(number) };
  const paint: Paint = {
    ...palette,
    fill: named ? `url(#fill-${number})` : palette.main,
    cloth: `url(#cloth-${number})`,
    words,
    said: /“(.+)”/.exec(title)?.[1],
    pick: (count) => (number >>> 8) % count,
  };
  const drawn = [
    ...wall(palette),
    ...placed(words, [...shadowOf(palette, motif), ...motif.draw(paint)], motif),
  ].join("");
  const used = Object.entries(prints).map(([name, print]) =>
    print && drawn.includes(`#${name})`) ? printed(name, print, palette) : "",
  );
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">`;
  return `${open}<defs>${used.join("")}</defs>${drawn}</svg>`;
}

/** The wall and the light on it. */
function wall({ ground, light, glow = light }: Palette): string[] {
  return [rect(0, 0, 400, 400, ground), circle(200, 192, 152, glow, 'opacity=".5"')];
}

/** The shadow of what stands before it. */
function shadowOf({ dark }: Palette, { shadow }: Motif): string[] {
  if (shadow === 0) return [];
  return [
    ellipse(200, 324, shadow + 14, 13, dark, 'opacity=".13"'),
    ellipse(200, 323, shadow, 8, dark, 'opacity=".22"'),
  ];
}

/** What stands is drawn as large as its title says; what hangs or lies flat knows its own sizes. */
function placed(words: string, shapes: readonly string[], { shadow }: Motif): readonly string[] {
  const size = SIZES.find(([fits]) => fits.test(words))?.[1];
  if (size === undefined || shadow === 0) return shapes;
  const [x, y] = [200 * (1 - size), 322 * (1 - size) - 20 * (1 - size)].map(round);
  return [group(`translate(${x} ${y}) scale(${size})`, ...shapes)];
}

/** A pattern as SVG knows it. */
function printed(name: string, { tile, turn, draw }: Pattern, palette: Palette): string {
  const { ground, shapes } = draw(palette);
  const size = `width="${tile}" height="${tile}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"`;
  return `<pattern id="${name}" ${size}>${rect(0, 0, tile, tile, ground)}${shapes.join("")}</pattern>`;
}
