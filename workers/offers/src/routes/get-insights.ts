import { checkInput, INSIGHTS_FIELDS, InsightsQuerySchema } from "@basketwise/core/schema";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import { countsD1 } from "../bindings/counts-d1.ts";
import type { Bindings } from "../bindings/env.ts";
import { unbound } from "../bindings/unbound.ts";
import type { Kit } from "../deps.ts";
import { insightsOf } from "../events/insights-of.ts";
import { periodOf } from "../events/period.ts";
import { graphCurrency } from "../graph-currency.ts";
import { readQuery } from "../http/read-query.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";

/** Rows of an answer. */
const MOST_ROWS = 1_000;

const PRIVATE = jsonHeaders({ "cache-control": "private, no-store" });

/** `GET /v1/insights`: what came of the offers of a period, from the daily counts. */
export function getInsights(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const { LEDGER } = c.env;
    const query = checkInput(InsightsQuerySchema, readQuery(c.req.queries(), INSIGHTS_FIELDS));
    if (!query.ok) return respondProblem(400, query.problem);
    const period = periodOf(query.value, kit.now());
    if (typeof period === "string") return respondProblem(400, period);
    if (!LEDGER) return respondProblem(503, `there are no counts: ${unbound("LEDGER")}`);
    const asked = { ...period, by: query.value.by ?? "technique" } as const;
    try {
      const [found, currency] = await Promise.all([
        countsD1(LEDGER).find({ ...asked, limit: MOST_ROWS }),
        graphCurrency(c.env, kit),
      ]);
      return respondJson(JSON.stringify(insightsOf(found, asked, currency)), PRIVATE);
    } catch (error) {
      console.error(`insights: ${error}`);
      return respondProblem(503, "the counts can't be read now");
    }
  });
}
