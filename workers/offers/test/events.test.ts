import { env } from "cloudflare:workers";
import { LIMITS } from "@basketwise/core/schema";
import type { Bindings } from "@basketwise/offers/app";
import { describe, expect, test } from "vitest";
import { brokenQueue, keptQueue } from "./helpers/intake.ts";
import { bearer, KEYS, PAGE, PUBLISHABLE, SECRET } from "./helpers/keys.ts";
import { visitor } from "./helpers/visitor.ts";

const NOW = Date.parse("2026-11-02T10:00:00Z");
const EVENT = { eventId: "e1", name: "view_promotion", at: "2026-11-02T09:59:00Z" };

/** A message of events as the queue has it. */
interface Sent {
  readonly kind: string;
  readonly receivedAt: string;
  readonly events: readonly Record<string, unknown>[];
}

type Settings = { readonly [K in keyof Bindings]?: Bindings[K] | undefined };

function shop(settings: Settings = {}) {
  const { queue, messages } = keptQueue();
  const asks = visitor({ now: () => NOW }, {
    INTAKE: queue,
    PSEUDONYM_KEY: "pepper",
    ...settings,
  } as Partial<Bindings>);
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    asks.ask<{ accepted?: number; detail?: string }>("/v1/events", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const sent = () => (messages as Sent[]).flatMap(({ events }) => events);
  return { send, sent, messages: messages as Sent[], ask: asks.ask };
}

describe("events are taken", () => {
  test("as a batch, which the queue has before the sender may forget it", async () => {
    const { send, messages } = shop();
    const { status, headers, body } = await send({ events: [EVENT, { ...EVENT, eventId: "e2" }] });
    expect([status, body, headers.get("cache-control")]).toEqual([202, { accepted: 2 }, "no-store"]);
    expect(messages).toEqual([
      {
        kind: "events",
        receivedAt: "2026-11-02T10:00:00.000Z",
        events: [
          { eventId: "e1", name: "view_promotion", at: "2026-11-02T09:59:00.000Z" },
          { eventId: "e2", name: "view_promotion", at: "2026-11-02T09:59:00.000Z" },
        ],
      },
    ]);
  });

  test("with everything that the contract names, and nothing else of what was sent", async () => {
    const { send, sent } = shop();
    const whole = {
      ...EVENT,
      placement: "cart",
      technique: "complement",
      requestId: "r1",
      offerId: "r1.1",
      productId: "case",
      reason: "price",
      experiment: { id: "x", variant: "b" },
      value: 12.5,
      currency: "EUR",
      items: [{ productId: "case", quantity: 2, price: 12.5, offerId: "r1.1", technique: "complement" }],
    };
    const stray = { email: "a@b.example", note: "free text" };
    const items = [{ ...whole.items[0], ...stray }];
    await send({ events: [{ ...whole, ...stray, items, experiment: { ...whole.experiment, ...stray } }] });
    expect(sent()).toEqual([{ ...whole, at: "2026-11-02T09:59:00.000Z" }]);
  });

  test("as text too, which is what a beacon can send without asking first", async () => {
    const { send, sent } = shop();
    const { status } = await send({ events: [EVENT] }, { "content-type": "text/plain;charset=UTF-8" });
    expect([status, sent().length]).toEqual([202, 1]);
  });

  test("none of them is none", async () => {
    const { send, messages } = shop();
    const { status, body } = await send({ events: [] });
    expect([status, body, messages]).toEqual([202, { accepted: 0 }, []]);
  });

  test("with a publishable or the secret key where the store has keys, and without neither", async () => {
    const { send, messages } = shop({ KEYS });
    const page = await send({ events: [EVENT] }, { ...bearer(PUBLISHABLE), origin: PAGE });
    const server = await send({ events: [EVENT] }, bearer(SECRET));
    const stranger = await send({ events: [EVENT] });
    expect([page.status, server.status, stranger.status, messages.length]).toEqual([202, 202, 401, 2]);
  });

  test("many, in messages that a queue takes", async () => {
    const { send, sent, messages } = shop();
    const events = Array.from({ length: LIMITS.events }, (_, i) => ({
      ...EVENT,
      eventId: `e${i}`,
      productId: "é".repeat(150),
      offerId: "語".repeat(100),
    }));
    const { status, body } = await send({ events });
    expect([status, body]).toEqual([202, { accepted: LIMITS.events }]);
    expect(sent().map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId));
    const sizes = messages.map((message) => new TextEncoder().encode(JSON.stringify(message)).byteLength);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(64_000);
  });
});

