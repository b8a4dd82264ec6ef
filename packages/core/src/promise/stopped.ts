import { decimalsOf, toMinor } from "../model/money.ts";
import { isAvailable } from "../model/product.ts";
import type { Promised } from "../model/promised.ts";
import type { Refusal, Unearned } from "../model/verdict.ts";
import type { Today, TodaysProduct } from "./today.ts";

/** Why what was promised can't be kept today: it can't be had, or would be sold below the margin's floor. What it costs the shop is not told. */
export function stopped(promised: Promised, today: Today): Refusal<Unearned> | undefined {
  const { currency } = promised.price;
  if (today.currency !== undefined && today.currency !== currency) {
    return {
      code: "other-currency",
      detail: `it was promised in ${currency}; the store sells in ${today.currency}`,
    };
  }
  const parts: Part[] = [];
  for (const { productId, quantity } of promised.products) {
    const product = today.product(productId);
    if (!product) return { code: "unknown-product", productId, detail: "today's catalog does not have it" };
    if (!isAvailable(product)) return { code: "out-of-stock", productId, detail: "it is out of stock" };
    parts.push({ productId, quantity, product });
  }
  return promised.isDiscount ? belowFloor(promised, parts, today.floor) : undefined;
}

interface Part {
  readonly productId: string;
  readonly quantity: number;
  readonly product: TodaysProduct;
}

/** Each part bears the discount by its price, as the rule `margin` has it; the amount is rounded to a coin. */
function belowFloor(
  { price: { amount, currency } }: Promised,
  parts: readonly Part[],
  floor: number,
): Refusal<Unearned> | undefined {
  const decimals = decimalsOf(currency);
  const minor = (price: number) => toMinor(price, decimals);
  const sum = parts.reduce((total, { product, quantity }) => total + minor(product.price) * quantity, 0);
  if (sum === 0) return undefined;
  const left = (minor(amount) + 0.5) / sum;
  const below = parts.find(
    ({ product: { price, cost } }) =>
      cost !== undefined && !(minor(price) * left >= minor(cost) * (1 + floor) - 1e-6),
  );
  return (
    below && {
      code: "below-floor",
      productId: below.productId,
      detail: "its margin does not allow the price any more",
    }
  );
}
