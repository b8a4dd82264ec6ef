import { toMajor, toMinor } from "../model/money.ts";
import { guides } from "../parts/guides.ts";
import { waits } from "../parts/waits.ts";
import type { Rule } from "./shape.ts";

/** Nothing that adds more to the bill than the customer wants to spend. */
export function budget(): Rule {
  return {
    code: "budget",
    binds: () => true,
    brings: { guides, waits },
    applies: ({ request }) => request.customer?.budget !== undefined,
    instead: "guides",
    check({ added }, { request, decimals }) {
      const most = request.customer?.budget;
      if (most === undefined || added <= toMinor(most, decimals)) return undefined;
      return { added: toMajor(added, decimals), budget: most };
    },
  };
}
