import { jsonHeaders, respondJson } from "../http/respond.ts";

const START = {
  name: "Basketwise",
  offers: "/v1/offers",
  health: "/healthz",
  docs: "/docs",
  openapi: "/openapi.json",
};

const CACHED = jsonHeaders({ "cache-control": "public, max-age=3600" });

/** `GET /`: where to go from here. */
export function getStart(): Response {
  return respondJson(JSON.stringify(START), CACHED);
}
