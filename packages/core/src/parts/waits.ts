import type { JudgeOptions } from "../decide/judge.ts";
import type { Rule } from "../rules/shape.ts";

/**
 * Whether what comes in place of an offer depends on all that the rules stop. What is kept for later stands beside offers
 * too; guides are shown only where there are none, and then all was looked at, unless survivors were too few, or none was
 * asked for.
 */
export function waits(rules: readonly Rule[], { limit, min = 1 }: JudgeOptions): boolean {
  return rules.some(({ instead }) => instead === "later" || (instead === "guides" && (min > 1 || limit < 1)));
}
