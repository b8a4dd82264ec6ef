import type { Merchandising } from "../model/policy.ts";
import type { Product } from "../model/product.ts";
import { liesIn } from "../model/ref.ts";
import type { Situation } from "./situation.ts";

/** The merchant's entries of one effect that hold here and now. */
export function merchandisingHere(effect: Merchandising["effect"], situation: Situation): Merchandising[] {
  return situation.policy.merchandising.filter((entry) => entry.effect === effect && holds(entry, situation));
}

function holds({ placements, segments, from, until }: Merchandising, situation: Situation): boolean {
  if (placements && !placements.includes(situation.request.placement)) return false;
  if (segments && !segments.some((segment) => situation.segments.has(segment))) return false;
  if (from !== undefined && situation.at < Date.parse(from)) return false;
  return until === undefined || situation.at < Date.parse(until);
}

/** Whether an entry is about a product: by its id or its category; one that names neither is about all. */
export function isAbout({ productIds, category }: Merchandising, product: Product): boolean {
  if (productIds === undefined && category === undefined) return true;
  return (
    (productIds?.includes(product.id) ?? false) ||
    (category !== undefined && liesIn(product.category, category))
  );
}
