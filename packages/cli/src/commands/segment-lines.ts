import type { CustomersRead } from "../customers/read-customers.ts";
import type { Shop } from "../read-shop.ts";
import { describeSegments } from "../segments/describe-segments.ts";
import type { SegmentRow } from "../segments/segment-rows.ts";
import { describeCustomers } from "./customer-lines.ts";
import type { SegmentSettings } from "./segment-options.ts";
import { describeShop } from "./shop-lines.ts";

/** What was read, and what came of it. */
export interface FoundSegments {
  readonly shop: Shop;
  /** Undefined where none was given. */
  readonly table: CustomersRead | undefined;
  /** The moment that was looked from, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly rows: readonly SegmentRow[];
}

/** All that the command can say. */
export interface SaidSegments extends FoundSegments, SegmentSettings {
  /** The files that were written. */
  readonly files: readonly string[];
  readonly seconds: number;
}

/** As one JSON document. */
export function segmentsJson({ at, currency, rows, files, seconds }: SaidSegments): string {
  const moment = new Date(at).toISOString();
  return `${JSON.stringify({ at: moment, currency, segments: rows, files, seconds })}\n`;
}

/** In lines for a human. */
export function segmentLines(said: SaidSegments): string {
  const { shop, table, at, until, currency, rows, files, seconds } = said;
  const lines = [
    `as of ${new Date(at).toISOString()}${until === undefined ? ", the latest order" : ""}`,
    "",
    ...describeSegments(rows, currency),
    ...(files.length > 0 ? ["", `written: ${files.join(", ")}`] : []),
  ];
  const read = `${describeShop(shop, seconds)}${table ? describeCustomers(table) : ""}`;
  return `${read}${lines.join("\n")}\n`;
}
