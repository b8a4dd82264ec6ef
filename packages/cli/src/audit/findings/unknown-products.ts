import { strayNames } from "../../graph/stray-names.ts";
import type { Check } from "./shape.ts";

/** The policy names products that the graph does not know. */
export const unknownProducts: Check = ({ graph, policy }) => {
  const cases = strayNames(policy, (id) => graph.listing(id) !== undefined).map(({ productId, path }) => ({
    productId,
    path,
  }));
  if (cases.length === 0) return undefined;
  return {
    code: "unknown-products",
    says: `products that the policy names and the graph does not know: ${cases.length}`,
    advice: "mend their ids in the policy, or add them to the catalog",
    cases,
  };
};
