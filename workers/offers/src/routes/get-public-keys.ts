import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";

/** A new key is published before it signs: `from` of it lies later than what a cache keeps. */
const CACHED = jsonHeaders({ "cache-control": "public, max-age=300" });

/** `GET /.well-known/jwks.json`: the public keys that the tokens of offers are checked with; an empty set where there are none. */
export function getPublicKeys(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response {
  return (c) => {
    const { keys } = kit.tokens(c.env);
    if (keys === "damaged") return respondProblem(503, "the store's keys can't be read");
    const published = keys === "none" ? [] : keys.published(kit.now());
    return respondJson(JSON.stringify({ keys: published }), CACHED);
  };
}
