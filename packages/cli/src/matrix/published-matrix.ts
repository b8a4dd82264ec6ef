import {
  completePolicy,
  crossSellMatrix,
  openWhole,
  type Pointer,
  type PolicyInput,
  type ReadValues,
} from "@basketwise/core";
import { InputError } from "../input-error.ts";
import type { EditRow } from "./edit-row.ts";
import { describePending, pendingAdds } from "./pending-adds.ts";

/** What {@link publishedMatrix} is made of. */
interface Published {
  readonly pointer: Pointer;
  readonly read: ReadValues;
  readonly policy: PolicyInput;
  readonly edits: readonly EditRow[];
}

/** A graph's matrix as the worker serves it, as JSON, and what the merchant should know of their edits. */
export async function publishedMatrix(parts: Published): Promise<{ text: string; notes: string[] }> {
  const { pointer, read, policy, edits } = parts;
  const opened = await openWhole(pointer, read);
  if (!opened.ok) throw new InputError(opened.problem.message);
  const matrix = crossSellMatrix(opened.value, { policy: completePolicy(policy), edits });
  const pending = pendingAdds(edits, opened.value);
  return { text: JSON.stringify(matrix), notes: pending > 0 ? [describePending(pending)] : [] };
}
