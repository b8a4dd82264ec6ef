import { env } from "cloudflare:workers";
import type { Order, OrderLine } from "@basketwise/core";
import { beforeEach, describe, expect, test } from "vitest";
import { bearer, PUBLISHABLE } from "./helpers/keys.ts";
import {
  emptyOrders,
  linesIn,
  logged,
  NOW,
  order,
  orderDesk,
  pseudonymOf,
  withMethods,
} from "./helpers/order-desk.ts";

beforeEach(emptyOrders);

const back = (...returned: number[]): OrderLine[] =>
  order("x").lines.map((line, i) => ({ ...line, ...(returned[i] && { returned: returned[i] }) }));

describe("an order that is told", () => {
  test("stands in the log on its own day, and is read back as it was told", async () => {
    const desk = orderDesk();
    const told = order("A-1", {
      customerId: "ada",
      at: "2026-11-02T23:30:00-02:00",
      country: "DE",
      source: "ads",
      segments: ["vip", "b2b"],
      coupon: true,
      lines: [{ productId: "case", quantity: 2, price: 18, listPrice: 20, returned: 1 }],
    });
    const answer = await desk.tell({ ...told, note: "ring twice", email: "ada@example.com" });
    expect([answer.status, answer.body]).toEqual([202, { accepted: 1, known: 0 }]);
    await desk.settle();
    const customerId = await pseudonymOf("ada");
    const kept = { ...told, customerId, at: "2026-11-03T01:30:00Z", segments: ["b2b", "vip"] };
    expect(await desk.exported()).toEqual([kept]);
    const [[key, text] = ["", ""], ...others] = await logged("");
    expect(others).toEqual([]);
    expect(key).toMatch(/^orders\/2026-11-03\/[0-9a-f]{32}\.ndjson$/);
    expect(linesIn(text)).toEqual([kept]);
    expect(text).not.toMatch(/ring|example/);
  });

  test("is of no day to come, but for clocks that are ahead", async () => {
    const desk = orderDesk();
    const at = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();
    expect((await desk.tell(order("A-1", { at: at(2) }))).status).toBe(202);
    const answer = await desk.tell({ orders: [order("A-2"), order("A-3", { at: at(25) })] });
    expect([answer.status, answer.body.detail]).toEqual([
      400,
      "orders[1].at: expected no more than a day from now",
    ]);
    await desk.settle();
    expect((await desk.exported("?until=2099-01-01")).map(({ orderId }) => orderId)).toEqual(["A-1"]);
  });

  test("has no customer where nothing is there to make a pseudonym with", async () => {
    const desk = orderDesk({}, { PSEUDONYM_KEY: undefined });
    await desk.tell(order("A-1", { customerId: "ada" }));
    await desk.settle();
    expect(await desk.exported()).toEqual([order("A-1")]);
  });

  test("changes nothing when it is told again, however its lines and segments are sorted", async () => {
    const desk = orderDesk();
    const told = order("A-1", { segments: ["a", "b"] });
    await desk.tell(told);
    await desk.settle();
    const again = {
      ...told,
      at: "2026-11-02T11:00:00+01:00",
      segments: ["b", "a"],
      lines: told.lines.toReversed(),
    };
    expect((await desk.tell(again)).body).toEqual({ accepted: 0, known: 1 });
    expect(desk.messages).toEqual([]);
    expect(await desk.exported()).toEqual([told]);
  });

  test("is taken in batches, and counted with what was known of them", async () => {
    const desk = orderDesk();
    const orders = Array.from({ length: 100 }, (_, i) => order(`B-${i}`, { at: `2026-11-0${(i % 9) + 1}` }));
    expect((await desk.tell({ orders: orders.slice(0, 40) })).body).toEqual({ accepted: 40, known: 0 });
    await desk.settle();
    expect((await desk.tell({ orders })).body).toEqual({ accepted: 60, known: 40 });
    await desk.settle();
    expect((await desk.exported()).map(({ orderId }) => orderId).sort()).toEqual(
      orders.map(({ orderId }) => orderId).sort(),
    );
  });

  test("of 10,000 lines goes round the queue, which could not carry it", async () => {
    const desk = orderDesk();
    const lines = Array.from({ length: 10_000 }, (_, i) => ({
      productId: `a rather long product id, as wholesalers have them, ${i}`,
      quantity: 1 + (i % 7),
      price: i / 100,
    }));
    const large = order("large", { lines });
    expect((await desk.tell({ orders: [order("small"), large] })).body).toEqual({ accepted: 2, known: 0 });
    for (const message of desk.messages) expect(JSON.stringify(message).length).toBeLessThan(128_000);
    expect(await logged("orders-waiting/")).toHaveLength(1);
    await desk.settle();
    expect(await logged("orders-waiting/")).toEqual([]);
    expect(await desk.exported()).toEqual(expect.arrayContaining([order("small"), large]));
    expect((await desk.tell(large)).body).toEqual({ accepted: 0, known: 1 });
    const refused = await desk.tell({ ...large, lines: [...lines.slice(1), { ...lines[0], quantity: 9 }] });
    expect(refused.status).toBe(409);
  });

  test("of a customer who was forgotten is kept without them", async () => {
    const desk = orderDesk();
    const customer = await pseudonymOf("ada");
    await env.LEDGER.prepare("INSERT INTO erased_customers VALUES (?1, '2026-11-01', NULL)")
      .bind(customer)
      .run();
    await desk.tell({ orders: [order("A-1", { customerId: "ada" }), order("A-2", { customerId: "bo" })] });
    await desk.settle();
    expect(await desk.exported()).toEqual([
      order("A-1"),
      order("A-2", { customerId: await pseudonymOf("bo") }),
    ]);
    // Told again, it is the same order still.
    expect((await desk.tell(order("A-1", { customerId: "ada" }))).body).toEqual({ accepted: 0, known: 1 });
  });
});

