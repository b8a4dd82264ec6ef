import fc from "fast-check";

/** Ids whose order by code unit is not that of a dictionary or of numbers. */
const IDS: readonly string[] = ["10", "9", "Z", "a", "b", "é", "🍋", "ab", "c", "", "d-1", "d-10", "d-2"];

/** Baskets of few products, so that they meet often; some empty, some with a product twice. */
export const someBaskets: fc.Arbitrary<string[][]> = fc.array(
  fc.array(fc.constantFrom(...IDS), { maxLength: 6 }),
  { maxLength: 30 },
);

/** The same baskets, baskets and lines in another order. */
export const sameInTwoOrders: fc.Arbitrary<readonly [string[][], string[][]]> = someBaskets.chain((baskets) =>
  fc.tuple(
    fc.constant(baskets),
    fc
      .tuple(...baskets.map((basket) => shuffled(basket)))
      .chain((lines): fc.Arbitrary<string[][]> => shuffled(lines)),
  ),
);

/** A list in any order. */
function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}
