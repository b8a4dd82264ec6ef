import type { Listing } from "../graph/graph.ts";
import { type Money, percentOff } from "../model/money.ts";
import { isAvailable } from "../model/product.ts";
import { ownPrices } from "../parts/own-prices.ts";
import { BUNDLE_TERMS } from "../policy/terms.ts";
import { history } from "../situation/history.ts";
import { owns } from "../situation/owned.ts";
import { priceOfPieces } from "../situation/prices.ts";
import { addSets } from "../situation/sets.ts";
import type { Situation } from "../situation/situation.ts";
import { hasStrongTie } from "../situation/ties.ts";
import type { Candidate, Technique } from "./shape.ts";
import { boughtTogether } from "./shared/bought-together.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE } from "./shared/chance.ts";
import { complements } from "./shared/complements.ts";

/** A set found in the graph has at most this many items beside the main one. */
const MOST_BESIDE = 3;

/** A ready set around the main item, cheaper than its parts: named by the merchant, or found in the graph. */
export function bundle(): Technique {
  return {
    code: "bundle",
    restsOn: "basket",
    addsOn: false,
    terms: BUNDLE_TERMS,
    brings: { history, addSets, ownPrices },
    propose(situation) {
      const sets = [...namedSets(situation), ...foundSets(situation)];
      return [...new Map(sets.toReversed().map((set) => [contentOf(set), set])).values()];
    },
    // The set with more off, then by the ids of what they hold.
    prefers({ percent: mine = 0, pieces: own }, { percent: other = 0, pieces: theirs }) {
      return mine > other || (mine === other && idsOf(own) < idsOf(theirs));
    },
    describe(one, situation) {
      const { percent = 0 } = one;
      return {
        reasons: [{ code: "set_price", evidence: { percent } }, ...boughtTogether(one, situation)],
      };
    },
  };
}

function idsOf(pieces: Candidate["pieces"] = []): string {
  return JSON.stringify(pieces.map(({ listing }) => listing.product.id));
}

/** What tells two sets apart: their products, in any order. */
function contentOf({ pieces = [] }: Candidate): string {
  return JSON.stringify(pieces.map(({ listing }) => listing.product.id).sort());
}

/** The merchant's sets that hold the main item, those with more off first. */
function namedSets(situation: Situation): Candidate[] {
  const { main, policy, graph } = situation;
  if (!main) return [];
  const { id } = main.listing.product;
  const sets: Candidate[] = [];
  for (const { productIds, percent } of policy.bundles.toSorted((a, b) => b.percent - a.percent)) {
    if (!productIds.includes(id)) continue;
    const listings = productIds.map((productId) =>
      productId === id ? main.listing : graph.listing(productId),
    );
    const beside = listings.filter(
      (listing) => listing !== undefined && listing !== main.listing,
    ) as Listing[];
    const [first] = beside;
    if (!first || beside.length !== new Set(productIds).size - 1) continue;
    sets.push(asSet(main.listing, beside, percent, { acceptance: CURATED_CHANCE }));
  }
  return sets;
}

/** The main item with the best of what really goes with it; and with each of these alone, for where a rule stops the whole. */
function foundSets(situation: Situation): Candidate[] {
  const { main, policy } = situation;
  const { percent } = policy.bundle;
  if (!main || percent === undefined) return [];
  const partners = complements("bundle", situation)
    .filter((one) => isPartner(one, main.listing, situation))
    .sort((a, b) => b.acceptance - a.acceptance || (a.listing.product.id < b.listing.product.id ? -1 : 1))
    .slice(0, MOST_BESIDE);
  const alone = partners.length > 1 ? partners.map((one) => [one]) : [];
  return [partners, ...alone].flatMap((members, precedence) => {
    const [first] = members;
    if (!first) return [];
    const beside = members.map(({ listing }) => listing);
    const { ties, curated, acceptance } = first;
    return [asSet(main.listing, beside, percent, { ties, curated, acceptance, precedence })];
  });
}

/**
 * Whether it may stand in a set that no merchant has looked at: had, cheaper than the main item, and with a real tie. What
 * would keep the whole set from being offered, and can be told beforehand, is none.
 */
function isPartner({ listing, ties, curated }: Candidate, main: Listing, situation: Situation): boolean {
  const { product } = listing;
  if (!isAvailable(product) || listing.price >= main.price) return false;
  if (situation.inBasket.has(product.id) || owns(situation, product)) return false;
  if (situation.request.exclude?.includes(product.id)) return false;
  if (situation.basket.some((item) => item.listing.product.requires?.includes(product.id))) return false;
  if (curated.length > 0) return true;
  return ties !== undefined && hasStrongTie(listing, ties, situation);
}

function asSet(
  main: Listing,
  beside: readonly Listing[],
  percent: number,
  grounds: Pick<Candidate, "acceptance"> & Partial<Candidate>,
): Candidate {
  const pieces = [
    { listing: main, quantity: 1 },
    ...beside.map((listing) => ({ listing, quantity: 1, beside: true })),
  ];
  const amount = percentOff(priceOfPieces(pieces), percent);
  const first = beside[0] ?? main;
  return candidate("bundle", first, {
    pieces,
    ownPrice: { amount, isDiscount: true },
    added: (amount - main.price) as Money,
    percent,
    ...grounds,
  });
}