describe("an order that is told twice in different ways", () => {
  test("is refused by its id, with what differs, and nothing of the batch is taken", async () => {
    const desk = orderDesk();
    await desk.tell(order("A-1"));
    await desk.settle();
    const other = order("A-1", {
      at: "2026-11-05T10:00:00Z",
      lines: [{ productId: "tv", quantity: 1, price: 5 }],
    });
    const answer = await desk.tell({ orders: [order("A-2"), other] });
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      'orders[1]: order "A-1" was told before with another moment (`at`) and other lines (`lines`); nothing was taken',
    ]);
    expect(desk.messages).toEqual([]);
    const [country, returned] = [
      await desk.tell(order("A-1", { country: "FR" })),
      await desk.tell(order("A-1", { lines: back(1) })),
    ];
    expect([country.status, country.body.detail]).toEqual([
      409,
      'order "A-1" was told before with another country, source, segments or coupon; nothing was taken',
    ]);
    expect(returned.status).toBe(202);
  });

  test("is refused within one batch too", async () => {
    const desk = orderDesk();
    const answer = await desk.tell({ orders: [order("A-1"), order("A-1", { lines: back().slice(1) })] });
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      'orders[1]: order "A-1" was told before with other lines (`lines`); nothing was taken',
    ]);
    expect((await desk.tell({ orders: [order("A-1"), order("A-1")] })).body).toEqual({
      accepted: 1,
      known: 1,
    });
  });

  test("is set aside without its customer where both came through, and the first one stands", async () => {
    const desk = orderDesk();
    const other = order("A-1", { customerId: "ada", lines: [{ productId: "tv", quantity: 1, price: 500 }] });
    // Told before the first one has reached the ledger.
    await desk.tell(order("A-1"));
    await desk.tell(other);
    await desk.settle();
    await desk.tell(order("A-2"));
    await desk.settle();
    expect(await desk.exported()).toEqual(expect.arrayContaining([order("A-1"), order("A-2")]));
    expect(linesIn((await logged("orders/")).map(([, text]) => text).join(""))).toHaveLength(2);
    const aside = await logged("orders-set-aside/");
    expect(aside.map(([key]) => key)).toEqual([
      expect.stringMatching(/^orders-set-aside\/2026-11-02\/[0-9a-f]{32}\.ndjson$/),
    ]);
    const { customerId: _, ...nameless } = other;
    expect(aside.flatMap(([, text]) => linesIn(text))).toEqual([nameless]);
  });
});

