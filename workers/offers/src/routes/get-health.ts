import { type Health, publicationOf, readHistory } from "@basketwise/core";
import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import { warningsOf } from "../health/warnings.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";
import { visitOf } from "../http/visit-of.ts";
import { OVER } from "../storage/budget.ts";

const FRESH = jsonHeaders({ "cache-control": "no-store" });

const UNBOUND = "no-graph: there is no KV namespace bound as GRAPH";

/**
 * `GET /healthz`: which graph is served, how old its latest order is, and what the merchant should see to; 503 where there
 * is no graph.
 */
export function getHealth(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Promise<Response> {
  return async (c) => {
    const visit = visitOf(c);
    const store = kit.store(c.env);
    try {
      const head = await store.head(visit);
      const lacks = "problem" in head ? head : undefined;
      const facts = ("problem" in head ? head.unserved : head.pointer)?.facts;
      if (!facts) return respondProblem(503, c.env.GRAPH ? `${lacks?.degraded}: ${lacks?.problem}` : UNBOUND);
      const { version, measure, baskets, products, pairs, until } = facts;
      const told = await visit.budget.wait(store.history());
      const published = publicationOf(readHistory(told === OVER ? null : told), version);
      const now = kit.now();
      const problem = store.problem() ?? lacks;
      const profiles = "problem" in head ? undefined : head.profiles;
      const warnings = warningsOf({ facts, ...published, problem, profiles, bindings: c.env, now });
      const health: Health = {
        status: warnings.length === 0 ? "ok" : "warning",
        graphVersion: version,
        policyVersion: "problem" in head ? "none" : head.policy.version,
        ...(until !== undefined && { ageSeconds: Math.floor((now - Date.parse(until)) / 1000) }),
        ...(published.own && { publishedAt: published.own.at }),
        measure,
        baskets,
        products,
        pairs,
        warnings,
      };
      return respondJson(JSON.stringify(health), FRESH);
    } finally {
      visit.budget.end();
    }
  };
}
