import type { Listing } from "../graph/graph.ts";
import { NOTHING } from "../model/money.ts";
import { gather } from "../parts/gather.ts";
import { ownPrices } from "../parts/own-prices.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { PLAIN_CHANCE } from "./shared/chance.ts";
import { compareVersion } from "./shared/compare.ts";

/** A table of versions has at least so many. */
const LEAST_VERSIONS = 2;

/** All versions of the main item side by side, cheaper ones too, and the customer chooses. */
export function ladder(): Technique {
  return {
    code: "ladder",
    restsOn: "main",
    addsOn: false,
    showsVersions: true,
    brings: { gather, ownPrices },
    propose({ main, graph }) {
      if (main?.listing.product.group === undefined) return [];
      const versions = [main.listing, ...graph.related(main.listing.product.id, "version")];
      return inOrder(versions).map((listing, precedence) =>
        candidate("ladder", listing, {
          pieces: [{ listing, quantity: 1 }],
          acceptance: PLAIN_CHANCE,
          precedence,
          added: NOTHING,
        }),
      );
    },
    gather(survivors, { main }) {
      // A table of versions keeps its order, whatever is pinned or serves a goal.
      const sorted = survivors.toSorted((a, b) => a.precedence - b.precedence);
      const pieces = sorted.flatMap((survivor) => survivor.pieces ?? []);
      if (!main || pieces.length < LEAST_VERSIONS) return undefined;
      return candidate("ladder", main.listing, {
        pieces,
        ownPrice: { amount: main.listing.price, isDiscount: false },
        acceptance: PLAIN_CHANCE,
        added: NOTHING,
      });
    },
    describe({ listing: chosen, pieces = [] }) {
      const versions = pieces.map(({ listing }) => listing.product);
      return {
        reasons: [{ code: "all_versions", evidence: { versions: versions.length } }],
        compare: versions.flatMap((version) => compareVersion(chosen.product, version)),
      };
    },
  };
}

/** By tier, or by price where not all have one: one order, whichever of the versions is chosen. */
function inOrder(versions: readonly Listing[]): Listing[] {
  const tiered = versions.every(({ product }) => product.tier !== undefined);
  const step = ({ product, price }: Listing) => (tiered ? (product.tier ?? 0) : price);
  return versions.toSorted((a, b) => step(a) - step(b) || (a.product.id < b.product.id ? -1 : 1));
}
