import type { Listing } from "../graph/graph.ts";

/** A product that may stand at the head of a column. */
export interface ColumnCandidate {
  readonly listing: Listing;
  /** The shares of its cells by the numbers of their rows; 0 where nothing was counted, or it is forbidden. */
  readonly shares: ReadonlyMap<number, number>;
  /** Whether the merchant wants it offered beside one of the rows. */
  readonly wanted: boolean;
}

/**
 * Chooses columns: first what the merchant wants and what goes best with each row, so that no row stands without it,
 * then those that fill most cells. They are given with most cells first; of equals the stronger, then the more bought, then the lower id.
 */
export function chooseColumns(candidates: readonly ColumnCandidate[], most: number): ColumnCandidate[] {
  const fullest = [...candidates].sort(fullestFirst);
  const best = bestOfRows(fullest);
  const wanted = fullest.filter((one) => one.wanted);
  const chosen = new Set([...wanted, ...fullest.filter((one) => best.has(one)), ...fullest]);
  return [...chosen].slice(0, most).sort(fullestFirst);
}

/** What has the highest share in some row; of equals the first. */
function bestOfRows(candidates: readonly ColumnCandidate[]): ReadonlySet<ColumnCandidate> {
  const best = new Map<number, { readonly candidate: ColumnCandidate; readonly share: number }>();
  for (const candidate of candidates) {
    for (const [row, share] of candidate.shares) {
      const before = best.get(row);
      if (!before || share > before.share) best.set(row, { candidate, share });
    }
  }
  return new Set([...best.values()].map(({ candidate }) => candidate));
}

function fullestFirst(a: ColumnCandidate, b: ColumnCandidate): number {
  return (
    b.shares.size - a.shares.size ||
    strengthOf(b) - strengthOf(a) ||
    b.listing.baskets - a.listing.baskets ||
    (a.listing.product.id < b.listing.product.id ? -1 : 1)
  );
}

function strengthOf({ shares }: ColumnCandidate): number {
  let sum = 0;
  for (const share of shares.values()) sum += share;
  return sum;
}
