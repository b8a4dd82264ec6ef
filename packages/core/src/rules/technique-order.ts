import { withheld } from "../parts/withheld.ts";
import type { SelectionRule } from "./shape.ts";

/** One technique a placement: the first whose candidates survive is the one, and those of later ones wait. */
export function techniqueOrder(): SelectionRule {
  return {
    code: "technique-order",
    brings: { withheld },
    check({ technique }, standing) {
      return technique === standing.technique ? undefined : { technique: standing.technique };
    },
  };
}
