import { IMPULSE_TERMS } from "../policy/terms.ts";
import { scopes } from "../situation/scopes.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { PLAIN_CHANCE } from "./shared/chance.ts";

/** Small low-price things at the till, whatever is in the basket. */
export function impulse(): Technique {
  return {
    code: "impulse",
    restsOn: "basket",
    addsOn: true,
    terms: IMPULSE_TERMS,
    brings: { scopes },
    anchor: ({ policy, basketValue }) => [policy.impulse.maxShare, basketValue],
    // What more baskets took is taken more readily; the order of the list is that.
    propose: ({ graph }) =>
      graph
        .popular("impulse")
        .map(({ listing }, place) =>
          candidate("impulse", listing, { acceptance: PLAIN_CHANCE / (1 + place) }),
        ),
    describe: () => ({ reasons: [{ code: "small_addition", evidence: {} }] }),
  };
}
