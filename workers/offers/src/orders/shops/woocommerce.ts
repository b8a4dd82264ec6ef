import type { Order, OrderLine } from "@basketwise/core";
import * as v from "valibot";
import { Address, Amount, countryOf, eachOf, heardAs, heardOrder, Id, nameOf } from "./parts.ts";
import type { Heard, Shop } from "./shape.ts";

const Line = v.object({
  product_id: v.nullish(Id),
  sku: v.nullish(v.string()),
  name: v.nullish(v.string()),
  quantity: v.number(),
  subtotal: Amount,
  subtotal_tax: v.optional(Amount, 0),
  total: Amount,
  total_tax: v.optional(Amount, 0),
});

const WooOrder = v.object({
  id: Id,
  status: v.string(),
  currency: v.string(),
  date_created_gmt: v.string(),
  date_paid_gmt: v.nullish(v.string()),
  customer_id: v.nullish(Id),
  prices_include_tax: v.nullish(v.boolean()),
  shipping: Address,
  billing: Address,
  coupon_lines: v.nullish(v.array(v.unknown())),
  meta_data: v.nullish(v.array(v.object({ key: v.nullish(v.string()), value: v.unknown() }))),
  line_items: v.array(Line),
});
type WooOrder = v.InferOutput<typeof WooOrder>;

/** An order counts once it is paid, or sent on trust as with cash on delivery. */
const PAID: readonly string[] = ["processing", "completed", "refunded"];

/** Statuses of an order that nothing came of. */
const UNDONE: readonly string[] = ["cancelled", "refunded", "failed", "trash"];

/** Where WooCommerce keeps what brought the visit. */
const SOURCE = "_wc_order_attribution_utm_source";

/** WooCommerce: whole orders of its REST format, told again with every change. */
export const woocommerce: Shop = {
  secret: "WOOCOMMERCE_SECRET",
  signature: "x-wc-webhook-signature",
  topic: "x-wc-webhook-topic",
  topics: ["order.created", "order.updated", "order.restored"],
  ping: /^webhook_id=\d+$/,
  hear: (body) => heardAs(WooOrder, body, hear),
};

function hear(told: WooOrder): Heard {
  if (!PAID.includes(told.status) && !told.date_paid_gmt)
    return { kind: "ignored", why: `status: expected a paid order, found ${told.status}` };
  return heardOrder(orderOf(told), told.currency);
}

/** The order is named by its id, its products by `product_id`, as in the exports of WooCommerce that `basketwise build` reads. */
function orderOf(told: WooOrder): Order {
  const customerId = told.customer_id === "0" ? undefined : nameOf(told.customer_id);
  const country = countryOf(told.shipping?.country, told.billing?.country);
  const found = told.meta_data?.find(({ key }) => key === SOURCE)?.value;
  const source = typeof found === "string" ? nameOf(found) : undefined;
  return {
    orderId: told.id,
    at: `${told.date_created_gmt}Z`,
    ...(customerId !== undefined && { customerId }),
    ...(country !== undefined && { country }),
    ...(source !== undefined && { source }),
    ...(told.coupon_lines?.length && { coupon: true }),
    lines: linesOf(told),
  };
}

/** Its webhooks say that an order was refunded whole; of one that was refunded in part they don't say which lines. */
function linesOf(told: WooOrder): OrderLine[] {
  const undone = UNDONE.includes(told.status);
  return told.line_items.flatMap((line) => {
    const { quantity } = line;
    const productId = nameOf(line.product_id === "0" ? undefined : line.product_id, line.sku, line.name);
    if (productId === undefined || quantity <= 0) return [];
    const tax = told.prices_include_tax ? 1 : 0;
    const price = eachOf(line.total + tax * line.total_tax, quantity);
    const listPrice = eachOf(line.subtotal + tax * line.subtotal_tax, quantity);
    return {
      productId,
      quantity,
      price,
      ...(listPrice > price && { listPrice }),
      ...(undone && { returned: quantity }),
    };
  });
}
