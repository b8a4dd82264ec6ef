import { history } from "../situation/history.ts";
import { owns } from "../situation/owned.ts";
import type { Rule } from "./shape.ts";
import { firstSubject } from "./shared/subjects.ts";

/** Techniques that offer again what one may have, or that only compare. */
const EXEMPT: ReadonlySet<string> = new Set(["multibuy", "ladder", "replenish"]);

/** Nothing that the customer has already, unless it is used up, or they left it in the cart. */
export function owned(): Rule {
  return {
    code: "owned",
    binds: ({ code }) => !EXEMPT.has(code),
    brings: { history },
    applies: ({ keptOrders, surelyOwned }) => keptOrders.size > 0 || surelyOwned.size > 0,
    check(candidate, situation) {
      const abandoned = situation.request.session?.abandoned;
      return firstSubject(candidate, situation, ({ product }) => {
        return owns(situation, product) && !abandoned?.includes(product.id);
      });
    },
  };
}
