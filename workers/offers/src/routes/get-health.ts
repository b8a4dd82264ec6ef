import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";
import { visitOf } from "../http/visit-of.ts";

const FRESH = jsonHeaders({ "cache-control": "no-store" });

/** `GET /healthz`: which graph is served; 503 where there is none. `ageSeconds` is the age of its latest order. */
export function getHealth(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Promise<Response> {
  return async (c) => {
    const visit = visitOf(c);
    try {
      const head = await kit.store(c.env).head(visit);
      if ("problem" in head) return respondProblem(503, `${head.degraded}: ${head.problem}`);
      const { version, measure, baskets, products, pairs, until } = head.pointer.facts;
      const age = until === undefined ? undefined : Math.floor((kit.now() - Date.parse(until)) / 1000);
      const health = {
        status: "ok",
        graphVersion: version,
        policyVersion: head.policy.version,
        ageSeconds: age,
        measure,
        baskets,
        products,
        pairs,
      };
      return respondJson(JSON.stringify(health), FRESH);
    } finally {
      visit.budget.end();
    }
  };
}
