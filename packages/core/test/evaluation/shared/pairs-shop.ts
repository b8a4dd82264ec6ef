import { dice } from "../../../src/evaluation/dice.ts";
import { type BasketTable, basketTable } from "../../../src/graph/basket-table.ts";

/** Baskets in which one of thirty things is bought with what belongs to it, often with a bag, and at times with anything. */
export function pairsShop(count = 600): { readonly table: BasketTable; readonly at: Float64Array } {
  const roll = dice(5, "split");
  const thing = () => Math.floor(roll() * 30);
  const baskets = Array.from({ length: count }, () => {
    const own = thing();
    return [
      `thing-${own}`,
      ...(roll() < 0.8 ? [`part-${own}`] : []),
      ...(roll() < 0.5 ? ["bag"] : []),
      ...(roll() < 0.2 ? [`part-${thing()}`] : []),
    ];
  });
  return { table: basketTable(baskets), at: Float64Array.from(baskets, (_, basket) => 1e12 + basket * 1e7) };
}
