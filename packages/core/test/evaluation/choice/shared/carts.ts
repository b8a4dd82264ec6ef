import type { HeldOut } from "../../../../src/evaluation/splits/hold-out.ts";
import type { BasketTable } from "../../../../src/graph/basket-table.ts";

/** The baskets of a table as codes. */
export function basketsIn({ offsets, items }: BasketTable): number[][] {
  return Array.from({ length: offsets.length - 1 }, (_, basket) => [
    ...items.subarray(offsets[basket], offsets[basket + 1]),
  ]);
}

/** Carts with what was taken out of each. */
export function cartsIn({
  offsets,
  items,
  held,
}: HeldOut): { readonly cart: number[]; readonly held: number }[] {
  return Array.from(held, (item, cart) => ({
    cart: [...items.subarray(offsets[cart], offsets[cart + 1])],
    held: item,
  }));
}

/** The baskets that items were held out of, as they were before, one a cart. */
export function wholeIn(heldOut: HeldOut): number[][] {
  return cartsIn(heldOut).map(({ cart, held }) => [...cart, held].sort((a, b) => a - b));
}
