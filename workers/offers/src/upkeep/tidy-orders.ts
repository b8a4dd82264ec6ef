import { dayBefore } from "@basketwise/core";
import { ORDERS } from "../log/places.ts";
import { logPieces, type Piece } from "../orders/log-pieces.ts";
import { putTogether } from "../orders/put-together.ts";
import { neededStores, type OrderStores } from "../orders/stores.ts";
import type { Job } from "./job.ts";

/** Days that are looked at: a night or two that fail are made up for. */
const DAYS = 7;

/** Objects that a day may have before they are put together. */
const FEW = 20;

/** Objects that are read in one run: a Worker of the free plan may ask its stores a thousand times. What is left is put together the next night. */
const MOST_OBJECTS = 600;

/** Characters of one object, as many as a worker holds with ease. */
const MOST_CHARACTERS = 4_000_000;

/** Puts the many small objects of the days before today together, so that reading the orders takes few requests. */
export const tidyOrders: Job = async (bindings, { now }) => {
  const stores = neededStores(bindings);
  let left = MOST_OBJECTS;
  for (let days = 1; days <= DAYS && left > 0; days++) {
    const day = dayBefore(days, now());
    const { keys } = await stores.log.list(`${ORDERS}${day}/`);
    if (keys.length <= FEW) continue;
    await tidy(stores, day, left);
    left -= keys.length;
  }
};

async function tidy(stores: OrderStores, day: string, most: number): Promise<void> {
  let lot: Piece[] = [];
  let characters = 0;
  let read = 0;
  for await (const pieces of logPieces(stores.log, { from: day, until: day })) {
    lot.push(...pieces);
    read += pieces.length;
    characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (read >= most) break;
    if (characters < MOST_CHARACTERS) continue;
    await putTogether(stores, day, lot);
    [lot, characters] = [[], 0];
  }
  if (lot.length > 0) await putTogether(stores, day, lot);
}
