import { toMajor } from "../model/money.ts";
import type { Rule } from "./shape.ts";
import { isWaived } from "./shared/is-waived.ts";

/** An add-on never costs as much as the main item. */
export function dearerThanMain(): Rule {
  return {
    code: "dearer-than-main",
    binds: ({ addsOn }) => addsOn,
    check(candidate, situation) {
      const { main, decimals } = situation;
      if (!main || candidate.listing.price < main.listing.price || isWaived(candidate, situation))
        return undefined;
      return {
        price: toMajor(candidate.listing.price, decimals),
        mainPrice: toMajor(main.listing.price, decimals),
      };
    },
  };
}
