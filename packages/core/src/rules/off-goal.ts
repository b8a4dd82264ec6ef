import type { Rule } from "./shape.ts";
import { subjects } from "./shared/subjects.ts";

/** What is offered serves an aim that the purchase serves, or that the customer named. */
export function offGoal(): Rule {
  return {
    code: "off-goal",
    binds: ({ restsOn }) => restsOn === "basket",
    applies: ({ main }) => (main?.listing.product.goals?.length ?? 0) > 0,
    check(candidate, situation) {
      const own = situation.main?.listing.product.goals ?? [];
      if (own.length === 0) return undefined;
      const aims = [...own, ...situation.goals];
      const stray = subjects(candidate, situation).find(({ product: { goals = [] } }) => {
        return goals.length > 0 && !goals.some((goal) => aims.includes(goal));
      });
      return stray && { goals: stray.product.goals ?? [], aims };
    },
  };
}
