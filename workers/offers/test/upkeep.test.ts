import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Bindings, createWorker } from "@basketwise/offers/app";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deliver } from "./helpers/intake.ts";
import { countRows, emptyStores, logNames } from "./helpers/ledger.ts";

const NOW = Date.parse("2026-11-30T03:17:00Z");

/** Has the clock strike. */
async function strike(bindings: Partial<Bindings> = {}, now = () => NOW): Promise<void> {
  const worker = createWorker({ now, warn: () => undefined });
  const context = createExecutionContext();
  const controller = createScheduledController({ scheduledTime: new Date(NOW), cron: "17 3 * * *" });
  await worker.scheduled?.(controller, { ...env, ...bindings }, context);
  await waitOnExecutionContext(context);
}

const event = (eventId: string, day: string) => ({
  kind: "events",
  receivedAt: `${day}T12:00:00.000Z`,
  events: [{ eventId, name: "view_promotion", at: `${day}T12:00:00.000Z` }],
});

const seen = async () =>
  (await env.LEDGER.prepare("SELECT event_id FROM seen_events").all<{ event_id: string }>()).results.map(
    ({ event_id }) => event_id,
  );

const keep = (days: number) => env.GRAPH.put("policy", JSON.stringify({ retention: { days } }));

let told: string[] = [];

beforeEach(async () => {
  await emptyStores();
  await env.GRAPH.delete("policy");
  told = [];
  vi.spyOn(console, "error").mockImplementation((message) => void told.push(String(message)));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Events and orders of days before and after. */
async function history(): Promise<void> {
  await deliver([event("old", "2025-11-29"), event("year", "2025-11-30"), event("month", "2026-10-29")]);
  await deliver([event("late", "2026-10-30"), event("new", "2026-11-29")]);
  for (const day of ["2024-01-01", "2025-11-29", "2025-11-30", "2026-11-29"]) {
    await env.LOG.put(`orders/${day}/a.ndjson`, "{}\n");
  }
}

const days = (names: readonly string[]) => names.map((name) => name.split("/").slice(0, 2).join("/"));

test("what is older than a year goes where the policy says nothing", async () => {
  await history();
  await strike();
  expect(days(await logNames())).toEqual([
    "events/2025-11-30",
    "events/2026-10-29",
    "events/2026-10-30",
    "events/2026-11-29",
    "orders/2025-11-30",
    "orders/2026-11-29",
  ]);
  expect((await countRows()).map(({ day }) => day)).toEqual([
    "2025-11-30",
    "2026-10-29",
    "2026-10-30",
    "2026-11-29",
  ]);
});

test("the policy says how long, and ids of events are known for the days that an event may be late", async () => {
  await history();
  await keep(30);
  await strike();
  expect(days(await logNames())).toEqual(["events/2026-11-29", "orders/2026-11-29"]);
  expect((await countRows()).map(({ day }) => day)).toEqual(["2026-11-29"]);
  expect(await seen()).toEqual(["late", "new"]);
  await deliver([event("late", "2026-10-30")]);
  expect((await countRows()).map(({ day }) => day)).toEqual(["2026-11-29"]);
});

test("a second time there is nothing left to do", async () => {
  await history();
  await keep(30);
  await strike();
  const before = [await logNames(), await countRows(), await seen()];
  await strike();
  expect([await logNames(), await countRows(), await seen()]).toEqual(before);
});

test("orders that the log has no more are forgotten in the ledger", async () => {
  const insert = env.LEDGER.prepare(
    "INSERT INTO orders_taken (order_id, day, at, lines, facts, returned) VALUES (?1, ?2, ?2, '', '', '[]')",
  );
  await env.LEDGER.batch([insert.bind("old", "2025-11-29"), insert.bind("year", "2025-11-30")]);
  await strike();
  const { results } = await env.LEDGER.prepare("SELECT order_id FROM orders_taken").all();
  expect(results).toEqual([{ order_id: "year" }]);
});

test("more than a page of the log goes in one night", async () => {
  const names = Array.from(
    { length: 1_050 },
    (_, i) => `events/2025-01-01/${String(i).padStart(5, "0")}.ndjson`,
  );
  for (let i = 0; i < names.length; i += 50) {
    await Promise.all(names.slice(i, i + 50).map((name) => env.LOG.put(name, "{}\n")));
  }
  await env.LOG.put("events/2026-11-29/a.ndjson", "{}\n");
  await strike();
  expect(await logNames()).toEqual(["events/2026-11-29/a.ndjson"]);
});

test("orders that were set aside go with their day, and those that nobody fetched after a month", async () => {
  await env.LOG.put("orders-set-aside/2025-11-29/a.ndjson", "{}\n");
  await env.LOG.put("orders-waiting/a.json", "{}");
  await strike();
  expect(await logNames()).toEqual(["orders-waiting/a.json"]);
  const inAMonth = () => Date.now() + 32 * 86_400_000;
  await strike({}, inAMonth);
  expect(await logNames()).toEqual([]);
});

test("a log that fails is told, and the ledger is looked after all the same", async () => {
  await history();
  const LOG = { list: () => Promise.reject(new Error("R2 is down")) } as unknown as R2Bucket;
  await expect(strike({ LOG })).rejects.toThrow("old events and orders of the log");
  expect(told).toEqual([
    "upkeep: old events and orders of the log: Error: R2 is down",
    "upkeep: orders of the log, put together: Error: R2 is down",
  ]);
  expect(await seen()).toEqual(["late", "new"]);
  expect((await countRows()).map(({ day }) => day)).not.toContain("2025-11-29");
  await strike();
  expect(await logNames("events/2025-11-29")).toEqual([]);
});

test("a policy that can't be read deletes nothing that it may want kept", async () => {
  await history();
  const before = [await logNames(), await countRows()];
  await env.GRAPH.put("policy", '{"retention": {"days": -1}}');
  await expect(strike()).rejects.toThrow();
  expect([await logNames(), await countRows()]).toEqual(before);
  expect(told.join()).toContain("policy: retention.days: expected a number of days from 0");
});
