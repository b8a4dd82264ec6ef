import type { Upstream } from "../upstream.ts";
import { rewritten } from "./rewritten.ts";

/** Every offer has the wrong kinds of values in the right places. */
export const wrongShapes: Upstream = rewritten("wrong-shapes", (offer) => ({
  ...offer,
  products: "22423",
  price: null,
  reasons: [42, null, { text: {} }],
}));
