import { env } from "cloudflare:workers";
import type { OrderLine } from "@basketwise/core";
import type { Bindings } from "@basketwise/offers/app";
import { createWorker } from "@basketwise/offers/app";
import { beforeEach, expect, test, vi } from "vitest";
import { deliver } from "./helpers/intake.ts";
import {
  emptyOrders,
  linesIn,
  logged,
  order,
  orderDesk,
  pseudonymOf,
  withMethods,
} from "./helpers/order-desk.ts";

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await emptyOrders();
});

const MORNING = Date.parse("2026-11-05T03:17:00Z");

/** What the worker does at night. */
async function night(bindings: Partial<Bindings> = {}): Promise<void> {
  const worker = createWorker({ now: () => MORNING, warn: () => undefined });
  const controller = {
    scheduledTime: MORNING,
    cron: "17 3 * * *",
    noRetry: () => undefined,
  } as ScheduledController;
  const context = {
    waitUntil: () => undefined,
    passThroughOnException: () => undefined,
  } as unknown as ExecutionContext;
  await Promise.resolve(worker.scheduled?.(controller, { ...env, ...bindings }, context)).catch(
    () => undefined,
  );
}

const back = (returned: number): OrderLine[] =>
  order("x").lines.map((line, i) => (i === 0 ? { ...line, returned } : line));

const ids = Array.from({ length: 30 }, (_, i) => `N-${String(i).padStart(2, "0")}`);

/** The objects of a night that could not delete: one in which all orders stand, and 35 in which none does any more. */
const LEFT_BEHIND = 36;

/** Thirty orders of one day, each in an object of its own, of the first five of which something came back. */
async function busyDay(): Promise<void> {
  const desk = orderDesk();
  for (const id of ids) desk.messages.push({ kind: "orders", orders: [order(id)] });
  for (const id of ids.slice(0, 5))
    desk.messages.push({ kind: "orders", orders: [order(id, { lines: back(1) })] });
  for (const message of desk.messages) await deliver([message], { bindings: desk.bindings });
}

const asTold = ids.map((id, i) => (i < 5 ? order(id, { lines: back(1) }) : order(id)));

const exportedById = async () =>
  (await orderDesk().exported()).toSorted((a, b) => (a.orderId < b.orderId ? -1 : 1));

test("the many objects of a day are one in the morning, with each order once, as it stands", async () => {
  await busyDay();
  await orderDesk().tell(order("today", { at: "2026-11-05T01:00:00Z" }));
  expect(await logged("orders/2026-11-02/")).toHaveLength(35);
  await night();
  const objects = (await logged("orders/2026-11-02/")).map(([, text]) => linesIn(text));
  // All that stand, in one; and the five tellings that others stand for.
  expect(objects.filter(({ length }) => length > 1)).toEqual([asTold]);
  expect(objects).toHaveLength(6);
  expect(await exportedById()).toEqual(asTold);
  // The day goes on: what comes back is told again, and what was told is known.
  const desk = orderDesk();
  expect((await desk.tell(order("N-20"))).body).toEqual({ accepted: 0, known: 1 });
  await desk.tell(order("N-20", { lines: back(1) }));
  await desk.settle();
  expect((await desk.exported()).find(({ orderId }) => orderId === "N-20")).toEqual(
    order("N-20", { lines: back(1) }),
  );
});

test("an order that is on its way into the log is left where it is, and arrives", async () => {
  await busyDay();
  const desk = orderDesk();
  await desk.tell(order("N-99"));
  let calls = 0;
  const LEDGER = withMethods(env.LEDGER, {
    batch: (some: D1PreparedStatement[]) =>
      ++calls === 4 ? Promise.reject(new Error("connection lost")) : env.LEDGER.batch(some),
  });
  expect((await deliver(desk.messages, { bindings: { ...desk.bindings, LEDGER } })).again).toEqual([0]);
  await night();
  expect(await logged("orders/2026-11-02/")).toHaveLength(7);
  await desk.settle();
  expect((await desk.exported()).map(({ orderId }) => orderId).sort()).toEqual([...ids, "N-99"]);
});

test.each(["put", "delete", "batch"] as const)(
  "a night that ends at a failing %s costs no order, and the next one goes on",
  async (method) => {
    await busyDay();
    const fails = { [method]: () => Promise.reject(new Error("connection lost")) };
    await night(
      method === "batch" ? { LEDGER: withMethods(env.LEDGER, fails) } : { LOG: withMethods(env.LOG, fails) },
    );
    expect((await logged("orders/2026-11-02/")).length).toBeGreaterThan(30);
    expect(await exportedById()).toEqual(asTold);
    await night();
    expect(await logged("orders/2026-11-02/")).toHaveLength(method === "delete" ? LEFT_BEHIND : 6);
    expect(await exportedById()).toEqual(asTold);
  },
);

test("whoever reads orders while they are put together gets all of them, or an answer that breaks off", async () => {
  await busyDay();
  let reads = 0;
  const get = async (key: string) => {
    if (reads++ === 20) await night();
    return env.LOG.get(key);
  };
  const answer = await orderDesk({}, { LOG: withMethods(env.LOG, { get }) }).ask<{ detail: string }>(
    "/v1/orders",
  );
  expect([answer.status, answer.body.detail]).toEqual([503, "the orders can't be read now: ask again later"]);
  expect(await exportedById()).toEqual(asTold);
});

test("who was forgotten does not come back by it", async () => {
  await busyDay();
  const desk = orderDesk();
  await desk.tell(order("N-99", { customerId: "ada" }));
  await desk.settle();
  const ada = await pseudonymOf("ada");
  await env.LEDGER.prepare("INSERT INTO erased_customers (customer, asked_at) VALUES (?1, '2026-11-04')")
    .bind(ada)
    .run();
  await night();
  expect(JSON.stringify(await logged("orders/"))).not.toContain(ada);
  expect(await desk.exported()).toContainEqual(order("N-99"));
});
