import type { Upstream } from "../upstream.ts";
import { rewritten } from "./rewritten.ts";

/** Turns what follows from right to left. */
const TURN = "\u202e";

const TITLE = `<img src=x onerror="document.documentElement.dataset.broken='yes'">${TURN}${"Teacup".repeat(400)}`;

/** Every title and reason is markup, endless and turned around. */
export const absurdTitles: Upstream = rewritten("absurd-titles", (offer) => ({
  ...offer,
  products: offer.products.map((product) => ({ ...product, title: TITLE })),
  reasons: offer.reasons.map((reason) => ({ ...reason, text: TITLE })),
}));
