import { env } from "cloudflare:workers";
import { EVENT_NAMES } from "@basketwise/core";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deliver } from "./helpers/intake.ts";
import { countRows, emptyStores, exported } from "./helpers/ledger.ts";

const DAYS = ["2026-11-01", "2026-11-02", "2026-11-03"];
const TECHNIQUES = ["complement", "bundle", undefined];

/** Something that happened, as pages may tell of it several times. */
const happened = fc.record({
  name: fc.constantFrom(...EVENT_NAMES),
  day: fc.constantFrom(...DAYS),
  technique: fc.constantFrom(...TECHNIQUES),
  /** Products of accepted offers, where it is a purchase. */
  accepted: fc.array(fc.constantFrom("case", "film"), { maxLength: 3 }),
});

/** A message: which of the events it tells of, the day it came in on, and how often the queue brings it. */
const sent = fc.record({
  tells: fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 6 }),
  day: fc.constantFrom(...DAYS),
  times: fc.integer({ min: 1, max: 3 }),
});

const FAULTS = ["none", "log-refuses", "log-loses-answer", "ledger-locked", "ledger-loses-answer"] as const;
type Fault = (typeof FAULTS)[number];

/** One turn of the queue: how many messages it brings, from where in the line, to how many workers at once, and what fails meanwhile. */
const turn = fc.record({
  from: fc.nat(),
  count: fc.integer({ min: 1, max: 4 }),
  workers: fc.integer({ min: 1, max: 3 }),
  fault: fc.constantFrom(...FAULTS),
});

/** The real ledger and log, with something that goes wrong. */
function faulty(fault: Fault): { LEDGER: D1Database; LOG: R2Bucket } {
  const down = () => Promise.reject(new Error(fault));
  const batch = async (statements: D1PreparedStatement[]) => {
    if (fault === "ledger-locked") return down();
    const results = await env.LEDGER.batch(statements);
    return fault === "ledger-loses-answer" ? down() : results;
  };
  const put = async (key: string, text: string) => {
    if (fault === "log-refuses") return down();
    await env.LOG.put(key, text);
    return fault === "log-loses-answer" ? down() : undefined;
  };
  const prepare = (sql: string) => env.LEDGER.prepare(sql);
  const get = (key: string) => env.LOG.get(key);
  const list = (options: R2ListOptions) => env.LOG.list(options);
  return {
    LEDGER: { prepare, batch } as unknown as D1Database,
    LOG: { put, get, list } as unknown as R2Bucket,
  };
}

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("however events are split into messages, in whatever order and however often they come, and whatever fails on the way: each is counted and told once", async () => {
  const law = fc.asyncProperty(
    fc.array(happened, { minLength: 12, maxLength: 12 }),
    fc.array(sent, { minLength: 1, maxLength: 8 }),
    fc.array(turn, { maxLength: 12 }),
    async (all, messages, turns) => {
      await emptyStores();
      const line = messages.flatMap(({ tells, day, times }) =>
        Array<unknown>(times).fill({
          kind: "events",
          receivedAt: `${day}T12:00:00.000Z`,
          events: tells.map((i) => eventOf(i, all[i])),
        }),
      );
      for (const { from, count, workers, fault } of turns) {
        const batches = Array.from({ length: workers }, () => line.splice(from % (line.length + 1), count));
        const outcomes = batches.map(async (batch) => {
          const { again } = await deliver(batch, { bindings: faulty(fault), attempts: 1 + (from % 2) });
          return again.map((i) => batch[i]);
        });
        line.push(...(await Promise.all(outcomes)).flat());
      }
      if (line.length > 0) await deliver(line);
      const told = new Set(messages.flatMap(({ tells }) => tells));
      expect(await countRows()).toEqual(oracle([...told].map((i) => all[i])));
      const events = (await Promise.all(DAYS.map(exported))).flat();
      expect(events.map(({ eventId }) => eventId).sort()).toEqual([...told].map((i) => `e${i}`).sort());
    },
  );
  await fc.assert(law, { seed: 4, numRuns: 80 });
});

type Happened = Parameters<Parameters<typeof happened.map>[0]>[0];

function eventOf(i: number, what: Happened | undefined) {
  const { name, day, technique, accepted } = what as Happened;
  return {
    eventId: `e${i}`,
    name,
    at: `${day}T01:00:00.000Z`,
    ...(technique && { technique }),
    items: accepted.map((productId) => ({ productId, offerId: "r1.1" })),
  };
}

/** The counts by a plain loop over what happened, each once. */
function oracle(all: readonly (Happened | undefined)[]): Record<string, string | number>[] {
  const counts = new Map<string, Record<string, string | number>>();
  const add = (row: Record<string, string | number>) => {
    const key = JSON.stringify(row);
    const events = Number(counts.get(key)?.events ?? 0) + 1;
    counts.set(key, { ...row, events, amount: 0 });
  };
  for (const one of all) {
    const { name, day, technique, accepted } = one as Happened;
    add({ day, name, ...(technique && { technique }) });
    if (name !== "purchase" || accepted.length === 0) continue;
    add({ day, name: "attached" });
    if (technique) add({ day, name: "attached_technique", technique });
    for (const product_id of new Set(accepted)) add({ day, name: "attached_product", product_id });
  }
  const keyOf = (row: Record<string, string | number>) =>
    ["day", "name", "technique", "product_id"].map((field) => row[field] ?? "").join("\u0001");
  return [...counts.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
