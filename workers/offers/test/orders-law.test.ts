import { env } from "cloudflare:workers";
import type { Order, OrderLine } from "@basketwise/core";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { deliver } from "./helpers/intake.ts";
import { emptyOrders, linesIn, logged, orderDesk } from "./helpers/order-desk.ts";

const SEED = 20261102;

/** The lines of two orders that can't both be true. */
const LINES: readonly (readonly OrderLine[])[] = [
  [
    { productId: "case", quantity: 3, price: 20 },
    { productId: "film", quantity: 2, price: 9.5 },
  ],
  [{ productId: "case", quantity: 2, price: 20 }],
];

/** One telling: which order, which of its two contents, and how much came back by then. */
interface Telling {
  readonly id: number;
  readonly content: number;
  readonly back: number;
}

/** Two of the orders are told in one way only; of each, what came back only grows. */
const telling: fc.Arbitrary<Telling> = fc
  .record({
    id: fc.integer({ min: 0, max: 3 }),
    content: fc.constantFrom(0, 0, 1),
    back: fc.integer({ min: 0, max: 2 }),
  })
  .map((one) => ({ ...one, content: one.id < 2 ? 0 : one.content }));

function orderOf({ id, content, back }: Telling): Order {
  const lines = (LINES[content] ?? []).map((line, i) =>
    i === 0 && back > 0 ? { ...line, returned: back } : line,
  );
  return { orderId: `o${id}`, at: `2026-11-0${id + 1}T10:00:00Z`, lines };
}

/** A delivery: some messages as one batch, and which of its calls to ledger and log fail, before or after they did their work. */
interface Delivery {
  readonly messages: readonly (readonly Telling[])[];
  readonly faults: readonly ("none" | "before" | "after")[];
}

const fault = fc.constantFrom("none" as const, "none" as const, "before" as const, "after" as const);
const delivery: fc.Arbitrary<Delivery> = fc.record({
  messages: fc.array(fc.array(telling, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  faults: fc.array(fault, { maxLength: 6 }),
});

/** The binding with some of its calls failing, in turn. */
function failing<T extends object>(
  binding: T,
  methods: readonly string[],
  next: () => Delivery["faults"][number],
): T {
  return new Proxy(binding, {
    get(target, name) {
      const method = (Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>).bind(target);
      if (!methods.includes(String(name))) return method;
      return async (...args: unknown[]) => {
        const fault = next();
        if (fault === "before") throw new Error("no connection");
        const done = await method(...args);
        if (fault === "after") throw new Error("connection lost");
        return done;
      };
    },
  });
}

const messageOf = (tellings: readonly Telling[]) => ({ kind: "orders", orders: tellings.map(orderOf) });

async function bring({ messages, faults }: Delivery): Promise<void> {
  const left = [...faults];
  const next = () => left.shift() ?? "none";
  const bindings = {
    LEDGER: failing(env.LEDGER, ["batch"], next),
    LOG: failing(env.LOG, ["put", "get"], next),
  };
  await deliver(messages.map(messageOf), { bindings });
}

/** Everything once more until all of it is taken, as a queue does. */
async function bringAgain(all: readonly Delivery[]): Promise<void> {
  let left = all.flatMap(({ messages }) => messages);
  for (let tries = 0; left.length > 0; tries++) {
    const { again } = await deliver(left.map(messageOf), { attempts: tries === 0 ? 1 : 2 });
    left = left.filter((_, place) => again.includes(place));
    expect(tries).toBeLessThan(10);
  }
}

const sold = ({ lines }: Order) => JSON.stringify(lines.map(({ returned: _, ...line }) => line));
const cameBack = ({ lines }: Order) => lines.reduce((sum, { returned = 0 }) => sum + returned, 0);
const latest = (orders: readonly Order[]) =>
  orders.reduce((best, one) => (cameBack(one) > cameBack(best) ? one : best));

test("whatever is delivered how often, in whatever order, together, and failing: each order stands once, nothing is lost", {
  timeout: 300_000,
}, async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const desk = orderDesk();
  const seen = { contradicted: 0, returned: 0, repeated: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(delivery, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (all, atOnce) => {
        await emptyOrders();
        if (atOnce) await Promise.all(all.map(bring));
        else for (const one of all) await bring(one);
        await bringAgain(all);

        const told = Map.groupBy(
          all.flatMap(({ messages }) => messages.flat()).map(orderOf),
          ({ orderId }) => orderId,
        );
        const exported = await desk.exported();
        expect(exported.map(({ orderId }) => orderId).sort()).toEqual([...told.keys()].sort());
        const inLog = linesIn((await logged("orders/")).map(([, text]) => text).join(""));
        const aside = linesIn((await logged("orders-set-aside/")).map(([, text]) => text).join(""));
        for (const one of exported) {
          const tellings = told.get(one.orderId) ?? [];
          const same = tellings.filter((other) => sold(other) === sold(one));
          // The latest telling of what came first; what contradicts it is beside the log, every one of it.
          expect(one).toEqual(latest(same));
          const others = tellings.filter((other) => sold(other) !== sold(one));
          expect(aside).toEqual(expect.arrayContaining(others));
          // The objects of the log themselves say the same to whoever takes the telling with the most returned.
          const own = inLog.filter(({ orderId }) => orderId === one.orderId);
          expect(new Set(own.map(sold))).toEqual(new Set([sold(one)]));
          expect(latest(own)).toEqual(one);
          if (others.length > 0) seen.contradicted++;
          if (cameBack(one) > 0) seen.returned++;
          if (own.length > 1) seen.repeated++;
        }
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(10);
});
