import type { Bindings } from "./bindings/env.ts";
import type { Kit } from "./deps.ts";
import { budget } from "./storage/budget.ts";
import type { Visit } from "./storage/visit.ts";

/** Milliseconds that what comes by queue waits for the graph's pointer. */
const PATIENCE_MS = 10_000;

/** The currency of the graph that is served; undefined where none is published yet. @throws Error where it can't be told now */
export async function graphCurrency(
  bindings: Bindings,
  kit: Kit,
  visit: Visit = { budget: budget(PATIENCE_MS), later: () => undefined },
): Promise<string | undefined> {
  try {
    const head = await kit.store(bindings).head(visit);
    if ("pointer" in head) return head.pointer.facts.currency;
    if (head.degraded === "no-graph") return undefined;
    throw new Error(`the graph's currency can't be told: ${head.degraded}`);
  } finally {
    visit.budget.end();
  }
}
