import type { Order } from "@basketwise/core";
import { WAITING } from "../log/places.ts";
import type { Log } from "../storage/log.ts";
import { digest } from "../text/digest.ts";

/** Lays an order down; the key it lies under. */
export async function layDown(log: Log, text: string): Promise<string> {
  const key = `${WAITING}${await digest(text)}.json`;
  await log.put(key, text);
  return key;
}

/** Picks an order up; undefined where it was taken already. */
export async function pickUp(log: Log, key: string): Promise<Order | undefined> {
  const text = await log.get(key);
  return text === null ? undefined : (JSON.parse(text) as Order);
}
