import type { Field } from "./fields.ts";

/** The names a field has in one kind of file, the best first. They are compared by letters and digits alone. */
export type Aliases = Readonly<Partial<Record<Field, readonly string[]>>>;

/** A kind of order file, known by columns that only it has. */
export interface Profile {
  readonly name: "uci" | "shopify" | "ga4" | "woocommerce" | "generic";
  /** One column of each list must be there. */
  readonly needs: readonly (readonly string[])[];
  /** All columns of a field that are there are used; where the first is blank, the next speaks. */
  readonly aliases: Aliases;
  /** Whether the names that any export may use are tried for what the profile does not find. */
  readonly generic: boolean;
}

/** UCI "Online Retail" and its successor "Online Retail II". */
const uci: Profile = {
  name: "uci",
  needs: [["InvoiceNo", "Invoice"], ["StockCode"]],
  aliases: {
    order: ["InvoiceNo", "Invoice"],
    product: ["StockCode"],
    customer: ["CustomerID"],
    at: ["InvoiceDate"],
    price: ["UnitPrice", "Price"],
    title: ["Description"],
  },
  generic: true,
};

/** Shopify's order export: an order's own columns stand in its first row only, and `Lineitem sku` may be blank. */
const shopify: Profile = {
  name: "shopify",
  needs: [["Name"], ["Lineitem quantity", "Lineitem name"]],
  aliases: {
    order: ["Name"],
    product: ["Lineitem sku", "Lineitem name"],
    customer: ["Customer ID", "Email", "Phone"],
    at: ["Created at", "Processed at", "Paid at"],
    quantity: ["Lineitem quantity"],
    price: ["Lineitem price"],
    title: ["Lineitem name"],
    country: ["Shipping Country", "Shipping Country Code", "Billing Country", "Billing Country Code"],
    source: ["Source"],
    coupon: ["Discount Code", "Discount Amount"],
    listPrice: ["Lineitem compare at price"],
    status: ["Financial Status"],
    cancelled: ["Cancelled at"],
  },
  generic: false,
};

/** GA4: its BigQuery export (nested) and tables made from it. */
const ga4: Profile = {
  name: "ga4",
  needs: [
    ["transaction_id", "ecommerce.transaction_id"],
    ["item_id", "item_name", "items.item_id", "items.item_name"],
  ],
  aliases: {
    order: ["transaction_id", "ecommerce.transaction_id"],
    product: ["item_id", "items.item_id", "item_name", "items.item_name"],
    customer: ["user_id", "customer_id", "user_pseudo_id", "client_id"],
    at: ["event_timestamp", "event_date", "date"],
    quantity: ["quantity", "items.quantity", "item_quantity"],
    price: ["price", "items.price", "item_price"],
    title: ["item_name", "items.item_name"],
    country: ["geo.country", "country"],
    source: ["collected_traffic_source.manual_source", "traffic_source.source", "session_source", "source"],
    coupon: ["coupon", "ecommerce.coupon", "items.coupon", "item_coupon"],
    event: ["event_name"],
  },
  generic: true,
};

/** WooCommerce: its order-export extensions with one row a line item. */
const woocommerce: Profile = {
  name: "woocommerce",
  needs: [
    ["order_id", "Order ID", "order_number", "Order Number"],
    [
      "item_sku",
      "item_product_id",
      "Item Name",
      "item_name",
      "line_items",
      "Quantity (- Refund)",
      "Item Cost",
    ],
  ],
  aliases: {
    order: ["order_id", "order_number"],
    product: ["product_id", "item_product_id", "item_sku", "SKU", "product_sku", "item_name", "Product Name"],
    customer: ["customer_id", "customer_user", "customer_email", "billing_email", "Email (Billing)"],
    at: ["order_date", "date_created", "Order Date", "paid_date"],
    quantity: ["Quantity (- Refund)", "item_quantity", "Quantity", "qty"],
    returned: ["item_refunded_qty", "refunded_quantity"],
    price: ["Item Cost", "item_price", "price"],
    title: ["item_name", "Product Name", "name"],
    country: ["shipping_country", "Country Code (Shipping)", "billing_country", "Country Code (Billing)"],
    coupon: ["coupon_code", "coupons", "coupon_items", "coupon", "Cart Discount Amount", "cart_discount"],
    listPrice: ["regular_price", "item_regular_price", "product_regular_price"],
    status: ["status", "order_status"],
  },
  generic: true,
};

