import type { Product } from "../../model/product.ts";
import type { Reason } from "../../model/response.ts";
import type { Situation } from "../../situation/situation.ts";

/** A goal that the customer named and the product serves, as a reason. */
export function sameGoal(product: Product, { goals }: Situation): Reason[] {
  const goal = product.goals?.find((one) => goals.includes(one));
  return goal === undefined ? [] : [{ code: "same_goal", evidence: { goal } }];
}
