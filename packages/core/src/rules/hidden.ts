import { history } from "../situation/history.ts";
import { isAbout, merchandising } from "../situation/merchandising.ts";
import { person } from "../situation/person.ts";
import type { Rule } from "./shape.ts";
import { shownAs } from "./shared/subjects.ts";

/** Nothing that the merchant hides here and now. */
export function hidden(): Rule {
  return {
    code: "hidden",
    binds: () => true,
    brings: { merchandising, person, history },
    applies: ({ merchandising }) => merchandising.some(({ effect }) => effect === "hide"),
    check(candidate, { merchandising }) {
      for (const { product } of shownAs(candidate)) {
        const entry = merchandising.find((one) => one.effect === "hide" && isAbout(one, product));
        if (entry) return { productId: product.id, ...(entry.for !== undefined && { for: entry.for }) };
      }
      return undefined;
    },
  };
}
