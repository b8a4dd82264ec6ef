import type { Merchandising } from "../model/policy.ts";
import type { Product } from "../model/product.ts";
import { liesIn, names } from "../model/ref.ts";
import type { Situation } from "./situation.ts";

/** What decides whether an entry holds. */
export type Here = Pick<Situation, "request" | "at" | "segments" | "basket">;

/** The merchant's entries that hold here and now. */
export function merchandising(entries: readonly Merchandising[], here: Here): readonly Merchandising[] {
  return entries.filter((entry) => holds(entry, here));
}

function holds(entry: Merchandising, { request, at, segments, basket }: Here): boolean {
  const { for: ref, from, until } = entry;
  if (ref !== undefined && !basket.some(({ listing }) => names(ref, listing.product))) return false;
  if (entry.placements && !entry.placements.includes(request.placement)) return false;
  if (entry.segments && !entry.segments.some((segment) => segments.has(segment))) return false;
  if (from !== undefined && at < Date.parse(from)) return false;
  return until === undefined || at < Date.parse(until);
}

/** Whether an entry is about a product: by its id or its category; one that names neither is about all. */
export function isAbout({ productIds, category }: Merchandising, product: Product): boolean {
  if (productIds === undefined && category === undefined) return true;
  return (
    (productIds?.includes(product.id) ?? false) ||
    (category !== undefined && liesIn(product.category, category))
  );
}
