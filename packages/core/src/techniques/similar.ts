import type { Listing } from "../graph/graph.ts";
import type { Money } from "../model/money.ts";
import { areCuratedAlike } from "../model/ref.ts";
import type { Reason } from "../model/response.ts";
import type { Situation } from "../situation/situation.ts";
import { areTied, strongestTie, type Tie, tiesTo } from "../situation/ties.ts";
import type { Candidate, Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE, either, PLAIN_CHANCE } from "./shared/chance.ts";
import { sameGoal } from "./shared/same-goal.ts";

/**
 * Alternatives to the main item: named as similar, or of the same category and another group; or looked at in the same
 * sessions and seldom bought together.
 */
export function similar(): Technique {
  return {
    code: "similar",
    restsOn: "basket",
    addsOn: false,
    propose(situation) {
      const { main, graph } = situation;
      if (!main) return [];
      const alike = graph.related(main.listing.product.id, "alternative");
      return [
        ...alike.map((listing) =>
          inPlaceOf(main.listing, listing, chanceOfAlike(main.listing, listing, situation)),
        ),
        ...considered(main.listing, alike, situation),
      ];
    },
    describe({ listing, ties }, situation) {
      const { main } = situation;
      if (!main) return { reasons: [] };
      const isNamed = areCuratedAlike(main.listing.product, listing.product);
      const tie = consideredTie(main.listing, listing, situation);
      const alike = isNamed || !ties ? [similarTo(main.listing)] : [];
      const seen = tie ? [alsoConsidered(tie)] : [];
      // What customers do says more than a shared category, and less than the merchant's word.
      const grounds = isNamed ? [...alike, ...seen] : [...seen, ...alike];
      return { reasons: [...sameGoal(listing.product, situation), ...grounds] };
    },
  };
}

/** What only sessions hold beside the main item. */
function considered(main: Listing, alike: readonly Listing[], situation: Situation): Candidate[] {
  const { listings, weights } = situation.graph.considered(main.product.id);
  if (listings.length === 0) return [];
  const known = new Set(alike.map(({ product }) => product.id));
  return listings.flatMap((listing, place) => {
    if (known.has(listing.product.id) || !isRival(main, listing, situation)) return [];
    return [inPlaceOf(main, listing, either(weights[place] ?? 0, PLAIN_CHANCE), "considered")];
  });
}

function inPlaceOf(main: Listing, listing: Listing, chance: number, ties?: Candidate["ties"]): Candidate {
  return candidate("similar", listing, {
    pieces: [{ listing, quantity: 1, replaces: main.product.id }],
    acceptance: chance * nearness(main.price, listing.price),
    added: (listing.price - main.price) as Money,
    ties,
  });
}

/** Whether customers choose between the two: no versions of one thing, and seldom bought together. */
function isRival(main: Listing, listing: Listing, situation: Situation): boolean {
  const { group } = listing.product;
  if (group !== undefined && group === main.product.group) return false;
  return !areTied(main, listing, "together", situation);
}

/** The tie by sessions to something that customers choose instead, if it is evidence. */
function consideredTie(main: Listing, listing: Listing, situation: Situation): Tie | undefined {
  if (!situation.graph.facts.sessions || !isRival(main, listing, situation)) return undefined;
  return strongestTie(tiesTo(listing, "considered", situation), situation);
}

/** The chance that something is taken of which the catalog says that it is alike, and sessions maybe too. */
function chanceOfAlike(main: Listing, listing: Listing, situation: Situation): number {
  const said = areCuratedAlike(main.product, listing.product) ? CURATED_CHANCE : PLAIN_CHANCE;
  return either(said, consideredTie(main, listing, situation)?.weight ?? 0);
}

function similarTo({ product }: Listing): Reason {
  return { code: "similar_to", evidence: { productId: product.id, title: product.title } };
}

function alsoConsidered({ of, together }: Tie): Reason {
  const { id, title } = of.product;
  return { code: "also_considered", evidence: { productId: id, title, sessions: together } };
}

/** 1 for the same price, a half for twice or half of it: an alternative is looked for near what was chosen. */
function nearness(a: number, b: number): number {
  if (a <= 0 || b <= 0) return a === b ? 1 : 0.5;
  return Math.min(a, b) / Math.max(a, b);
}
