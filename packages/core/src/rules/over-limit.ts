import { withheld } from "../parts/withheld.ts";
import type { SelectionRule } from "./shape.ts";

/** Few offers: the best ones up to the limit, one of a group, and none at all where there are fewer than the block needs. */
export function overLimit(): SelectionRule {
  return {
    code: "over-limit",
    brings: { withheld },
    check({ technique }, { technique: taken, rank, offered, limit, min, sameGroupAs, explored }) {
      if (technique !== taken) return undefined;
      if (Math.min(offered, limit) < min) return { survivors: offered, limit, min };
      if (sameGroupAs !== undefined) return { sameGroupAs };
      if (rank > limit) return { rank, limit };
      return rank === limit && explored !== undefined ? { rank, limit, explored } : undefined;
    },
  };
}
