import { required } from "../parts/required.ts";
import { history } from "../situation/history.ts";
import type { Rule } from "./shape.ts";
import { firstSubject } from "./shared/subjects.ts";

/** What a basket item does not work without is no offer: it is shown as required. */
export function essential(): Rule {
  return {
    code: "essential",
    binds: ({ restsOn }) => restsOn === "basket",
    brings: { required, history },
    applies: ({ basket }) => basket.some(({ listing }) => (listing.product.requires?.length ?? 0) > 0),
    check: (candidate, situation) =>
      firstSubject(candidate, situation, ({ product }) =>
        situation.basket.some(({ listing }) => listing.product.requires?.includes(product.id)),
      ),
  };
}
