import type { Order } from "@basketwise/core";

/** What a shop system's order comes to. */
export type Heard =
  | { readonly kind: "order"; readonly order: Order; readonly currency: string }
  /** Nothing to take, and why. */
  | { readonly kind: "ignored"; readonly why: string };

/** A shop system that sends webhooks. */
export interface Shop {
  /** The setting that holds what it signs with. */
  readonly secret: "SHOPIFY_SECRET" | "WOOCOMMERCE_SECRET";
  /** The header with the signature: base64 of the body's HMAC-SHA-256. */
  readonly signature: string;
  /** The header with the topic. */
  readonly topic: string;
  /** The topics whose bodies are whole orders. */
  readonly topics: readonly string[];
  /** What it sends, unsigned, to see whether somebody is there. */
  readonly ping?: RegExp;
  /** Reads an order as it writes them. */
  readonly hear: (body: unknown) => Heard;
}