/** The names that a till, a shop system or an analyst may give the columns, in English and German. */
const generic: Profile = {
  name: "generic",
  needs: [],
  aliases: {
    order: [
      ...["order_id", "order", "order_number", "order_no", "order_nr", "increment_id", "sales_order_id"],
      ...[
        "invoice_no",
        "invoice",
        "invoice_number",
        "invoice_id",
        "transaction_id",
        "transaction",
        "sale_id",
      ],
      ...["transaction_no", "receipt_id", "receipt", "receipt_no", "receipt_number", "basket_id", "bill_no"],
      ...["bestellnummer", "bestellung", "bonnummer", "bon", "belegnummer", "rechnungsnummer"],
    ],
    product: [
      ...[
        "product_id",
        "product_code",
        "product_sku",
        "sku",
        "item_id",
        "item_sku",
        "item_code",
        "stock_code",
      ],
      ...["article_id", "article_number", "article", "artikelnummer", "artikel", "variant_id", "variant_sku"],
      ...["item_no", "item_number", "ean", "gtin", "upc", "product", "item", "product_name", "item_name"],
      ...["item_description", "title"],
    ],
    products: ["products", "items", "basket", "product_ids", "product_list", "item_list"],
    customer: [
      ...["customer_id", "customer", "customer_number", "customer_no", "user_id", "user", "client_id"],
      ...["buyer_id", "member_id", "member_number", "account_id", "kundennummer", "kunde"],
      ...["customer_email", "email", "user_email"],
    ],
    at: [
      ...["at", "order_date", "ordered_at", "created_at", "invoice_date", "purchase_date", "purchased_at"],
      ...["transaction_date", "order_datetime", "datetime", "timestamp", "event_timestamp", "date", "time"],
      ...["processed_at", "paid_at", "bestelldatum", "datum"],
    ],
    quantity: [
      ...["quantity", "qty", "item_quantity", "order_quantity", "qty_ordered", "units", "pieces"],
      ...["menge", "anzahl"],
    ],
    returned: ["returned", "returned_quantity", "refunded_quantity", "qty_refunded"],
    price: ["price", "unit_price", "item_price", "product_price", "selling_price", "einzelpreis", "preis"],
    title: [
      ...["title", "product_name", "product_title", "item_name", "item_title", "description"],
      ...["item_description", "product_description", "name", "bezeichnung", "artikelbezeichnung"],
    ],
    country: ["country", "country_code", "shipping_country", "billing_country", "land"],
    source: ["source", "traffic_source", "utm_source", "channel"],
    segments: [
      ...["segments", "segment", "customer_segments", "customer_segment", "customer_group", "customer_tags"],
      ...["kundengruppe", "kundensegment"],
    ],
    coupon: [
      ...["coupon", "coupon_code", "discount_code", "promo_code", "voucher", "voucher_code", "coupons"],
      ...["discount_codes", "discount_amount", "gutschein", "gutscheincode"],
    ],
    listPrice: [
      ...["list_price", "compare_at_price", "regular_price", "original_price", "msrp", "rrp", "uvp"],
      ...["listenpreis", "streichpreis"],
    ],
    status: ["status", "order_status", "financial_status"],
    cancelled: ["cancelled_at", "canceled_at"],
    event: ["event_name"],
  },
  generic: false,
};

/** Every kind of order file that is known by its columns, the most particular first. */
export const PROFILES: readonly Profile[] = [uci, shopify, ga4, woocommerce, generic];

/** The names that any export may use. */
export const GENERIC: Aliases = generic.aliases;

/** A column's name as it is compared: letters and digits alone, in lower case. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
