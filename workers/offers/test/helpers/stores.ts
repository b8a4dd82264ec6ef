import { env } from "cloudflare:workers";
import { logged } from "./order-desk.ts";

/** Everything that is stored, by store and name. */
export async function everything(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { name } of (await env.GRAPH.list()).keys)
    all.set(`kv ${name}`, (await env.GRAPH.get(name)) ?? "");
  for (const [key, text] of await logged("")) all.set(`r2 ${key}`, text);
  for (const table of ["seen_events", "daily_counts", "orders_taken", "redemptions", "erased_customers"]) {
    const { results } = await env.LEDGER.prepare(`SELECT * FROM ${table}`).all();
    all.set(`d1 ${table}`, results.map((row) => JSON.stringify(row)).join("\n"));
  }
  return all;
}

/** The names of what holds a text. */
export function holding(all: ReadonlyMap<string, string>, text: string): string[] {
  return [...all].filter(([name, value]) => `${name} ${value}`.includes(text)).map(([name]) => name);
}

/** The lines that hold a text, in order. */
export function linesWith(all: ReadonlyMap<string, string>, text: string): string[] {
  const lines = [...all.values()].flatMap((value) => value.split("\n"));
  return lines.filter((line) => line.includes(text)).sort();
}

/** Empties everything. */
export async function emptyEverything(): Promise<void> {
  for (const { name } of (await env.GRAPH.list()).keys) await env.GRAPH.delete(name);
  for (const [key] of await logged("")) await env.LOG.delete(key);
  const tables = ["seen_events", "daily_counts", "orders_taken", "redemptions", "erased_customers"];
  await env.LEDGER.batch(tables.map((table) => env.LEDGER.prepare(`DELETE FROM ${table}`)));
}
