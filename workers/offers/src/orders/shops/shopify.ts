import type { Order, OrderLine } from "@basketwise/core";
import * as v from "valibot";
import { Address, Amount, countryOf, eachOf, heardAs, heardOrder, Id, nameOf } from "./parts.ts";
import type { Heard, Shop } from "./shape.ts";

const Line = v.object({
  id: Id,
  sku: v.nullish(v.string()),
  name: v.nullish(v.string()),
  quantity: v.number(),
  current_quantity: v.nullish(v.number()),
  price: Amount,
  discount_allocations: v.nullish(v.array(v.object({ amount: Amount }))),
});

const Refund = v.object({
  refund_line_items: v.nullish(v.array(v.object({ line_item_id: Id, quantity: v.number() }))),
});

const ShopifyOrder = v.object({
  name: v.string(),
  created_at: v.string(),
  currency: v.string(),
  financial_status: v.nullish(v.string()),
  cancelled_at: v.nullish(v.string()),
  test: v.nullish(v.boolean()),
  source_name: v.nullish(v.string()),
  customer: v.nullish(v.object({ id: v.nullish(Id), admin_graphql_api_id: v.nullish(v.string()) })),
  shipping_address: Address,
  billing_address: Address,
  discount_codes: v.nullish(v.array(v.unknown())),
  line_items: v.array(Line),
  refunds: v.nullish(v.array(Refund)),
});
type ShopifyOrder = v.InferOutput<typeof ShopifyOrder>;

/** An order counts once it is paid; one that waits for its money is told again when that has come. */
const PAID: readonly string[] = ["paid", "partially_refunded", "refunded"];

/** Shopify: whole orders of its REST format, told again with every change. */
export const shopify: Shop = {
  secret: "SHOPIFY_SECRET",
  signature: "x-shopify-hmac-sha256",
  topic: "x-shopify-topic",
  topics: [
    ...["orders/create", "orders/paid", "orders/updated", "orders/cancelled", "orders/fulfilled"],
    "orders/partially_fulfilled",
  ],
  hear: (body) => heardAs(ShopifyOrder, body, hear),
};

function hear(told: ShopifyOrder): Heard {
  if (told.test) return { kind: "ignored", why: "test: it is a test order" };
  const status = told.financial_status ?? "none";
  if (!PAID.includes(status))
    return { kind: "ignored", why: `financial_status: expected a paid order, found ${status}` };
  return heardOrder(orderOf(told), told.currency);
}

/** The order is named as in Shopify's order export (`#1001`), its products by sku, else by name, so that both files speak of the same. */
function orderOf(told: ShopifyOrder): Order {
  const customerId = nameOf(/\d+$/.exec(told.customer?.admin_graphql_api_id ?? "")?.[0], told.customer?.id);
  const country = countryOf(told.shipping_address?.country_code, told.billing_address?.country_code);
  const source = nameOf(told.source_name);
  return {
    orderId: told.name,
    at: told.created_at,
    ...(customerId !== undefined && { customerId }),
    ...(country !== undefined && { country }),
    ...(source !== undefined && { source }),
    ...(told.discount_codes?.length && { coupon: true }),
    lines: linesOf(told),
  };
}

function linesOf(told: ShopifyOrder): OrderLine[] {
  const refunds = told.refunds?.flatMap((refund) => refund.refund_line_items ?? []) ?? [];
  const undone = told.cancelled_at || told.financial_status === "refunded";
  return told.line_items.flatMap((line) => {
    const { id, quantity, price, current_quantity: left } = line;
    const productId = nameOf(line.sku, line.name);
    if (productId === undefined || quantity <= 0) return [];
    const off = (line.discount_allocations ?? []).reduce((sum, { amount }) => sum + amount, 0);
    const back = refunds.reduce((sum, one) => sum + (one.line_item_id === id ? one.quantity : 0), 0);
    const returned = undone ? quantity : Math.min(quantity, Math.max(back, quantity - (left ?? quantity)));
    return {
      productId,
      quantity,
      price: Math.max(0, eachOf(price * quantity - off, quantity)),
      ...(off > 0 && { listPrice: price }),
      ...(returned > 0 && { returned }),
    };
  });
}
