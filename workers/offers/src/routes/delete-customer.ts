import { type ErasureAnswer, isPseudonym } from "@basketwise/core";
import { CustomerSchema, checkInput } from "@basketwise/core/schema";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { erasedProfilesKv } from "../bindings/erased-profiles-kv.ts";
import { erasuresD1 } from "../bindings/erasures-d1.ts";
import { intakeQueue } from "../bindings/intake-queue.ts";
import { unbound } from "../bindings/unbound.ts";
import { forget } from "../customers/forget.ts";
import { pseudonym } from "../customers/pseudonym.ts";
import type { Kit } from "../deps.ts";
import { jsonHeaders, respondJson, respondLater, respondProblem } from "../http/respond.ts";

const FRESH = jsonHeaders({ "cache-control": "no-store" });

/**
 * `DELETE /v1/customers/{id}`: forgets a customer, by their id or by the pseudonym that is kept of it. The profile goes at
 * once, the log is gone through behind the answer; who asks again is told when that was done.
 */
export function deleteCustomer(
  kit: Kit,
): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const asked = checkInput(CustomerSchema, { id: c.req.param("id") });
    if (!asked.ok) return respondProblem(400, asked.problem);
    const { id = "" } = asked.value;
    const { GRAPH, LEDGER, INTAKE, PSEUDONYM_KEY } = c.env;
    if (!LEDGER) return missing(unbound("LEDGER"));
    if (!INTAKE) return missing(unbound("INTAKE"));
    if (!PSEUDONYM_KEY && !isPseudonym(id)) return missing("there is no PSEUDONYM_KEY to find them by");
    try {
      const customer = await pseudonym(id, PSEUDONYM_KEY ?? "");
      const { askedAt, finishedAt } = await forget(customer, {
        erasures: erasuresD1(LEDGER),
        profiles: erasedProfilesKv(GRAPH),
        intake: intakeQueue(INTAKE),
        onAsked: () => kit.store(c.env).forget(customer),
        at: new Date(kit.now()).toISOString(),
      });
      const state = finishedAt === undefined ? "erasing" : "erased";
      const answer: ErasureAnswer = {
        customer: state,
        askedAt,
        ...(finishedAt !== undefined && { finishedAt }),
      };
      return respondJson(JSON.stringify(answer), FRESH, 202);
    } catch (error) {
      console.error(`customers: ${error}`);
      return respondLater("a store failed before the customer was forgotten: ask again");
    }
  });
}

function missing(what: string): Response {
  return respondProblem(503, `nobody can be forgotten: ${what}`);
}
