import type { Listing } from "../graph/graph.ts";
import { type Money, toMajor, toMinor } from "../model/money.ts";
import type { Threshold } from "../model/policy.ts";
import { cartValue } from "../situation/cart.ts";
import { scopes } from "../situation/scopes.ts";
import type { Situation } from "../situation/situation.ts";
import { hasStrongTie, tiedToBasket } from "../situation/ties.ts";
import type { Candidate, Technique } from "./shape.ts";
import { boughtTogether } from "./shared/bought-together.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE, PLAIN_CHANCE } from "./shared/chance.ts";
import { curatedComplements } from "./shared/curated-complements.ts";

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
    restsOn: "basket",
    addsOn: false,
    brings: { cartValue, scopes },
    propose(situation) {
      const gap = findGap(situation);
      return gap ? closers(gap, situation) : [];
    },
    describe(one, situation) {
      const gap = findGap(situation);
      if (!gap) return { reasons: [] };
      const { amount, reward } = gap.threshold;
      const evidence = { threshold: amount, missing: toMajor(gap.missing, situation.decimals), reward };
      return {
        reasons: [{ code: "reaches_threshold", evidence }, ...one.curated, ...boughtTogether(one, situation)],
      };
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
  for (const { listing } of situation.graph.popular("all")) {
    if (closes(listing)) candidates.set(listing.product.id, popularCloser(listing));
  }
  const said = curatedComplements(situation);
  const { listings, chances } = tiedToBasket("together", situation);
  listings.forEach((listing, i) => {
    const { id } = listing.product;
    if (!closes(listing) || said.has(id)) return;
    const tied = hasStrongTie(listing, "together", situation);
    // A weak tie is none: what is popular stays popular, what rests on the tie alone is left to the rule on evidence.
    if (tied || !candidates.has(id)) candidates.set(id, tiedCloser(listing, chances[i] ?? 0));
  });
  for (const [id, { listing, reasons }] of said) {
    if (closes(listing))
      candidates.set(id, { ...tiedCloser(listing, CURATED_CHANCE), ties: undefined, curated: reasons });
  }
  return [...candidates.values()];
}

/** Those with a tie to the basket come first, each closest to the gap first. */
function tiedCloser(listing: Listing, acceptance: number): Candidate {
  return candidate("threshold", listing, { ties: "together", acceptance, precedence: listing.price });
}

/** Then the popular ones, in the same order. */
function popularCloser(listing: Listing): Candidate {
  return candidate("threshold", listing, {
    acceptance: PLAIN_CHANCE,
    precedence: POPULAR_AFTER + listing.price,
  });
}

/** Above any price in minor units, so that all that is tied stands before all that is merely popular. */
const POPULAR_AFTER = 2 ** 50;
