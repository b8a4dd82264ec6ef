import { history } from "../situation/history.ts";
import type { Rule } from "./shape.ts";
import { shownAs } from "./shared/subjects.ts";

/** What was shown a few times lately is let go. */
export function fatigue(): Rule {
  return {
    code: "fatigue",
    binds: () => true,
    brings: { history },
    applies: ({ consent, shownLately }) => consent && shownLately.size > 0,
    check(candidate, situation) {
      const { shownLately, policy, consent } = situation;
      if (!consent || shownLately.size === 0) return undefined;
      const { times, days } = policy.fatigue;
      for (const { product } of shownAs(candidate)) {
        const shown = shownLately.get(product.id) ?? 0;
        if (shown >= times) return { productId: product.id, shown, times, days };
      }
      return undefined;
    },
  };
}
