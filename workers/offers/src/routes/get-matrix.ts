import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import { namesTag } from "../http/names-tag.ts";
import { jsonHeaders, respondEmpty, respondJson, respondProblem } from "../http/respond.ts";
import { visitOf } from "../http/visit-of.ts";
import { digest } from "../text/digest.ts";

/** Whoever keeps it asks each time whether it is still the same. */
const CACHED = "private, no-cache";

/**
 * `GET /v1/matrix`: what goes with what in the graph that is served, with the merchant's edits marked, as it was
 * published. It tells of the shop's sales, so it is for whoever shows the secret key.
 */
export function getMatrix(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const visit = visitOf(c);
    const store = kit.store(c.env);
    try {
      const head = await store.head(visit);
      if ("problem" in head) return respondProblem(head.degraded === "no-graph" ? 404 : 503, head.problem);
      const { version } = head.pointer.facts;
      const text = await store.matrix(version);
      if (text === undefined) return respondProblem(503, "the storage failed");
      if (text === null) return respondProblem(404, `graph ${version} has no matrix: publish it again`);
      const headers = { etag: `"${await digest(text)}"`, "cache-control": CACHED };
      return namesTag(c.req.header("if-none-match"), headers.etag)
        ? respondEmpty(304, headers)
        : respondJson(text, jsonHeaders(headers));
    } finally {
      visit.budget.end();
    }
  });
}
