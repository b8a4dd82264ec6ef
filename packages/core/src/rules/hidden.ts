import { isAbout } from "../situation/merchandising.ts";
import type { Rule } from "./shape.ts";
import { shownAs } from "./shared/subjects.ts";

/** Nothing that the merchant hides here and now. */
export function hidden(): Rule {
  return {
    code: "hidden",
    binds: () => true,
    applies: ({ merchandising }) => merchandising.some(({ effect }) => effect === "hide"),
    check(candidate, { merchandising }) {
      const found = shownAs(candidate).find(({ product }) =>
        merchandising.some((entry) => entry.effect === "hide" && isAbout(entry, product)),
      );
      return found && { productId: found.product.id };
    },
  };
}
