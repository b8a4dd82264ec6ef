import { names } from "../../model/ref.ts";
import type { Situation } from "../../situation/situation.ts";
import type { Candidate } from "../../techniques/shape.ts";

/** Whether the merchant lets this product through the price rules beside something of the basket. */
export function isWaived({ listing }: Candidate, { policy, basket }: Situation): boolean {
  return policy.anchor.waivers.some(
    (waiver) =>
      names(waiver.product, listing.product) &&
      basket.some((item) => names(waiver.for, item.listing.product)),
  );
}
