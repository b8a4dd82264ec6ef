import type { Telling, Told } from "../orders/telling.ts";

/** An order that was taken. */
export interface TakenOrder extends Told {
  /** The object of the log in which it stands; null while it is on its way there. */
  readonly object: string | null;
}

/** An order that stands in the log now, and what was known of it before. */
export interface WrittenOrder {
  readonly telling: Told;
  readonly object: string;
  readonly before: TakenOrder;
}

/** An order that stood in one object of its day and stands in another. */
export interface MovedOrder {
  readonly orderId: string;
  readonly from: string;
  readonly to: string;
}

/** Which orders were taken, and what they said. Any of it may reject. */
export interface OrdersTaken {
  /** Those of the orders that were taken, by id. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, TakenOrder>>;
  /** Takes orders that were not taken before; of one that was, nothing changes. */
  claim(tellings: readonly Telling[]): Promise<void>;
  /** Says where orders stand in the log; the number of those of which nobody else said so in between. */
  settle(written: readonly WrittenOrder[]): Promise<number>;
  /** Says that orders stand in another object now; of one that moved meanwhile nothing changes. */
  move(orders: readonly MovedOrder[]): Promise<void>;
  /** Where those of the orders that were taken stand, by id: the name of the object, null while there is none. */
  places(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
}
