import {
  type Customer,
  type EncodedProfiles,
  encodeProfiles,
  PROFILES_KEY,
  profileLine,
} from "@basketwise/core";
import { digest } from "./digest.ts";
import { pseudonym } from "./pseudonym-of.ts";
import type { Shelf } from "./publish-graph.ts";

/** Publishes profiles by id: their packs first, then the pointer. */
export async function publishProfiles(
  shelf: Shelf,
  customers: Readonly<Record<string, Customer>>,
  charactersPerPack?: number,
): Promise<EncodedProfiles> {
  const lines = await Promise.all(
    Object.entries(customers).map(async ([id, customer]) => profileLine(await pseudonym(id), customer)),
  );
  const options = { digest, ...(charactersPerPack !== undefined && { charactersPerPack }) };
  const encoded = encodeProfiles(lines, options);
  for (const [key, value] of encoded.values) await shelf.put(key, value);
  await shelf.put(PROFILES_KEY, JSON.stringify(encoded.pointer));
  return encoded;
}

/** A customer who bought these at once. */
export function buyerOf(...ids: readonly string[]): Customer {
  const lines = ids.map((productId) => ({ productId, quantity: 1, price: 20 }));
  return { segments: ["vip"], orders: [{ orderId: "o-1", at: "2026-10-01T12:00:00Z", lines }] };
}
