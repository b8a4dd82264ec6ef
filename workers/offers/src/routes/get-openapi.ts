import { jsonHeaders, respondJson } from "../http/respond.ts";
import document from "../openapi/openapi.gen.json" with { type: "json" };

const CACHED = jsonHeaders({ "cache-control": "public, max-age=3600" });

/** `GET /openapi.json`: the description of this API, as the schemas have it. */
export function getOpenapi(): Response {
  return respondJson(JSON.stringify(document), CACHED);
}