describe("what comes back", () => {
  test("is told with the whole order, which then stands in place of the one before", async () => {
    const desk = orderDesk();
    await desk.tell(order("A-1"));
    await desk.settle();
    expect((await desk.tell(order("A-1", { lines: back(0, 1) }))).body).toEqual({ accepted: 1, known: 0 });
    await desk.settle();
    expect(await desk.exported()).toEqual([order("A-1", { lines: back(0, 1) })]);
    // The first telling, delivered late, takes nothing back.
    expect((await desk.tell(order("A-1"))).body).toEqual({ accepted: 0, known: 1 });
    await desk.tell(order("A-1", { lines: back(1, 2) }));
    await desk.settle();
    expect(await desk.exported()).toEqual([order("A-1", { lines: back(1, 2) })]);
  });

  test("more of one line and less of another is a contradiction", async () => {
    const desk = orderDesk();
    await desk.tell(order("A-1", { lines: back(0, 1) }));
    await desk.settle();
    const answer = await desk.tell(order("A-1", { lines: back(1, 0) }));
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      'order "A-1" was told before with more returned of one line and less of another (`returned`); nothing was taken',
    ]);
  });
});

describe("whoever tells orders", () => {
  test("has to show the secret key", async () => {
    const desk = orderDesk();
    const headers = { "content-type": "application/json" };
    const shown = (key: string) => desk.tell(order("A-1"), { ...headers, ...bearer(key) });
    expect((await shown(PUBLISHABLE)).status).toBe(403);
    expect((await shown("sk_other")).status).toBe(401);
    expect((await desk.ask("/v1/orders", { headers: bearer(PUBLISHABLE) })).status).toBe(403);
    const open = orderDesk({}, { KEYS: undefined });
    expect((await open.tell(order("A-1"))).status).toBe(401);
    expect((await open.ask("/v1/orders")).status).toBe(401);
  });

  test.each([
    ["a body that is cut off", "{", /^the body is not JSON/],
    ["a list", [], /^expected an object, found a list/],
    [
      "a batch of 101",
      { orders: Array.from({ length: 101 }, (_, i) => order(`${i}`)) },
      /^orders: expected at most 100 orders/,
    ],
    [
      "a moment that is none",
      { orders: [order("A"), { ...order("B"), at: "yesterday" }] },
      /^orders\[1\]\.at: expected a day or time/,
    ],
    [
      "an order id of 201 characters",
      order("x".repeat(201)),
      /^orderId: expected a string of at most 200 characters/,
    ],
    [
      "a customer id of 10 kB",
      order("A", { customerId: "x".repeat(10_000) }),
      /^customerId: expected a string of at most 200 characters/,
    ],
    ["a control character", order("A\u0000"), /^orderId: expected a string without control characters/],
    [
      "half of a character",
      { orders: [order("\ud800")] },
      /^orders\[0\]\.orderId: expected a string without control characters/,
    ],
    ["an order without lines", order("A", { lines: [] }), /^lines: expected at least one line/],
    [
      "a moment after the year 9999",
      order("A", { at: "9999-12-31T23:00:00-10:00" }),
      /^at: expected a year of four digits in UTC/,
    ],
    [
      "more returned than bought",
      order("A", { lines: back(2) }),
      /^lines\[0\]\.returned: expected at most the line's quantity/,
    ],
    [
      "a negative price",
      order("A", { lines: [{ productId: "case", quantity: 1, price: -1 }] }),
      /^lines\[0\]\.price: expected a number/,
    ],
  ])("is told what is wrong with %s", async (_, body, problem) => {
    const desk = orderDesk();
    const answer = await desk.tell(body);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toMatch(problem);
    expect(desk.messages).toEqual([]);
  });

  test("is told when the body is too large, or no JSON by its header", async () => {
    const desk = orderDesk();
    expect((await desk.tell(" ".repeat(8 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await desk.tell(order("A"), { "content-type": "text/plain" })).status).toBe(415);
  });
});

describe("whoever reads orders", () => {
  test("asks for days, both included, and gets every other day left out", async () => {
    const desk = orderDesk();
    const days = ["2025-12-31", "2026-01-01", "2026-10-31", "2026-11-01", "2026-11-20", "2026-11-22"];
    await desk.tell({ orders: days.map((at) => order(at, { at })) });
    await desk.settle();
    const told = async (query: string) => (await desk.exported(query)).map(({ orderId }) => orderId);
    expect(await told("")).toEqual(days);
    expect(await told("?from=2026-10-31&until=2026-11-21")).toEqual(days.slice(2, 5));
    expect(await told("?from=2026-11-01&until=2026-11-01")).toEqual(["2026-11-01"]);
    expect(await told("?from=2026-11-02")).toEqual(days.slice(4));
    expect(await told("?until=2026-01-01")).toEqual(days.slice(0, 2));
    expect(await told("?from=2026-02-01&until=2026-02-28")).toEqual([]);
  });

  test("is told what is wrong with the days", async () => {
    const desk = orderDesk();
    const problem = async (query: string) =>
      (await desk.ask<{ detail: string }>(`/v1/orders?${query}`)).body.detail;
    expect(await problem("from=November")).toMatch(/^from: expected a day such as 2026-11-02/);
    expect(await problem("from=2026-11-02&until=2026-11-01")).toBe(
      "until: expected 2026-11-02 or a later day, found 2026-11-01",
    );
    expect(await problem("from=2026-11-02&from=2026-11-03")).toMatch(/^from: expected/);
  });

  test("gets lines as newline-delimited JSON, however many pages the names of the objects fill", async () => {
    const list = (options?: R2ListOptions) => env.LOG.list({ ...options, limit: 3 });
    const LOG = withMethods(env.LOG, { list });
    const desk = orderDesk({}, { LOG });
    const ids = Array.from({ length: 10 }, (_, i) => `C-${i}`);
    for (const id of ids) {
      await desk.tell(order(id));
      await desk.settle();
    }
    const answer = await desk.ask("/v1/orders");
    expect(answer.headers.get("content-type")).toBe("application/x-ndjson");
    expect(
      linesIn(answer.text)
        .map(({ orderId }) => orderId)
        .sort(),
    ).toEqual(ids);
  });
});

test("orders go by the real queue into the real log", { timeout: 60_000 }, async () => {
  const desk = orderDesk({}, { INTAKE: env.INTAKE });
  await desk.tell({ orders: [order("Q-1"), order("Q-2")] });
  for (let tries = 0; tries < 100 && (await desk.exported()).length < 2; tries++)
    await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await desk.exported()).toEqual([order("Q-1"), order("Q-2")]);
});

describe("orders that move while they are read", () => {
  /** Reads orders; before the object with this place is read, or after all were listed, something else happens. */
  async function readWhile(happens: () => Promise<void>, before: number): Promise<Order[]> {
    let reads = 0;
    const get = async (key: string) => {
      if (reads++ === before) await happens();
      return env.LOG.get(key);
    };
    return orderDesk({}, { LOG: withMethods(env.LOG, { get }) }).exported();
  }

  test.each([0, 6, 11])(
    "are told once, as they stood before or after, when it happens before object %i",
    async (before) => {
      const desk = orderDesk();
      const ids = Array.from({ length: 12 }, (_, i) => `M-${i}`);
      for (const id of ids) {
        await desk.tell(order(id));
        await desk.settle();
      }
      const someComeBack = async () => {
        const other = orderDesk();
        await other.tell({ orders: ids.map((id) => order(id, { lines: back(1) })) });
        await other.settle();
      };
      const told = await readWhile(someComeBack, before);
      expect(told.map(({ orderId }) => orderId).sort()).toEqual([...ids].sort());
      for (const one of told) expect([back(), back(1)]).toContainEqual(one.lines);
      expect((await desk.exported()).map(({ lines }) => lines)).toEqual(ids.map(() => back(1)));
    },
  );
});
