import { dice } from "../../../../src/evaluation/dice.ts";

/** Which baskets of a shop are of one theme; the others are picked at random. */
export type Themed = "small" | "large";

/** Products are of so many themes, of so many each. */
const THEMES = 25;
const OF_A_THEME = 6;

/** Items of a small basket and of a large one: so few and so many more. */
const SIZES = { small: [2, 2], large: [10, 6] } as const;

/** Baskets, half of them small and half large, of which only the small or only the large ones tell what goes together. */
export function noisyShop(count: number, themed: Themed, seed: number): string[][] {
  const roll = dice(seed, "split");
  const below = (most: number) => Math.floor(roll() * most);
  return Array.from({ length: count }, (_, basket) => {
    const kind = basket % 2 === 0 ? "small" : "large";
    const [least, more] = SIZES[kind];
    const themes = Array.from({ length: 3 }, () => below(THEMES));
    return Array.from({ length: least + below(more) }, () => {
      const theme = kind === themed ? themes[below(kind === "small" ? 1 : 3)] : below(THEMES);
      return `theme-${theme}-${below(OF_A_THEME)}`;
    });
  });
}