describe("who did it", () => {
  const personal = { ...EVENT, customerId: "anna@shop.example", sessionId: "s-77" };

  test("is kept as a pseudonym, the same one each time", async () => {
    const { send, sent, messages } = shop();
    await send({ events: [personal, { ...personal, eventId: "e2" }] });
    await send({ events: [personal] });
    const names = sent().map(({ customerId }) => customerId);
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toMatch(/^p:[0-9a-f]{32}$/);
    expect(sent()[0]?.sessionId).toMatch(/^p:[0-9a-f]{32}$/);
    expect(JSON.stringify(messages)).not.toMatch(/anna|s-77/);
  });

  const silent: readonly [string, () => Promise<readonly unknown[]>][] = [
    [
      "the event says that there is no consent",
      async () => {
        const { send, sent } = shop();
        await send({ events: [{ ...personal, consent: false }] });
        return sent();
      },
    ],
    [
      "the browser says so for its user",
      async () => {
        const { send, sent } = shop();
        await send({ events: [{ ...personal, consent: true }] }, { "sec-gpc": "1" });
        return sent();
      },
    ],
    [
      "the store has nothing to make pseudonyms with",
      async () => {
        const { send, sent } = shop({ PSEUDONYM_KEY: undefined });
        await send({ events: [personal] });
        return sent();
      },
    ],
  ];
  test.each(silent)("is not kept where %s; that it happened is", async (_, told) => {
    expect(await told()).toEqual([{ ...EVENT, at: "2026-11-02T09:59:00.000Z" }]);
  });
});

describe("when it happened", () => {
  const clocks: readonly [string, at: string, sentAt: string | undefined, then: string][] = [
    ["is what the event says", "2026-11-02T08:00:00Z", undefined, "2026-11-02T08:00:00.000Z"],
    ["a day is its first moment", "2026-11-01", undefined, "2026-11-01T00:00:00.000Z"],
    [
      "a clock two hours fast is set right",
      "2026-11-02T11:50:00Z",
      "2026-11-02T12:00:00Z",
      "2026-11-02T09:50:00.000Z",
    ],
    [
      "a clock two hours slow is set right",
      "2026-11-02T07:50:00Z",
      "2026-11-02T08:00:00Z",
      "2026-11-02T09:50:00.000Z",
    ],
    [
      "just past midnight by a fast clock was the day before",
      "2026-11-02T00:30:00Z",
      "2026-11-02T12:00:00Z",
      "2026-11-01T22:30:00.000Z",
    ],
    [
      "a clock of 1970 is set right",
      "1970-01-01T00:00:00Z",
      "1970-01-01T00:01:00Z",
      "2026-11-02T09:59:00.000Z",
    ],
    ["nothing happened after it arrived", "2026-11-05T00:00:00Z", undefined, "2026-11-02T10:00:00.000Z"],
    ["nor after it was sent", "2026-11-02T10:30:00Z", "2026-11-02T10:00:00Z", "2026-11-02T10:00:00.000Z"],
    [
      "what lay for a year on a device counts as a month old",
      "2025-11-02T10:00:00Z",
      undefined,
      "2026-10-03T10:00:00.000Z",
    ],
  ];
  test.each(clocks)("%s", async (_, at, sentAt, then) => {
    const { send, sent } = shop();
    const { status } = await send({ events: [{ ...EVENT, at }], ...(sentAt && { sentAt }) });
    expect([status, sent()[0]?.at]).toEqual([202, then]);
  });
});

