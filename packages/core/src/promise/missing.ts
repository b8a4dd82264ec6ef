import type { Promised, PromisedProduct } from "../model/promised.ts";
import type { Cart } from "../model/request.ts";
import type { Refusal, Unearned } from "../model/verdict.ts";

/** What the cart lacks of what was promised, or of what the price was made beside. */
export function missing({ products, trigger }: Promised, { lines }: Cart): Refusal<Unearned> | undefined {
  if (products.length === 0 && lines.length === 0) return { code: "empty-cart", detail: "the cart is empty" };
  const held = new Map<string, number>();
  for (const { productId, quantity = 1 } of lines) {
    held.set(productId, (held.get(productId) ?? 0) + quantity);
  }
  // What is no number is not enough.
  const lacks = ({ productId, quantity }: PromisedProduct) => !((held.get(productId) ?? 0) >= quantity);
  const main = trigger.products.find(lacks);
  if (main) return { code: "main-item-missing", productId: main.productId, detail: countOf(main, held) };
  const product = products.find(lacks);
  if (product)
    return { code: "quantity-missing", productId: product.productId, detail: countOf(product, held) };
  return undefined;
}

function countOf({ productId, quantity }: PromisedProduct, held: ReadonlyMap<string, number>): string {
  return `the price is for a cart with ${quantity} of it; this one has ${held.get(productId) ?? 0}`;
}
