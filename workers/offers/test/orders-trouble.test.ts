import { env } from "cloudflare:workers";
import type { Order } from "@basketwise/core";
import { beforeEach, expect, test, vi } from "vitest";
import { brokenQueue, deliver } from "./helpers/intake.ts";
import { emptyOrders, logged, order, orderDesk, withMethods } from "./helpers/order-desk.ts";

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await emptyOrders();
});

const fails = () => Promise.reject(new Error("internal: disk I/O error at node 7"));

/** The ledger as it is while somebody else holds its lock. */
const locked = withMethods(env.LEDGER, {
  batch: () => Promise.reject(new Error("D1_ERROR: database is locked: SQLITE_BUSY")),
});

const large: Order = order("large", {
  lines: Array.from({ length: 3_000 }, (_, i) => ({
    productId: `product ${i}`.padEnd(60),
    quantity: 1,
    price: i,
  })),
});

test.each([
  ["LEDGER", "database"],
  ["LOG", "bucket"],
  ["INTAKE", "queue"],
] as const)("orders are not taken where %s is not bound", async (name, kind) => {
  const desk = orderDesk({}, { [name]: undefined });
  const answer = await desk.tell(order("A-1"));
  expect([answer.status, answer.body.detail]).toEqual([
    503,
    `this store takes no orders yet: there is no ${kind} bound as ${name}`,
  ]);
  if (name === "INTAKE") return;
  expect((await desk.ask<{ detail: string }>("/v1/orders")).body.detail).toContain(name);
});

test("a queue that fails is a reason to come again, and nothing has happened", async () => {
  const desk = orderDesk({}, { INTAKE: brokenQueue() });
  const answer = await desk.tell({ orders: [order("A-1"), large] });
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(JSON.stringify(answer.body)).not.toMatch(/overloaded/);
  expect(await desk.exported()).toEqual([]);
  // The same, once the queue is well.
  const well = orderDesk();
  expect((await well.tell({ orders: [order("A-1"), large] })).body).toEqual({ accepted: 2, known: 0 });
  await well.settle();
  expect(await well.exported()).toHaveLength(2);
  expect(await logged("orders-waiting/")).toEqual([]);
});

test("an order that is larger than a message needs the log at once", async () => {
  const desk = orderDesk({}, { LOG: withMethods(env.LOG, { put: fails }) });
  const answer = await desk.tell({ orders: [order("A-1"), large] });
  expect([answer.status, desk.messages]).toEqual([503, []]);
  expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(JSON.stringify(answer.body)).not.toMatch(/node 7/);
  // One that fits in a message does not.
  expect((await desk.tell(order("A-1"))).status).toBe(202);
});

test("a ledger that is locked holds up no order, and what was told twice shows later", async () => {
  const before = orderDesk();
  await before.tell(order("A-1"));
  await before.settle();
  const desk = orderDesk({}, { LEDGER: locked });
  const other = order("A-1", { lines: [{ productId: "tv", quantity: 1, price: 500 }] });
  expect((await desk.tell({ orders: [order("A-1"), order("A-2")] })).body).toEqual({ accepted: 2, known: 0 });
  expect((await desk.tell(other)).status).toBe(202);
  // Brought while the ledger is locked, all of it waits.
  expect((await deliver(desk.messages, { bindings: desk.bindings })).again).toEqual([0, 1]);
  expect((await deliver(desk.messages)).again).toEqual([]);
  expect(await orderDesk().exported()).toEqual(expect.arrayContaining([order("A-1"), order("A-2")]));
  expect(await logged("orders-set-aside/")).toHaveLength(1);
});

test("a ledger that hangs is waited for two seconds, no longer", async () => {
  const desk = orderDesk(
    {},
    { LEDGER: withMethods(env.LEDGER, { batch: () => new Promise(() => undefined) }) },
  );
  const began = Date.now();
  expect((await desk.tell(order("A-1"))).status).toBe(202);
  expect(Date.now() - began).toBeLessThan(4_000);
});

test("a worker that ends between log and ledger leaves nothing that counts twice", async () => {
  const desk = orderDesk();
  await desk.tell({ orders: [order("A-1"), order("A-2")] });
  await desk.tell(large);
  let calls = 0;
  const LEDGER = withMethods(env.LEDGER, {
    // Known, claim, known: what would be told after the log was written gets lost.
    batch: (some: D1PreparedStatement[]) => (++calls % 4 === 0 ? fails() : env.LEDGER.batch(some)),
  });
  expect((await deliver(desk.messages, { bindings: { ...desk.bindings, LEDGER } })).again).not.toEqual([]);
  expect(await logged("orders/")).not.toEqual([]);
  expect(await desk.exported()).toEqual([]);
  // Brought again, one by one and with others: the lines stand in two objects now, and count once.
  await desk.tell({ orders: [order("A-0"), order("A-1")] });
  expect((await deliver([...desk.messages].reverse())).again).toEqual([]);
  expect((await deliver(desk.messages)).again).toEqual([]);
  const ids = (await desk.exported()).map(({ orderId }) => orderId).sort();
  expect(ids).toEqual(["A-0", "A-1", "A-2", "large"]);
  expect(await logged("orders-waiting/")).toEqual([]);
});

test("a log that fails on the way breaks the answer off, where it fails at once the answer says so", async () => {
  const desk = orderDesk();
  for (let day = 1; day <= 9; day++) {
    const lines = Array.from({ length: 2_000 }, (_, i) => ({
      productId: `p${i}`.padEnd(60),
      quantity: 1,
      price: i,
    }));
    await desk.tell(order(`D-${day}`, { at: `2026-10-0${day}`, lines }));
  }
  await desk.settle();
  const failsAt = (day: string) =>
    orderDesk(
      {},
      {
        LOG: withMethods(env.LOG, { get: (key: string) => (key.includes(day) ? fails() : env.LOG.get(key)) }),
      },
    );
  const atOnce = await failsAt("10-01").ask<{ detail: string }>("/v1/orders");
  expect([atOnce.status, atOnce.body.detail]).toEqual([503, "the orders can't be read now: ask again later"]);
  await expect(failsAt("10-09").ask("/v1/orders")).rejects.toThrow();
  const lockedOut = await orderDesk({}, { LEDGER: locked }).ask<{ detail: string }>("/v1/orders");
  expect([lockedOut.status, lockedOut.body.detail]).toEqual([
    503,
    "the orders can't be read now: ask again later",
  ]);
});