describe("bad input is refused whole, by name", () => {
  const long = "x".repeat(LIMITS.name + 1);
  const table: readonly [string, unknown, string][] = [
    ["a list", [EVENT], "expected an object, found a list"],
    ["no events", {}, "events: is missing"],
    ["events that are no list", { events: "e1" }, 'events: expected a list, found "e1"'],
    [
      "too many",
      { events: Array(LIMITS.events + 1).fill(EVENT) },
      "events: expected at most 500 events, found a list of 501",
    ],
    ["an event without id", [{ ...EVENT, eventId: undefined }], "events[1].eventId: is missing"],
    [
      "an empty id",
      [{ ...EVENT, eventId: "" }],
      'events[1].eventId: expected a string that is not empty, found ""',
    ],
    [
      "an id of 10 kB",
      [{ ...EVENT, eventId: "x".repeat(10_000) }],
      "events[1].eventId: expected a string of at most 200 characters",
    ],
    [
      "a customer id of 10 kB",
      [{ ...EVENT, customerId: "x".repeat(10_000) }],
      "events[1].customerId: expected a string of at most 200",
    ],
    [
      "an unknown name",
      [{ ...EVENT, name: "page_view" }],
      "events[1].name: expected one of view_item, add_to_cart",
    ],
    ["a name of Object's", [{ ...EVENT, name: "constructor" }], "events[1].name: expected one of"],
    ["no time", [{ ...EVENT, at: undefined }], "events[1].at: is missing"],
    [
      "a time without zone",
      [{ ...EVENT, at: "2026-11-02T10:00:00" }],
      "events[1].at: expected a day or time in ISO 8601 with its zone",
    ],
    ["a day that is none", [{ ...EVENT, at: "2026-02-30" }], "events[1].at: expected a day or time"],
    ["a time as a number", [{ ...EVENT, at: NOW }], "events[1].at: expected a day or time"],
    [
      "a control character",
      [{ ...EVENT, placement: "cart\u0000" }],
      "events[1].placement: expected a string without control characters",
    ],
    [
      "a new line, which would end a line of the log",
      [{ ...EVENT, offerId: "a\nb" }],
      "events[1].offerId: expected a string without control",
    ],
    [
      "half a character",
      [{ ...EVENT, productId: "a\ud800" }],
      "events[1].productId: expected a string without control",
    ],
    [
      "a long technique",
      [{ ...EVENT, technique: long }],
      "events[1].technique: expected a string of at most 200",
    ],
    [
      "a reason in words",
      [{ ...EVENT, reason: "too dear for me" }],
      "events[1].reason: expected one of price, not-needed, have-it",
    ],
    [
      "half an experiment",
      [{ ...EVENT, experiment: { id: "x" } }],
      "events[1].experiment.variant: is missing",
    ],
    ["a negative value", [{ ...EVENT, value: -1 }], "events[1].value: expected a number from 0"],
    ["a value as text", [{ ...EVENT, value: "12" }], "events[1].value: expected a number from 0"],
    [
      "a currency in small letters",
      [{ ...EVENT, currency: "eur" }],
      "events[1].currency: expected a currency of three capital letters",
    ],
    ["a consent in words", [{ ...EVENT, consent: "no" }], "events[1].consent: expected true or false"],
    ["items without product", [{ ...EVENT, items: [{}] }], "events[1].items[0].productId: is missing"],
    [
      "no pieces",
      [{ ...EVENT, items: [{ productId: "a", quantity: 0 }] }],
      "events[1].items[0].quantity: expected a number above 0",
    ],
    [
      "too many items",
      [{ ...EVENT, items: Array(201).fill({ productId: "a" }) }],
      "events[1].items: expected at most 200 items",
    ],
    [
      "a moment of sending that is none",
      { events: [EVENT], sentAt: "now" },
      "sentAt: expected a day or time",
    ],
    [
      "an event that no message holds",
      [{ ...EVENT, items: Array(200).fill({ productId: "語".repeat(200) }) }],
      "events[1]: expected at most 100000 bytes",
    ],
  ];
  test.each(table)("%s", async (_, body, detail) => {
    const { send, messages } = shop();
    const batch = Array.isArray(body) && detail.startsWith("events[1]") ? { events: [EVENT, ...body] } : body;
    const answer = await send(batch);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(answer.body.detail).toContain(detail);
    expect(messages).toEqual([]);
  });

  test("what is no JSON, too large, or sent as something else", async () => {
    const { send, messages } = shop();
    expect((await send("{")).status).toBe(400);
    expect((await send(JSON.stringify({ events: [], pad: "x".repeat(600_000) }))).status).toBe(413);
    expect(
      (await send({ events: [EVENT] }, { "content-type": "application/x-www-form-urlencoded" })).status,
    ).toBe(415);
    expect(messages).toEqual([]);
  });
});

describe("what can't be taken is never said to be taken", () => {
  const broken: readonly [string, Settings, RegExp][] = [
    ["the queue fails", { INTAKE: brokenQueue() }, /send it again later/],
    ["there is no queue", { INTAKE: undefined }, /no queue bound as INTAKE/],
  ];
  test.each(broken)("%s: the sender keeps it", async (_, settings, detail) => {
    const { send } = shop(settings);
    const { status, headers, body, text } = await send({ events: [EVENT] });
    expect(status).toBe(503);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(body.detail).toMatch(detail);
    expect(text).not.toContain("overloaded");
  });

  test("a queue that says nothing is not waited for without end", async () => {
    const sendBatch = () => new Promise<never>(() => undefined);
    const { send } = shop({ INTAKE: { ...env.INTAKE, sendBatch } as never });
    expect((await send({ events: [EVENT] })).status).toBe(503);
  });
});

test("other methods are refused by name", async () => {
  const { status, headers } = await shop().ask("/v1/events", { method: "PUT" });
  expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
});
