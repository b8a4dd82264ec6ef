/** The kinds of keys, as the document names them. */
export const KEY_SCHEMES = {
  publishableKey: {
    type: "http",
    scheme: "bearer",
    description:
      "For pages: opens offers and events, for pages of its own origins only. It is no secret: whoever reads the page has it. A store without keys is open: anyone may ask for what this key opens.",
  },
  publishableKeyInAddress: {
    type: "apiKey",
    in: "query",
    name: "key",
    description:
      "The publishable key in the address, for `navigator.sendBeacon`, which sets no header. Never the secret one.",
  },
  secretKey: {
    type: "http",
    scheme: "bearer",
    description: "For servers: opens everything. It never belongs into a page.",
  },
  shopifySignature: {
    type: "apiKey",
    in: "header",
    name: "X-Shopify-Hmac-Sha256",
    description: "The body's HMAC-SHA-256 under `SHOPIFY_SECRET`, in base64: Shopify signs what it sends.",
  },
  woocommerceSignature: {
    type: "apiKey",
    in: "header",
    name: "X-WC-Webhook-Signature",
    description:
      "The body's HMAC-SHA-256 under `WOOCOMMERCE_SECRET`, in base64: WooCommerce signs what it sends.",
  },
} as const;
