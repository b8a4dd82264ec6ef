import type { Cart } from "@basketwise/core";
import { fieldsOf, given } from "./fields.ts";
import { itemsIn, type ReadItem } from "./read-item.ts";

/** The cart of a list of items, or of an event that has one; what names no product is left out. */
export function cartOf(source: unknown, key: string, read: ReadItem): Cart {
  const whole = fieldsOf(source);
  const lines = itemsIn(Array.isArray(source) ? source : (whole[key] ?? []), {}, read).flatMap((item) => {
    const { productId, quantity, price, offerId } = item;
    return productId === undefined ? [] : [{ productId, ...given({ quantity, price, offerId }) }];
  });
  return typeof whole.coupon === "string" && whole.coupon !== "" ? { lines, coupon: true } : { lines };
}
