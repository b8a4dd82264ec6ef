import type { Listing } from "../graph/graph.ts";
import { type Money, toMajor, toMinor } from "../model/money.ts";
import type { Threshold } from "../model/policy.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique, Tie } from "./shape.ts";
import { basketTies, boughtTogether, chanceOf, isStrong } from "./shared/basket-ties.ts";
import { candidate } from "./shared/candidate.ts";
import { PLAIN_CHANCE } from "./shared/chance.ts";

/** The gap may be at most this share of the cart, and an item that closes it at most this share or twice the gap. */
const MOST_OF_CART = 0.3;

/** The next threshold above the cart and what is missing to it. */
interface Gap {
  readonly threshold: Threshold;
  readonly missing: Money;
}

/** "Add this to reach free delivery": items that just close the gap to the next threshold. */
export function threshold(): Technique {
  return {
    code: "threshold",
    restsOnBasket: true,
    addsOn: false,
    propose(situation) {
      const gap = findGap(situation);
      return gap ? closers(gap, situation) : [];
    },
    describe({ ties }, situation) {
      const gap = findGap(situation);
      if (!gap) return { reasons: [] };
      const { amount, reward } = gap.threshold;
      const evidence = { threshold: amount, missing: toMajor(gap.missing, situation.decimals), reward };
      return { reasons: [{ code: "reaches_threshold", evidence }, ...boughtTogether(ties, situation)] };
    },
  };
}

function findGap({ policy, cartValue, decimals }: Situation): Gap | undefined {
  const gaps = policy.thresholds
    .map((one) => ({ threshold: one, missing: (toMinor(one.amount, decimals) - cartValue) as Money }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => a.missing - b.missing);
  const [next] = gaps;
  return next && next.missing <= MOST_OF_CART * cartValue ? next : undefined;
}

function closers({ missing }: Gap, situation: Situation): Candidate[] {
  const most = Math.max(2 * missing, MOST_OF_CART * situation.cartValue);
  const closes = ({ price }: Listing) => price >= missing && price <= most;
  const candidates = new Map<string, Candidate>();
  const popular = new Set<string>();
  for (const { listing } of situation.graph.popular("all")) {
    if (!closes(listing)) continue;
    popular.add(listing.product.id);
    candidates.set(listing.product.id, closer(listing, [], false));
  }
  for (const [id, ties] of basketTies(situation)) {
    const [first] = ties;
    if (!first || !closes(first.to)) continue;
    const tied = ties.some((tie) => isStrong(tie, situation));
    // A weak tie is none: what is popular stays popular, what rests on the tie alone is left to the rule on evidence.
    if (tied || !popular.has(id)) candidates.set(id, closer(first.to, ties, tied));
  }
  return [...candidates.values()];
}

/** Those with a tie to the basket first, then popular ones, each closest to the gap first. */
function closer(listing: Listing, ties: readonly Tie[], tied: boolean): Candidate {
  return candidate("threshold", listing, {
    ties,
    acceptance: tied ? chanceOf(ties) : PLAIN_CHANCE,
    precedence: (tied ? 0 : POPULAR_AFTER) + listing.price,
  });
}

/** Above any price in minor units, so that all that is tied stands before all that is merely popular. */
const POPULAR_AFTER = 2 ** 50;
