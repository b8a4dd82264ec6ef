/** What a column of a file of viewed sessions can mean. */
export const SESSION_FIELDS = ["session", "visitor", "product", "products", "at", "event"] as const;

/** The meaning of a column: `products` holds all that a session looked at in one cell, `event` says what a visitor did. */
export type SessionField = (typeof SESSION_FIELDS)[number];

/** Which column the merchant says a field is in. */
export type SessionFieldMap = Readonly<Partial<Record<SessionField, string>>>;

/** The names that a field has. They are compared by letters and digits alone. */
export type SessionAliases = Readonly<Partial<Record<SessionField, readonly string[]>>>;

/** A kind of file, known by columns that only it has. */
export interface SessionProfile {
  readonly name: "ga4" | "generic";
  /** One column of each list must be there. */
  readonly needs: readonly (readonly string[])[];
  readonly aliases: SessionAliases;
}

const GA4_ITEM = ["item_id", "items.item_id", "item_name", "items.item_name"];

/** GA4: its BigQuery export (nested) and tables made from it. Its session ids are no more than moments: two visitors can have the same. */
const ga4: SessionProfile = {
  name: "ga4",
  needs: [["user_pseudo_id"], ["ga_session_id", "event_params.ga_session_id", "session_id"], GA4_ITEM],
  aliases: {
    session: ["ga_session_id", "event_params.ga_session_id", "session_id"],
    visitor: ["user_pseudo_id"],
    product: GA4_ITEM,
    at: ["event_timestamp", "event_date", "date"],
    event: ["event_name"],
  },
};

/** The names that a shop system or an analyst may give the columns, RetailRocket's, REES46's and Yoochoose's among them. */
const generic: SessionProfile = {
  name: "generic",
  needs: [],
  aliases: {
    session: [
      ...["session_id", "session", "user_session", "visit_id", "visit", "ga_session_id"],
      ...["event_params.ga_session_id", "sitzung"],
    ],
    // Names that orders have too are not among them, so that orders are not taken for views.
    visitor: ["visitor_id", "visitor", "user_pseudo_id", "anonymous_id", "device_id", "cookie_id"],
    product: [
      ...["product_id", "item_id", "items.item_id", "sku", "product_sku", "product_code", "item_sku"],
      ...["article_id", "artikelnummer", "artikel", "variant_id", "product", "item", "item_name"],
    ],
    products: ["products", "items", "viewed", "product_ids", "product_list", "item_list"],
    at: [
      ...["at", "viewed_at", "event_timestamp", "timestamp", "event_time", "datetime", "created_at"],
      ...["time", "event_date", "date", "datum"],
    ],
    event: ["event_name", "event", "event_type"],
  },
};

/** Every kind of file that is known by its columns, the most particular first. */
export const SESSION_PROFILES: readonly SessionProfile[] = [ga4, generic];

/** The events that say that a product was looked at, by their letters alone: GA4's, RetailRocket's, Segment's. */
export const VIEWS: readonly string[] = [
  ...["view", "viewitem", "itemview", "viewproduct", "productview", "productviewed", "viewedproduct"],
  ...["viewcontent", "detail", "click", "clicks"],
];
