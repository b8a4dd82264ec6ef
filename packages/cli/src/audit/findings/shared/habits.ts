import type { OrderTable } from "@basketwise/core";

/** How a product is bought. */
export interface Habit {
  readonly id: string;
  readonly orders: number;
  /** The share of its orders that took just one piece. */
  readonly single: number;
  /** Different prices paid, as a share of its orders. */
  readonly prices: number;
}

/** How each product of a table is bought. */
export function habitsOf({ products, lineProduct, lineQuantity, linePrice }: OrderTable): Habit[] {
  const seen = products.map(() => ({ orders: 0, single: 0, prices: new Set<number>() }));
  lineProduct.forEach((product, line) => {
    const one = seen[product]!;
    one.orders++;
    if (lineQuantity[line] === 1) one.single++;
    if (linePrice[line]! > 0) one.prices.add(linePrice[line]!);
  });
  return products.map((id, product) => {
    const { orders, single, prices } = seen[product]!;
    return { id, orders, single: single / orders, prices: prices.size / orders };
  });
}
