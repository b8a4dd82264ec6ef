import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import { woocommerce } from "../orders/shops/woocommerce.ts";
import { webhook } from "../orders/webhook.ts";

/** `POST /v1/webhooks/woocommerce`: an order as WooCommerce tells it, signed with `WOOCOMMERCE_SECRET`. */
export function postWoocommerce(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Promise<Response> {
  return webhook(kit, woocommerce);
}
