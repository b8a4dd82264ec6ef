const READ = "GET, HEAD";

/** The methods of each address. */
export const ALLOWED: Readonly<Record<string, string>> = {
  "/": READ,
  "/healthz": READ,
  "/openapi.json": READ,
  "/v1/matrix": READ,
  "/v1/offers": "GET, HEAD, POST, OPTIONS",
};
