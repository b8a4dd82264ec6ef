import { isPseudonym, type OfferRequest, withProfile } from "@basketwise/core";
import { LIMITS } from "@basketwise/core/schema";
import type { Access } from "../access/access.ts";
import type { FoundFor } from "../storage/profile-store.ts";
import { pseudonym } from "./pseudonym.ts";

/**
 * The customer whose profile a request is decided with; undefined where it names nobody, or nobody who consents. A page has
 * to name them by the pseudonym that only the shop's own server can make: of an id that anybody could guess, the offers
 * would tell whoever asks what was bought under it.
 */
export function namedIn({ customer }: OfferRequest, by: Access["by"]): string | undefined {
  const id = customer?.consent === false ? undefined : customer?.id;
  return id === undefined || by !== "publishable" || isPseudonym(id) ? id : undefined;
}

/** The pseudonym of each customer that requests name, by id. */
export async function pseudonymsOf(
  asked: readonly OfferRequest[],
  key: string,
  by: Access["by"],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(asked.map((request) => namedIn(request, by)).filter((id) => id !== undefined));
  return new Map(await Promise.all([...ids].map(async (id) => [id, await pseudonym(id, key)] as const)));
}

/** Requests with what the profiles of their customers tell. A page is not told what was withheld for the sake of one. */
export function completed(
  asked: readonly OfferRequest[],
  names: ReadonlyMap<string, string>,
  { profiles }: FoundFor,
  by: Access["by"],
): readonly OfferRequest[] {
  if (profiles.size === 0) return asked;
  return asked.map((request) => {
    const profile = profiles.get(names.get(namedIn(request, by) ?? "") ?? "");
    if (!profile || !request.customer) return request;
    const customer = withProfile(request.customer, profile, LIMITS.list);
    return { ...request, customer, ...(by === "publishable" && { explain: false }) };
  });
}
