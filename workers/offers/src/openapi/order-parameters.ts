import type { Parameter } from "./route.ts";

const DAY = { type: "string", format: "date" };

/** The days that orders are asked for. */
export const ORDER_DAYS: readonly Parameter[] = [
  {
    name: "from",
    in: "query",
    description: "The first day, UTC; the first of all where nothing is said.",
    schema: DAY,
  },
  {
    name: "until",
    in: "query",
    description: "The last day, UTC, which counts too; the last of all where nothing is said.",
    schema: DAY,
  },
];

/** What Shopify says beside the order. */
export const SHOPIFY_HEADERS: readonly Parameter[] = headers("X-Shopify-Hmac-Sha256", "X-Shopify-Topic");

/** What WooCommerce says beside the order. */
export const WOOCOMMERCE_HEADERS: readonly Parameter[] = headers(
  "X-WC-Webhook-Signature",
  "X-WC-Webhook-Topic",
);

function headers(signature: string, topic: string): Parameter[] {
  const schema = { type: "string" };
  return [
    { name: signature, in: "header", description: "HMAC-SHA-256 of the body, in base64.", schema },
    { name: topic, in: "header", description: "What the body tells of.", schema },
  ];
}
