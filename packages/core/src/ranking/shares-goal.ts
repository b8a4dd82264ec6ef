import type { Listing } from "../graph/graph.ts";
import type { Situation } from "../situation/situation.ts";

/** Whether a product serves a goal that the customer named. */
export function sharesGoal({ goals: own }: Listing, { goals }: Situation): boolean {
  return goals.length > 0 && own.some((goal) => goals.includes(goal));
}
