import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import { budget, budgetOf } from "../storage/budget.ts";
import { waitedBefore } from "../storage/note-wait.ts";
import type { Visit } from "../storage/visit.ts";

/** The visit of one HTTP request. Where there is no execution context, as under Node, late work goes on by itself. */
export function visitOf(c: Context<{ Bindings: Bindings }>): Visit {
  return {
    budget: budget(Math.max(0, budgetOf(c.env.BUDGET_MS) - waitedBefore(c.req.raw))),
    later(work) {
      const quiet = work.catch(() => undefined);
      try {
        c.executionCtx.waitUntil(quiet);
      } catch {
        // Hono throws where there is none.
      }
    },
  };
}
