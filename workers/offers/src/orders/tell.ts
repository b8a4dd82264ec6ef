import type { Order } from "@basketwise/core";
import { respondLater } from "../http/respond.ts";
import { handOver } from "../intake/hand-over.ts";
import { budget, OVER } from "../storage/budget.ts";
import type { OrdersTaken, TakenOrder } from "../storage/orders-taken.ts";
import { type Conflict, fold } from "./fold.ts";
import { messagesOf } from "./messages-of.ts";
import type { OrderWay } from "./stores.ts";
import { type Telling, tellingOf } from "./telling.ts";

/** Milliseconds that whoever tells orders waits for the ledger. What is not known by then, the consumer finds out. */
const PATIENCE_MS = 2_000;

/** What became of orders that were told. */
export type ToldOutcome =
  | { readonly kind: "taken"; readonly accepted: number; readonly known: number }
  /** Nothing was taken: this one contradicts what is known, or what was told before it. */
  | { readonly kind: "conflict"; readonly place: number; readonly conflict: Conflict }
  /** The queue or the log failed: whoever told them is answered with the problem, and tells them all again. */
  | { readonly kind: "failed"; readonly problem: Response };

/** How orders are told. */
export interface TellOptions {
  /** ISO 4217, where whoever tells them says so. */
  readonly currency?: string;
  /** Whether one that contradicts is left to the consumer, which sets it aside. */
  readonly lenient?: boolean;
}

/** Tells orders: all of them are on their way into the log when this is done, or none counts as taken. */
export async function tell(
  orders: readonly Order[],
  way: OrderWay,
  { currency, lenient = false }: TellOptions = {},
): Promise<ToldOutcome> {
  const tellings = await Promise.all(orders.map(tellingOf));
  const known = await knownInTime(way.taken, tellings);
  const folded = fold(known, tellings);
  const [conflict] = folded.conflicts;
  if (conflict && !lenient) return { kind: "conflict", place: tellings.indexOf(conflict.telling), conflict };
  const sent = [...folded.fresh, ...folded.conflicts.map(({ telling }) => telling)];
  const problem = await send(sent, way, currency);
  if (problem) return { kind: "failed", problem };
  return { kind: "taken", accepted: tellings.length - folded.known, known: folded.known };
}

async function send(
  tellings: readonly Telling[],
  { intake, log }: OrderWay,
  currency: string | undefined,
): Promise<Response | undefined> {
  const orders = tellings.map(({ order }) => order);
  try {
    return await handOver(await messagesOf(orders, log, currency), intake);
  } catch (error) {
    console.error(`orders: ${error}`);
    return respondLater("what was sent could not be taken now: send it again later");
  }
}

/** What the ledger knows of the orders; nothing where it fails or is slow. */
async function knownInTime(
  taken: OrdersTaken,
  tellings: readonly Telling[],
): Promise<ReadonlyMap<string, TakenOrder>> {
  const waiting = budget(PATIENCE_MS);
  try {
    const found = await waiting.wait(taken.known(tellings.map(({ orderId }) => orderId)));
    return found === OVER ? new Map() : found;
  } catch {
    return new Map();
  } finally {
    waiting.end();
  }
}
