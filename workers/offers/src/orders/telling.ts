import type { Order, OrderLine } from "@basketwise/core";
import { dayOf } from "@basketwise/core";
import { digest } from "../text/digest.ts";

/** What tellings of an order are compared by. */
export interface Told {
  readonly orderId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Digest of the lines, whatever their order, without what came back. */
  readonly lines: string;
  /** Digest of country, source, segments and coupon. */
  readonly facts: string;
  /** Pieces that came back, by line in an order of its own; empty where none did. */
  readonly returned: readonly number[];
}

/** An order as it was told, in the form in which it is kept. */
export interface Telling extends Told {
  readonly order: Order;
  /** The day of the order, UTC. */
  readonly day: string;
}

/** What an order says. The customer is no part of it: a pseudonym changes with its key, and goes when the customer is forgotten. */
export async function tellingOf(order: Order): Promise<Telling> {
  const { orderId, at, country, source, segments, coupon } = order;
  const lines = order.lines.map((line) => ({ name: nameOf(line), back: line.returned ?? 0 }));
  lines.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.back - b.back));
  const back = lines.map((line) => line.back);
  return {
    order,
    orderId,
    at,
    day: dayOf(at),
    lines: await digest(JSON.stringify(lines.map(({ name }) => name))),
    facts: await digest(JSON.stringify([country, source, segments, coupon])),
    returned: back.some((pieces) => pieces > 0) ? back : [],
  };
}

function nameOf({ productId, quantity, price, listPrice }: OrderLine): string {
  return JSON.stringify([productId, quantity, price, listPrice]);
}
