import { completePolicy, crossSellMatrix, type PolicyInput, type WholeGraph } from "@basketwise/core";
import type { EditRow } from "./edit-row.ts";
import { describePending, pendingAdds } from "./pending-adds.ts";

/** What {@link publishedMatrix} is made of. */
interface Published {
  readonly graph: WholeGraph;
  readonly policy: PolicyInput;
  readonly edits: readonly EditRow[];
}

/** A graph's matrix as the worker serves it, as JSON, and what the merchant should know of their edits. */
export function publishedMatrix({ graph, policy, edits }: Published): { text: string; notes: string[] } {
  const matrix = crossSellMatrix(graph, { policy: completePolicy(policy), edits });
  const pending = pendingAdds(edits, graph);
  return { text: JSON.stringify(matrix), notes: pending > 0 ? [describePending(pending)] : [] };
}
