import { DAY, type Order, type OrderLine } from "@basketwise/core";
import type { Checked } from "@basketwise/core/schema";
import { pseudonym } from "../customers/pseudonym.ts";

/** What orders are kept with. */
export interface Keeping {
  /** The setting `PSEUDONYM_KEY`; without it no customer is kept. */
  readonly key: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An order in the form in which it is kept: its moment in UTC, its customer a pseudonym or nobody; or what is wrong with it. */
export async function keepOrder(order: Order, { key, now }: Keeping): Promise<Checked<Order>> {
  const { orderId, customerId, at, country, source, segments, coupon, lines } = order;
  const moment = new Date(at).toISOString().replace(".000Z", "Z");
  if (!/^\d{4}-/.test(moment)) return wrong("at", "expected a year of four digits in UTC");
  // One order of next year would be the latest for a year: no graph would ever be stale again.
  if (Date.parse(at) > now + DAY) return wrong("at", "expected no more than a day from now");
  if (lines.length === 0) return wrong("lines", "expected at least one line");
  const strange = namesIn(order).find(([, name]) => !isPlain(name));
  if (strange) return wrong(strange[0], "expected a string without control characters");
  const customer =
    customerId === undefined || key === undefined ? undefined : await pseudonym(customerId, key);
  const kept = {
    orderId,
    ...(customer !== undefined && { customerId: customer }),
    at: moment,
    ...(country !== undefined && { country }),
    ...(source !== undefined && { source }),
    ...(segments?.length && { segments: [...new Set(segments)].sort() }),
    ...(coupon && { coupon }),
    lines: lines.map(keepLine),
  };
  return { ok: true, value: kept };
}

function keepLine({ productId, quantity, price, listPrice, returned }: OrderLine): OrderLine {
  return {
    productId,
    quantity,
    price,
    ...(listPrice !== undefined && { listPrice }),
    ...(returned && { returned }),
  };
}

function namesIn({ orderId, source = "", segments = [], lines }: Order): [path: string, name: string][] {
  return [
    ["orderId", orderId],
    ["source", source],
    ...segments.map((name, i): [string, string] => [`segments[${i}]`, name]),
    ...lines.map(({ productId }, i): [string, string] => [`lines[${i}].productId`, productId]),
  ];
}

/** Whether a text has no control characters, and no half of a character, which no store could give back. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}

function wrong(path: string, problem: string): Checked<Order> {
  return { ok: false, problem: `${path}: ${problem}` };
}
