/** An order as Shopify tells it, with what is read of it. */
export const SHOPIFY_ORDER = {
  name: "#1001",
  created_at: "2026-11-22T10:00:00+01:00",
  currency: "EUR",
  financial_status: "paid",
  customer: { id: 7_000_001 },
  shipping_address: { country_code: "DE" },
  line_items: [{ id: 1, sku: "22423", quantity: 1, price: "12.75" }],
} as const;

/** An order as WooCommerce tells it, with what is read of it. */
export const WOOCOMMERCE_ORDER = {
  id: 1001,
  status: "processing",
  currency: "EUR",
  date_created_gmt: "2026-11-22T09:00:00",
  customer_id: 71,
  billing: { country: "DE" },
  line_items: [{ product_id: 22_423, quantity: 1, subtotal: "12.75", total: "12.75" }],
} as const;
