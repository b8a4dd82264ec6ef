import { env } from "cloudflare:workers";
import { bearer, KEYS, SECRET } from "./keys.ts";
import { visitor } from "./visitor.ts";

/** A count of the ledger; what is empty is left out. */
export type CountRow = Readonly<Record<string, string | number>>;

/** The counts of the ledger in the order of their keys. */
export async function countRows(): Promise<CountRow[]> {
  const { results } = await env.LEDGER.prepare("SELECT * FROM daily_counts").all<CountRow>();
  return results.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")));
}

/** The events that the export tells of a day. */
export async function exported(day: string): Promise<Record<string, unknown>[]> {
  const shop = visitor({}, { KEYS, LEDGER: env.LEDGER, LOG: env.LOG });
  const { text } = await shop.ask(`/v1/events?day=${day}`, { headers: bearer(SECRET) });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** The names of the log. */
export async function logNames(prefix = ""): Promise<string[]> {
  return (await env.LOG.list({ prefix })).objects.map(({ key }) => key);
}

/** Empties ledger and log. */
export async function emptyStores(): Promise<void> {
  const tables = ["seen_events", "daily_counts", "orders_taken", "erased_customers"];
  await env.LEDGER.batch(tables.map((table) => env.LEDGER.prepare(`DELETE FROM ${table}`)));
  await env.LOG.delete(await logNames());
}
