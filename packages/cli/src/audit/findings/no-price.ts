import type { Check } from "./shape.ts";
import { named } from "./shared/named.ts";
import { timesShown } from "./shared/times-shown.ts";

/** A product costs nothing: beside it nothing is cheap enough, and offered it looks like a gift. */
export const noPrice: Check = ({ graph, orders, shown }) => {
  const times = timesShown({ shown });
  const ids = new Set([...orders.products, ...times.keys()]);
  const cases = [...ids]
    .filter((id) => graph.listing(id)?.price === 0)
    .map((id) => ({ ...named(graph, id), offered: times.get(id) ?? 0 }))
    .sort((a, b) => b.offered - a.offered);
  if (cases.length === 0) return undefined;
  return {
    code: "no-price",
    says: `products without a price: ${cases.length}`,
    advice: "give them one in the catalog",
    cases,
  };
};
