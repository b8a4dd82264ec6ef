import { respondJson } from "../http/respond.ts";

const START = { name: "Basketwise", offers: "/v1/offers", health: "/healthz", openapi: "/openapi.json" };

/** `GET /`: where to go from here. */
export function getStart(): Response {
  return respondJson(JSON.stringify(START), { "cache-control": "public, max-age=3600" });
}
