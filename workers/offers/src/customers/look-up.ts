import { type OfferRequest, withProfile } from "@basketwise/core";
import { LIMITS } from "@basketwise/core/schema";
import type { FoundFor } from "../storage/profile-store.ts";
import { pseudonym } from "./pseudonym.ts";

/** The customer whose profile a request is decided with; undefined where it names nobody, or nobody who consents. */
export function namedIn({ customer }: OfferRequest): string | undefined {
  return customer?.consent === false ? undefined : customer?.id;
}

/** The pseudonym of each customer that requests name, by id. */
export async function pseudonymsOf(
  asked: readonly OfferRequest[],
  key: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(asked.map(namedIn).filter((id) => id !== undefined));
  return new Map(await Promise.all([...ids].map(async (id) => [id, await pseudonym(id, key)] as const)));
}

/** Requests with what the profiles of their customers tell. */
export function completed(
  asked: readonly OfferRequest[],
  names: ReadonlyMap<string, string>,
  { profiles }: FoundFor,
): readonly OfferRequest[] {
  if (profiles.size === 0) return asked;
  return asked.map((request) => {
    const profile = profiles.get(names.get(namedIn(request) ?? "") ?? "");
    if (!profile || !request.customer) return request;
    return { ...request, customer: withProfile(request.customer, profile, LIMITS.list) };
  });
}
