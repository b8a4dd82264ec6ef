import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import { shopify } from "../orders/shops/shopify.ts";
import { webhook } from "../orders/webhook.ts";

/** `POST /v1/webhooks/shopify`: an order as Shopify tells it, signed with `SHOPIFY_SECRET`. */
export function postShopify(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Promise<Response> {
  return webhook(kit, shopify);
}
