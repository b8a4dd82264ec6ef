import { checkInput, PromiseQuestionSchema } from "@basketwise/core/schema";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { redemptionsD1 } from "../bindings/redemptions-d1.ts";
import type { Kit } from "../deps.ts";
import { readJson } from "../http/read-json.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";
import { visitOf } from "../http/visit-of.ts";
import { budget } from "../storage/budget.ts";
import { answerQuestion } from "../tokens/answer-question.ts";

const PRIVATE = jsonHeaders({ "cache-control": "no-store" });

/** Milliseconds that a checkout's own server waits rather than be told that nobody knows. */
const PATIENCE_MS = 2_000;

/**
 * `POST /v1/offers/verify`: what an offer's token promises, whether this cart still earns it today, and, with an order, that
 * what is promised once is redeemed by it alone. What can't be looked at in time is a 503, never a yes.
 */
export function postVerify(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const read = await readJson(c.req.raw);
    if (read instanceof Response) return read;
    const question = checkInput(PromiseQuestionSchema, read.body);
    if (!question.ok) return respondProblem(400, question.problem);
    const tokens = kit.tokens(c.env);
    const { keys } = tokens;
    if (keys === "none") return respondProblem(503, "OFFER_KEYS is not set: this store signs no offers");
    if (keys === "damaged") return respondProblem(503, "OFFER_KEYS can't be read: see the log of the worker");
    const { LEDGER } = c.env;
    const visit = { ...visitOf(c), budget: budget(PATIENCE_MS) };
    try {
      const verdict = await answerQuestion(question.value, {
        tokens: { ...tokens, keys },
        store: kit.store(c.env),
        redemptions: LEDGER && redemptionsD1(LEDGER),
        visit,
        at: kit.now(),
      });
      if (typeof verdict === "string") return respondProblem(503, verdict);
      return respondJson(JSON.stringify(verdict), PRIVATE);
    } finally {
      visit.budget.end();
    }
  });
}
