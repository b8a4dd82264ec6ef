import { element } from "../dom/html.ts";
import { productOf } from "../shop/catalog.ts";

/** A product's illustration, square. Its title stands beside it, so that it has no text of its own unless one is given. */
export function picture(productId: string, size: number, alt = "", eager = false): HTMLElement {
  const link = productOf(productId)?.imageLink ?? "/art/none.svg";
  const loading = eager ? "eager" : "lazy";
  return element`<img class="picture" src="${link}" width="${size}" height="${size}" loading="${loading}" decoding="async" alt="${alt}">`;
}
