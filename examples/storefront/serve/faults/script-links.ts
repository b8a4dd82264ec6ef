import type { Upstream } from "../upstream.ts";
import { rewritten } from "./rewritten.ts";

const SCRIPT = "javascript:document.documentElement.dataset.broken='yes'";

/** Every link and picture is a script. */
export const scriptLinks: Upstream = rewritten("script-links", (offer) => ({
  ...offer,
  products: offer.products.map((product) => ({ ...product, link: SCRIPT, imageLink: SCRIPT })),
}));
