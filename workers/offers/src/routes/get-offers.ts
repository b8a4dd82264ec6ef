import { checkInput, OfferQuerySchema, QUERY_FIELDS } from "@basketwise/core/schema";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { decideFor } from "../decide-for.ts";
import type { Kit } from "../deps.ts";
import { namesTag } from "../http/names-tag.ts";
import { readQuery } from "../http/read-query.ts";
import { jsonHeaders, respondEmpty, respondJson, respondProblem } from "../http/respond.ts";
import { visitOf } from "../http/visit-of.ts";
import type { Head } from "../storage/head.ts";
import { digest } from "../text/digest.ts";
import { offerSigner } from "../tokens/sign-offers.ts";

/** What came of a storage in trouble is asked for anew. */
const DEGRADED = jsonHeaders({ "cache-control": "no-store" });

/** A minute old is as good as new; up to ten minutes an old answer is shown while a new one is fetched. */
const CACHED = "public, max-age=60, stale-while-revalidate=600";

/**
 * `GET /v1/offers`: for a visitor without cart or history, so that caches can keep it. The answer is named after graph,
 * policy and query: the same address has the same bytes until one of them changes or a date in the policy passes, and
 * where an offer has a token until the hour passes. So it never explores: a throw that a cache keeps would be shown to many, with a propensity that is none of theirs.
 */
export function getOffers(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "publishable", async (c) => {
    const query = checkInput(OfferQuerySchema, readQuery(c.req.queries(), QUERY_FIELDS));
    if (!query.ok) return respondProblem(400, query.problem);
    const visit = visitOf(c);
    const store = kit.store(c.env);
    try {
      const found = store.head(visit);
      const head = found instanceof Promise ? await found : found;
      const requestId = await digest(JSON.stringify(["texts" in head && servedTexts(head), query.value]));
      const at = kit.now();
      const sign = offerSigner(kit.tokens(c.env), { by: "page", at, shared: true });
      const options = { store, head, visit, at, playbook: kit.playbook, requestId, sign };
      const [answer] = await decideFor([query.value], options);
      const text = JSON.stringify(answer);
      if (answer?.degraded) return respondJson(text, DEGRADED);
      const etag = `"${await digest(text)}"`;
      const headers = { etag, "cache-control": CACHED };
      return namesTag(c.req.header("if-none-match"), etag)
        ? respondEmpty(304, headers)
        : respondJson(text, jsonHeaders(headers));
    } finally {
      visit.budget.end();
    }
  });
}

/** What an answer rests on whose visitor is nobody: profiles have no part in it. */
function servedTexts({ texts: { pointer, policy } }: Head) {
  return { pointer, policy };
}
