import { type BasketTable, basketTableFromCodes } from "@basketwise/core";
import { dice } from "./dice.ts";

/** The same baskets as if the file had been in another order: baskets, lines and the first sight of products. */
export function shuffled({ products, offsets, items }: BasketTable, seed: number): BasketTable {
  const roll = dice(seed);
  const codes = shuffle(
    Uint32Array.from(products, (_, code) => code),
    roll,
  );
  const ids = new Array<string>(products.length);
  codes.forEach((code, product) => {
    ids[code] = products[product]!;
  });
  const order = shuffle(
    Uint32Array.from({ length: offsets.length - 1 }, (_, basket) => basket),
    roll,
  );
  const starts = new Uint32Array(offsets.length);
  const lines = new Uint32Array(items.length);
  order.forEach((basket, place) => {
    const from = starts[place]!;
    const own = items.subarray(offsets[basket], offsets[basket + 1]).map((item) => codes[item]!);
    lines.set(shuffle(own, roll), from);
    starts[place + 1] = from + own.length;
  });
  return basketTableFromCodes(ids, starts, lines);
}

/** Mixes the places of a list, in place (Fisher and Yates 1938). */
function shuffle(list: Uint32Array, roll: () => number): Uint32Array {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(roll() * (last + 1));
    const value = list[last]!;
    list[last] = list[other]!;
    list[other] = value;
  }
  return list;
}
