import type { Bindings } from "../bindings/env.ts";
import { erasuresD1 } from "../bindings/erasures-d1.ts";
import { intakeQueue } from "../bindings/intake-queue.ts";
import { logR2 } from "../bindings/log-r2.ts";
import { ordersD1 } from "../bindings/orders-d1.ts";
import { type Spare, unbound } from "../bindings/unbound.ts";
import type { Erasures } from "../storage/erasures.ts";
import type { Intake } from "../storage/intake.ts";
import type { Log } from "../storage/log.ts";
import type { OrdersTaken } from "../storage/orders-taken.ts";

/** Where orders are kept. */
export interface OrderStores {
  readonly taken: OrdersTaken;
  readonly erasures: Erasures;
  readonly log: Log;
}

/** Where orders are kept, and the way there. */
export interface OrderWay extends OrderStores {
  readonly intake: Intake;
}

/** Where the worker keeps orders, or the name of the binding that it lacks. */
export function orderStores({ LEDGER, LOG }: Bindings): OrderStores | Spare {
  if (LEDGER === undefined) return "LEDGER";
  if (LOG === undefined) return "LOG";
  return { taken: ordersD1(LEDGER), erasures: erasuresD1(LEDGER), log: logR2(LOG) };
}

/** The same for what comes by queue or clock. @throws Error where a binding is lacking */
export function neededStores(bindings: Bindings): OrderStores {
  const stores = orderStores(bindings);
  if (typeof stores === "string") throw new Error(unbound(stores));
  return stores;
}

/** The same with the queue; whoever comes by it needs all of them. */
export function orderWay(bindings: Bindings): OrderWay | Spare {
  const stores = orderStores(bindings);
  if (typeof stores === "string") return stores;
  return bindings.INTAKE === undefined ? "INTAKE" : { ...stores, intake: intakeQueue(bindings.INTAKE) };
}
