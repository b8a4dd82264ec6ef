const READ = "GET, HEAD";

/** The methods of each address. */
const ALLOWED: Readonly<Record<string, string>> = {
  "/": READ,
  "/.well-known/jwks.json": READ,
  "/docs": READ,
  "/healthz": READ,
  "/openapi.json": READ,
  "/v1/events": "GET, HEAD, POST, OPTIONS",
  "/v1/insights": READ,
  "/v1/matrix": READ,
  "/v1/offers": "GET, HEAD, POST, OPTIONS",
  "/v1/offers/verify": "POST",
  "/v1/orders": "GET, HEAD, POST",
  "/v1/policy": "GET, HEAD, PUT",
  "/v1/webhooks/shopify": "POST",
  "/v1/webhooks/woocommerce": "POST",
};

/** The methods of an address; undefined where there is nothing. */
export function allowedAt(path: string): string | undefined {
  if (/^\/v1\/customers\/[^/]+$/.test(path)) return "DELETE";
  return Object.hasOwn(ALLOWED, path) ? ALLOWED[path] : undefined;
}
