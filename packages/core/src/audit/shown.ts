import type { OfferResponse } from "../model/response.ts";
import type { Tally } from "./shape.ts";

/** In how many answers each product is offered, companions included; the most offered first. */
export type Shown = ReadonlyMap<string, number>;

/** Counts what is offered how often, in the answers that are wanted. */
export function shown(isWanted: (response: OfferResponse) => boolean = () => true): Tally<Shown> {
  const answers = new Map<string, number>();
  return {
    add({ response }) {
      if (!isWanted(response)) return;
      const ids = response.offers.flatMap(({ products, companion }) => [
        ...products.map(({ productId }) => productId),
        ...(companion ? [companion.productId] : []),
      ]);
      for (const id of new Set(ids)) answers.set(id, (answers.get(id) ?? 0) + 1);
    },
    result: () => new Map([...answers].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))),
  };
}
