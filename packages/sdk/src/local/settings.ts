import { completePolicy, PLAYBOOK, type Playbook, type Policy } from "@basketwise/core";
import { checkBudget, DEFAULT_BUDGET_MS } from "../budget.ts";
import { messageOf } from "../message-of.ts";
import { type Unavailable, unavailable } from "../result.ts";
import type { LocalClientOptions } from "./options.ts";
import type { GraphSource } from "./source.ts";

/** What a call works with. */
export interface LocalSettings {
  readonly source: GraphSource;
  /** The caller's; the source's holds where there is none. */
  readonly policy: Policy | undefined;
  readonly playbook: Playbook;
  readonly clock: () => number;
  readonly requestId: () => string;
  readonly dice: () => number;
  readonly budgetMs: number;
  readonly locale: string | undefined;
}

/** The options made ready, or what is wrong with them. */
export function readLocalSettings(options: LocalClientOptions): LocalSettings | Unavailable {
  try {
    const { source, policy, playbook = PLAYBOOK, locale, budgetMs = DEFAULT_BUDGET_MS } = options;
    const { clock = Date.now, dice = Math.random, requestId = () => crypto.randomUUID() } = options;
    if (typeof source?.open !== "function") throw new RangeError("source: expected a graph source");
    return {
      source,
      policy: policy && completePolicy(policy),
      playbook,
      clock,
      requestId,
      dice,
      budgetMs: checkBudget(budgetMs),
      locale,
    };
  } catch (error) {
    return unavailable("invalid-options", messageOf(error));
  }
}
