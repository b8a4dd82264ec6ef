import type { CustomerRecord } from "@basketwise/core";

/** A good row of a customer table. */
export interface NamedRow {
  /** Whatever in the row can name the customer, at least one. */
  readonly ids: readonly string[];
  readonly segments: readonly string[];
  readonly contacts: number | undefined;
}

/**
 * One record a customer, by the first of a row's ids that is known, else by its first. Of several rows all segments
 * count, and the largest number of contacts: a table with a row for each segment repeats it.
 */
export function joinRecords(rows: readonly NamedRow[], known: ReadonlySet<string>): CustomerRecord[] {
  const joined = new Map<string, { segments: Set<string>; contacts: number | undefined }>();
  for (const { ids, segments, contacts } of rows) {
    const id = ids.find((one) => known.has(one)) ?? ids[0]!;
    const own = joined.get(id) ?? { segments: new Set<string>(), contacts: undefined };
    joined.set(id, own);
    for (const segment of segments) own.segments.add(segment);
    if (contacts !== undefined) own.contacts = Math.max(contacts, own.contacts ?? 0);
  }
  return Array.from(joined, ([id, { segments, contacts }]) => ({
    id,
    segments: [...segments],
    ...(contacts !== undefined && { supportContacts: contacts }),
  }));
}
