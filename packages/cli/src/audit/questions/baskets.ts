import type { CartLine, OrderTable } from "@basketwise/core";
import { type Sampling, sampleOf } from "../sample.ts";
import type { Question } from "./shape.ts";

/** Real orders as carts, each asked on its way to the till. */
export function basketQuestions(table: OrderTable, sampling: Sampling): Question[] {
  const all = Array.from({ length: table.orders.count }, (_, order) => order);
  const picked = sampleOf(all, (order) => table.orders.ids?.[order] ?? String(order), sampling);
  return picked.flatMap((order) => {
    const cart = { lines: linesOf(table, order) };
    const country = table.countries[table.orders.country[order]!];
    const visitor = country === undefined ? {} : { country };
    return PLACEMENTS.map(
      (placement): Question => ({ kind: "baskets", request: { placement, cart, ...visitor } }),
    );
  });
}

const PLACEMENTS = ["cart", "checkout"] as const;

/** An order's lines, as far as they were kept. */
function linesOf({ products, starts, ...lines }: OrderTable, order: number): CartLine[] {
  const found: CartLine[] = [];
  for (let line = starts[order]!; line < starts[order + 1]!; line++) {
    const price = lines.linePrice[line]!;
    found.push({
      productId: products[lines.lineProduct[line]!]!,
      quantity: lines.lineQuantity[line]!,
      ...(!Number.isNaN(price) && { price }),
    });
  }
  return found;
}
