/** The colours of one picture. */
export interface Palette {
  readonly main: string;
  readonly dark: string;
  readonly light: string;
  /** What stands out against the main colour. */
  readonly accent: string;
  /** The wall behind. */
  readonly ground: string;
  /** The light on the wall; `light` where nothing is said. */
  readonly glow?: string;
}

const RED: Palette = {
  main: "#d9524c",
  dark: "#b13c3b",
  light: "#f6c4ba",
  accent: "#f0bd57",
  ground: "#fbeeea",
};
const PINK: Palette = {
  main: "#ec92a6",
  dark: "#cf6d88",
  light: "#fcd9e0",
  accent: "#7db5a2",
  ground: "#fdf1f3",
};
const BLUE: Palette = {
  main: "#6295c4",
  dark: "#43719e",
  light: "#c9dff0",
  accent: "#f1b95a",
  ground: "#eef4f9",
};
const GREEN: Palette = {
  main: "#74a68b",
  dark: "#52826a",
  light: "#d2e6d8",
  accent: "#e98f70",
  ground: "#eff5f0",
};
const MINT: Palette = {
  main: "#85c4b4",
  dark: "#5b9c8c",
  light: "#d8efe8",
  accent: "#ec8f88",
  ground: "#eef7f4",
};
const CREAM: Palette = {
  main: "#f6ecd9",
  dark: "#d8c4a0",
  light: "#fffaf0",
  accent: "#c9806a",
  ground: "#dde8e1",
  glow: "#b9cfc1",
};
const WHITE: Palette = {
  main: "#fdfaf5",
  dark: "#d9d3c9",
  light: "#ffffff",
  accent: "#d98880",
  ground: "#dbe6eb",
  glow: "#b4cad4",
};
const WOOD: Palette = {
  main: "#b98a5f",
  dark: "#8d6440",
  light: "#e3c9a8",
  accent: "#7fa58f",
  ground: "#f6efe6",
};
const WICKER: Palette = {
  main: "#cda46f",
  dark: "#a67e4b",
  light: "#ecd7b0",
  accent: "#d9605a",
  ground: "#f3f1e8",
};
const SILVER: Palette = {
  main: "#b3bec7",
  dark: "#84919c",
  light: "#e4eaee",
  accent: "#e6a650",
  ground: "#eff3f5",
};
const BLACK: Palette = {
  main: "#4c525c",
  dark: "#33373f",
  light: "#9aa2ad",
  accent: "#e27a72",
  ground: "#f1f0ee",
};
const ORANGE: Palette = {
  main: "#e99254",
  dark: "#c77336",
  light: "#f9d7b6",
  accent: "#5f9ea0",
  ground: "#fdf4ea",
};
const YELLOW: Palette = {
  main: "#efc25a",
  dark: "#cf9d35",
  light: "#fbe8b8",
  accent: "#6295c4",
  ground: "#fdf8e9",
};
const PURPLE: Palette = {
  main: "#a08ac2",
  dark: "#7d67a1",
  light: "#e0d5ee",
  accent: "#efc25a",
  ground: "#f6f2fa",
};
const CHOCOLATE: Palette = {
  main: "#8a5f48",
  dark: "#674433",
  light: "#d8b9a3",
  accent: "#ec92a6",
  ground: "#f7efe9",
};

/** The colours that words of a title ask for; the first that fits. */
const BY_WORDS: readonly (readonly [words: RegExp, palette: Palette])[] = [
  [/\bclub\b.*post/, BLUE],
  [/\bclub\b.*cards/, GREEN],
  [/\bclub\b.*wrap/, RED],
  [/^party bunting/, BLUE],
  [/\bpink\b|dolly girl|sweetheart|princess/, PINK],
  [/slate|blackboard|chalkboard|skull|\bblack\b/, BLACK],
  [/\bwhite\b|milk bottles|filler pad|enamel bread/, WHITE],
  [/ivory|cream|doily|doilies|baroque|lovebird/, CREAM],
  [
    /retrospot|spotty|\bred\b|strawberry|keep calm|union jack|london|santa|50s christmas|toadstool|chilli/,
    RED,
  ],
  [/\bblue\b|spaceboy|cars|gymkhana|new england|sketchbook/, BLUE],
  [/\bgreen\b|woodland|apple|pear|leaf|dinosaur|mistletoe|herb|basil|grow|christmas/, GREEN],
  [/mint\b|suki|botanique|jardin/, MINT],
  [/orange/, ORANGE],
  [/yellow|pantry|circus|citronella/, YELLOW],
  [/purple|babushka|paisley/, PURPLE],
  [/chocolate/, CHOCOLATE],
  [/wicker|basket|recycling/, WICKER],
  [/silver|zinc|metal|antique|glass|led\b|steel/, SILVER],
  [/wood|traditional|domino/, WOOD],
  [/regency|rose|floral|flower|butterfl/, PINK],
];

const ANY: readonly Palette[] = [RED, PINK, BLUE, GREEN, MINT, ORANGE, YELLOW, PURPLE];

/** The colours of a title in lower case, else one of the house's by the product's own number. */
export function paletteOf(words: string, number: number): Palette {
  const found = BY_WORDS.find(([fits]) => fits.test(words))?.[1];
  return found ?? ANY[number % ANY.length] ?? RED;
}
