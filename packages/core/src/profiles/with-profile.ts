import type { Customer } from "../model/request.ts";
import type { Profile } from "./profile.ts";

/**
 * A customer as the request has them, with what only their profile tells. What the request says itself stands, field by
 * field; its segments come first, the profile's after them, `most` in all. Where the request brings the orders, the stage
 * that was found from older ones is left out.
 */
export function withProfile(asked: Customer, profile: Profile, most: number): Customer {
  const { stage, ...rest } = profile;
  const { segments: own = [] } = asked;
  const segments = [...new Set([...own, ...(profile.segments ?? [])])].slice(0, most);
  return {
    ...(stage !== undefined && !asked.orders && { stage }),
    ...rest,
    ...asked,
    ...(segments.length > 0 && { segments }),
  };
}
