import { createHmac, generateKeyPairSync } from "node:crypto";
import { completePolicy, crossSellMatrix, matrixKey, type PolicyInput } from "@basketwise/core";
import { KEYS, PAGE, PUBLISHABLE, SECRET } from "../../test/helpers/keys.ts";
import { publishGraph } from "../../test/helpers/publish-graph.ts";
import { CATALOG, shopGraph } from "../../test/helpers/shop.ts";
import type { Shop } from "./asked.ts";

const SHOPIFY_SECRET = "shopify-secret";
const WOOCOMMERCE_SECRET = "woocommerce-secret";

/** With prices of its own, so that there are offers with a token. */
const POLICY: PolicyInput = {
  multibuy: [{ productId: "case", quantity: 3, percent: 20 }],
  bundle: { percent: 10 },
  rewards: [{ atLeast: 10, code: "THANKS", percent: 10, validDays: 30 }],
};

const ids = CATALOG.map(({ id }) => id);
const today = new Date().toISOString();
const moments = ["2026-10-05T12:00:00Z", "2026-11-21", today];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  placement: ["product", "cart", "checkout", "home", "email", "confirmation", "till"],
  techniques: ["complement", "similar", "popular", "multibuy", "bundle"],
  technique: ["complement", "multibuy", ""],
  locale: ["en", "de-DE", "ru"],
  country: ["DE", "GB"],
  currency: ["EUR"],
  orderId: ["o-1", "o-2"],
  eventId: ["e-1", "e-2"],
  customerId: ["c-1"],
  at: moments,
  day: [today.slice(0, 10), "2026-11-01"],
  from: ["2026-11-01"],
  until: [today.slice(0, 10)],
  "X-Shopify-Topic": ["orders/paid", "orders/create"],
  "X-WC-Webhook-Topic": ["order.created", "order.updated"],
  ...Object.fromEntries(
    ["productId", "viewed", "exclude", "shown", "abandoned", "offerId", "id", "item_id"].map((name) => [
      name,
      ids,
    ]),
  ),
};

/** The shop that requests are made for; `tokens` are of offers that its worker made. */
export function shopWith(tokens: readonly string[]): Shop {
  return {
    words: { ...WORDS, token: tokens },
    keys: { publishableKey: PUBLISHABLE, publishableKeyInAddress: PUBLISHABLE, secretKey: SECRET },
    origins: [PAGE],
    sign,
  };
}

function sign(header: string, body: string): string | undefined {
  const secret = SIGNED[header.toLowerCase()];
  return secret && createHmac("sha256", secret).update(body).digest("base64");
}

const SIGNED: Readonly<Record<string, string>> = {
  "x-shopify-hmac-sha256": SHOPIFY_SECRET,
  "x-wc-webhook-signature": WOOCOMMERCE_SECRET,
};

/** The settings of its worker. */
export const SETTINGS: Readonly<Record<string, string>> = {
  KEYS,
  OFFER_KEYS: JSON.stringify([
    { ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }), kid: "one" },
  ]),
  STORE: "shop",
  PSEUDONYM_KEY: "a key of at least thirty-two characters",
  SHOPIFY_SECRET,
  WOOCOMMERCE_SECRET,
};

/** What lies in its KV. */
export async function publishedShop(): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  const shelf = { put: (key: string, value: string) => values.set(key, value) };
  const graph = shopGraph();
  const { pointer } = await publishGraph(shelf, graph, POLICY);
  const { version } = pointer.facts;
  const matrix = crossSellMatrix(graph, { policy: completePolicy(POLICY), edits: [] });
  return values.set(matrixKey(version), JSON.stringify({ ...matrix, graphVersion: version }));
}
