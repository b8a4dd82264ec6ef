import type { Rule } from "./shape.ts";
import { firstSubject } from "./shared/subjects.ts";

/** Nothing that is chosen already: techniques of the basket look at the basket, the others at the cart and the page. */
export function inCart(): Rule {
  return {
    code: "in-cart",
    binds: () => true,
    check(candidate, situation, technique) {
      const chosen = technique.restsOn === "basket" ? situation.inBasket : situation.inCart;
      return firstSubject(candidate, situation, ({ product }) => chosen.has(product.id));
    },
  };
}
