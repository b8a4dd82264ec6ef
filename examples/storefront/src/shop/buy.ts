import { offerStore } from "../offers/store.ts";
import { add } from "./cart.ts";
import { type Product, priceOf } from "./product.ts";

/** Puts one piece of a product into the cart at today's price, and tells so. */
export function buy(product: Product): void {
  const { id: productId } = product;
  add({ productId, quantity: 1 });
  const price = priceOf(product);
  offerStore.track({
    name: "add_to_cart",
    productId,
    items: [{ productId, quantity: 1, price }],
    value: price,
    currency: "GBP",
  });
}
