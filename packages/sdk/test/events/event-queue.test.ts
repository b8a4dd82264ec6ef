import type { EventQueue, Sender } from "@basketwise/sdk";
import { eventQueue, type QueueOptions } from "@basketwise/sdk/events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventOf, idsIn, taken, workerThat } from "../support/events.ts";
import { hanging } from "../support/fetches.ts";
import { FORBIDDEN, fakePage, memoryStorage } from "../support/pages.ts";

const SECOND = 1_000;
const URL = "https://offers.test/v1/";
const NOW = Date.parse("2026-10-01T12:00:00Z");

let dice = 0.5;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(Math, "random").mockImplementation(() => dice);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), milliseconds);
    return controller.signal;
  });
});
afterEach(() => {
  dice = 0.5;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

type Given = QueueOptions & Partial<Sender>;

function queueOf({ page, ...given }: Given): EventQueue {
  const { storage, ...sender } = { storage: null, ...given };
  const queue = eventQueue({ storage, page });
  return queue({
    url: URL,
    key: "pk_1",
    headers: {},
    fetch: taken,
    consents: () => true,
    clock: Date.now,
    ...sender,
  });
}

/** Adds events by these ids. */
function add(queue: EventQueue, ...ids: readonly string[]): void {
  for (const id of ids) queue.add(eventOf(id));
}

const ids = (count: number) => Array.from({ length: count }, (_, i) => `e${i}`);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const refuse =
  (status: number, headers = {}) =>
  () =>
    new Response("", { status, headers });

/** A worker that answers its first calls one way, and then another. */
function first(count: number, answer: () => Response, then = taken) {
  let left = count;
  return workerThat((...call) => (left-- > 0 ? answer() : then(...call)));
}

describe("events", () => {
  test("of one second are one batch, with the moment of sending", async () => {
    const { fetch, asked, batches } = workerThat();
    const queue = queueOf({ fetch });
    add(queue, "a", "b");
    await pass(SECOND - 1);
    expect(asked).toEqual([]);
    await pass(1);
    expect(batches()).toEqual([["a", "b"]]);
    expect(asked[0]?.url).toBe("https://offers.test/v1/events");
    expect(JSON.parse(asked[0]?.init.body ?? "").sentAt).toBe("2026-10-01T12:00:01.000Z");
  });

  test("that were sent are not sent again", async () => {
    const { fetch, asked } = workerThat();
    const queue = queueOf({ fetch });
    add(queue, "a");
    await queue.flush();
    await pass(60 * SECOND);
    await queue.flush();
    expect(asked).toHaveLength(1);
  });

  test("that come while others are on their way follow them", async () => {
    const { fetch, batches } = workerThat();
    const queue = queueOf({ fetch });
    add(queue, "a");
    const flushed = queue.flush();
    add(queue, "b");
    await flushed;
    expect(batches()).toEqual([["a"], ["b"]]);
  });

  test("that come after others were long on their way are sent too", async () => {
    const { fetch, batches } = workerThat(async (...call) => {
      await pause(5 * SECOND);
      return taken(...call);
    });
    const queue = queueOf({ fetch });
    add(queue, "a");
    await pass(2 * SECOND);
    add(queue, "b");
    await pass(60 * SECOND);
    add(queue, "c");
    await pass(60 * SECOND);
    expect(batches()).toEqual([["a"], ["b"], ["c"]]);
  });

  test("are split so that no batch is above what a browser sends of a page that is gone", async () => {
    const { fetch, asked, batches } = workerThat();
    const queue = queueOf({ fetch });
    for (const id of ids(30)) queue.add(eventOf(id, { productId: "ب".repeat(3_000) }));
    await queue.flush();
    expect(batches().flat()).toEqual(ids(30));
    for (const { init } of asked) {
      expect(new TextEncoder().encode(init.body).length).toBeLessThan(64_000);
      expect(init.keepalive).toBe(true);
    }
  });

  test("one that is larger than that goes alone, for as long as the page is there", async () => {
    const { fetch, asked } = workerThat();
    const queue = queueOf({ fetch });
    queue.add(eventOf("large", { productId: "x".repeat(50_000) }));
    await queue.flush();
    expect(asked.map(({ init }) => init.keepalive)).toEqual([false]);
  });

  test("that can't get there for long are the latest 500", async () => {
    const storage = memoryStorage();
    const queue = queueOf({ fetch: refuse(503), storage });
    add(queue, ...ids(510));
    const kept = JSON.parse(storage.texts[0] ?? "");
    expect(kept).toHaveLength(500);
    expect(kept.at(-1)).toMatchObject({ eventId: "e509" });
  });
});

describe("a batch that does not get there", () => {
  test.each<[sentence: string, answer: () => Response]>([
    ["a worker in trouble", refuse(500)],
    ["a limit", refuse(429)],
    ["a key that is not known yet", refuse(401)],
    ["a page of HTML with 200", () => new Response("<h1>Sign in</h1>")],
    [
      "no network, or an origin that may not ask",
      () => {
        throw new TypeError("Failed to fetch");
      },
    ],
  ])("because of %s is sent again, and then again, each time later", async (_, answer) => {
    const { fetch, asked } = first(2, answer);
    add(queueOf({ fetch }), "a");
    await pass(SECOND);
    expect(asked).toHaveLength(1);
    // With dice at the middle: a second, and half of two, then of four.
    await pass(2 * SECOND - 1);
    expect(asked).toHaveLength(1);
    await pass(1);
    expect(asked).toHaveLength(2);
    await pass(3 * SECOND - 1);
    expect(asked).toHaveLength(2);
    await pass(1);
    expect(asked).toHaveLength(3);
    await pass(3_600 * SECOND);
    expect(asked).toHaveLength(3);
  });

  test("waits as long as the worker asks for, and a little more", async () => {
    const { fetch, asked } = first(1, refuse(503, { "retry-after": "30" }));
    dice = 0;
    add(queueOf({ fetch }), "a");
    await pass(SECOND + 30 * SECOND);
    expect(asked).toHaveLength(1);
    await pass(SECOND);
    expect(asked).toHaveLength(2);
  });

  test.each(["Wed, 21 Oct 2026 07:28:00 GMT", "never", "-5", "1e99"])(
    "with %j in place of the seconds is sent again within an hour, and not at once",
    async (retryAfter) => {
      const { fetch, asked } = first(1, refuse(503, { "retry-after": retryAfter }));
      add(queueOf({ fetch }), "a");
      await pass(SECOND + SECOND - 1);
      expect(asked).toHaveLength(1);
      await pass(3_600 * SECOND + 1);
      expect(asked).toHaveLength(2);
    },
  );

  test("because nobody answers has failed after ten seconds, and is given up", async () => {
    const { fetch, asked } = workerThat(hanging);
    add(queueOf({ fetch }), "a");
    await pass(SECOND + 10 * SECOND);
    expect(asked[0]?.init.signal.aborted).toBe(true);
    await pass(2 * SECOND);
    expect(asked).toHaveLength(2);
  });

  test("does not make others hurry", async () => {
    const { fetch, asked } = workerThat(refuse(503));
    dice = 1;
    const queue = queueOf({ fetch });
    add(queue, "a");
    await pass(SECOND);
    add(queue, ...ids(40));
    await pass(2 * SECOND);
    expect(asked).toHaveLength(1);
  });

  test("is sent as soon as the network is back", async () => {
    const page = fakePage();
    const { fetch, batches } = first(1, refuse(503));
    add(queueOf({ fetch, page }), "a");
    await pass(SECOND);
    page.back();
    await pass(0);
    expect(batches()).toEqual([["a"], ["a"]]);
  });

  test("is refused for one event: the others get there, and that one is dropped", async () => {
    const { fetch, batches } = workerThat((_, { body }) =>
      idsIn(body).includes("e13") ? new Response("", { status: 400 }) : taken("", undefined as never),
    );
    const queue = queueOf({ fetch });
    add(queue, ...ids(20));
    await queue.flush();
    const arrived = batches().filter((batch) => !batch.includes("e13"));
    expect(arrived.flat()).toEqual(ids(20).filter((id) => id !== "e13"));
    expect(batches().at(0)).toEqual(ids(20));
    const asked = batches().length;
    expect(asked).toBeLessThan(20);
    await pass(3_600 * SECOND);
    expect(batches()).toHaveLength(asked);
  });
});

describe("a page that is left", () => {
  test("hands what waits to the browser, with the key in the address", () => {
    const page = fakePage();
    const storage = memoryStorage();
    add(queueOf({ page, storage }), "a", "b");
    page.leave();
    expect(page.beacons.map(({ body }) => idsIn(body))).toEqual([["a", "b"]]);
    expect(page.beacons[0]?.url).toBe("https://offers.test/v1/events?key=pk_1");
    expect(storage.texts).toEqual([]);
  });

  test("hands over less than the 64 kB that a browser takes, and keeps the rest for the next page", async () => {
    const page = fakePage();
    const storage = memoryStorage();
    const queue = queueOf({ page, storage });
    for (const id of ids(19)) queue.add(eventOf(id, { productId: "ب".repeat(3_000) }));
    page.leave();
    const [beacon, ...others] = page.beacons;
    expect(others).toEqual([]);
    expect(new TextEncoder().encode(beacon?.body).length).toBeLessThan(64_000);
    const { fetch, batches } = workerThat();
    await queueOf({ fetch, storage }).flush();
    expect([...idsIn(beacon?.body ?? ""), ...batches().flat()]).toEqual(ids(19));
  });

  test("keeps what the browser does not take", async () => {
    const page = fakePage();
    const storage = memoryStorage();
    const { fetch, batches } = workerThat();
    page.takes = false;
    add(queueOf({ page, fetch, storage }), "a");
    page.leave();
    expect(storage.texts).toHaveLength(1);
    await pass(SECOND);
    expect(batches()).toEqual([["a"]]);
  });

  test("keeps what it can't send: a browser takes beacons offline too, and they are lost", () => {
    const page = fakePage();
    const storage = memoryStorage();
    page.isOnline = false;
    add(queueOf({ page, storage }), "a");
    page.leave();
    expect(page.beacons).toEqual([]);
    expect(storage.texts).toHaveLength(1);
  });

  test("keeps what a worker in trouble does not take now", async () => {
    const page = fakePage();
    add(queueOf({ page, fetch: refuse(503) }), "a");
    await pass(SECOND);
    page.leave();
    expect(page.beacons).toEqual([]);
  });

  test("hands over what is on its way too: it may not get there, and counts once", async () => {
    const page = fakePage();
    const queue = queueOf({ page, fetch: hanging });
    add(queue, "a");
    await pass(SECOND);
    add(queue, "b");
    page.leave();
    expect(page.beacons.map(({ body }) => idsIn(body))).toEqual([["a", "b"]]);
  });

  test("is left quietly where the browser has no beacons", () => {
    const page = fakePage();
    const navigator = { onLine: true } as never;
    const queue = queueOf({ page: { ...page, navigator } });
    add(queue, "a");
    expect(() => page.leave()).not.toThrow();
  });
});

describe("events that are kept on the device", () => {
  test("are there until they got there", async () => {
    const storage = memoryStorage();
    const { fetch } = first(1, refuse(503));
    const queue = queueOf({ fetch, storage });
    add(queue, "a");
    expect(storage.texts).toEqual([`[${JSON.stringify(eventOf("a"))}]`]);
    await queue.flush();
    expect(storage.texts).toHaveLength(1);
    await queue.flush();
    expect(storage.texts).toEqual([]);
  });

  test("are sent by the next page", async () => {
    const storage = memoryStorage();
    const before = queueOf({ fetch: refuse(503), storage });
    add(before, "a");
    await before.flush();
    const { fetch, batches } = workerThat();
    queueOf({ fetch, page: fakePage(), storage });
    await pass(SECOND);
    expect(batches()).toEqual([["a"]]);
    expect(storage.texts).toEqual([]);
  });

  test("of two tabs never overwrite each other", () => {
    const storage = memoryStorage();
    add(queueOf({ storage }), "a");
    add(queueOf({ storage }), "b");
    const kept = storage.texts.flatMap((text) => JSON.parse(text));
    expect(kept.map(({ eventId }) => eventId)).toEqual(["a", "b"]);
  });

  test("are sent twice rather than lost where another tab is still there", async () => {
    const storage = memoryStorage();
    const { fetch, batches } = workerThat();
    const one = queueOf({ fetch, storage });
    add(one, "a");
    const other = queueOf({ fetch, storage });
    await other.flush();
    await one.flush();
    expect(batches()).toEqual([["a"], ["a"]]);
    expect(storage.texts).toEqual([]);
  });

  test("of another worker on the same origin are left alone", async () => {
    const storage = memoryStorage();
    add(queueOf({ url: "https://other.test/v1/", storage }), "a");
    const { fetch, asked } = workerThat();
    await queueOf({ fetch, storage }).flush();
    expect(asked).toEqual([]);
    expect(storage.texts).toHaveLength(1);
  });

  test("are forgotten after 31 days, and the rest of what was kept with them is not", async () => {
    const storage = memoryStorage();
    const queue = queueOf({ storage });
    queue.add(eventOf("old", { at: "2026-08-30T12:00:00Z" }));
    queue.add(eventOf("no time", { at: "yesterday" }));
    add(queue, "new");
    const { fetch, batches } = workerThat();
    await queueOf({ fetch, storage }).flush();
    expect(batches()).toEqual([["new"]]);
  });

  test("that are damaged are forgotten, and others are not", async () => {
    const storage = memoryStorage();
    storage.setItem(`basketwise:events:${URL}:1`, '[{"eventId":');
    storage.setItem(`basketwise:events:${URL}:2`, "null");
    storage.setItem(`basketwise:events:${URL}:3`, "[null]");
    storage.setItem(`basketwise:events:${URL}:4`, JSON.stringify([eventOf("a")]));
    const { fetch, batches } = workerThat();
    await queueOf({ fetch, storage }).flush();
    expect(batches()).toEqual([["a"]]);
    expect(storage.texts).toEqual([]);
  });

  test.each<[sentence: string, storage: QueueOptions["storage"]]>([
    ["full", memoryStorage(10)],
    ["forbidden", FORBIDDEN],
    ["not there", null],
  ])("are in memory only where storage is %s", async (_, storage) => {
    const { fetch, batches } = first(1, refuse(503));
    const queue = queueOf({ fetch, storage });
    add(queue, "a");
    await queue.flush();
    await queue.flush();
    expect(batches()).toEqual([["a"], ["a"]]);
  });

  test("are in memory only where a page may not even look at its storage", async () => {
    const looked = vi.fn(() => {
      throw new Error("SecurityError");
    });
    const page = Object.defineProperty(fakePage(), "localStorage", { get: looked });
    const { fetch, batches } = workerThat();
    const queue = queueOf({ fetch, storage: undefined, page });
    add(queue, "a");
    await queue.flush();
    expect(looked).toHaveBeenCalled();
    expect(batches()).toEqual([["a"]]);
  });

  test("are in the page's own storage where nothing is said, and on a server nowhere", () => {
    const localStorage = memoryStorage();
    add(queueOf({ storage: undefined, page: { localStorage } }), "server");
    expect(localStorage.texts).toEqual([]);
    add(queueOf({ storage: undefined, page: { ...fakePage(), localStorage } }), "page");
    expect(localStorage.texts.map((text) => JSON.parse(text)[0].eventId)).toEqual(["page"]);
  });
});

describe("without consent", () => {
  test("what waits is withdrawn, on the device too", async () => {
    const storage = memoryStorage();
    const { fetch, asked } = workerThat();
    let agreed = true;
    const queue = queueOf({ fetch, storage, consents: () => agreed });
    add(queue, "a");
    agreed = false;
    await pass(SECOND);
    expect(asked).toEqual([]);
    expect(storage.texts).toEqual([]);
    agreed = true;
    await queue.flush();
    expect(asked).toEqual([]);
  });

  test("asking for it is enough", () => {
    const storage = memoryStorage();
    let agreed = true;
    const queue = queueOf({ storage, consents: () => agreed });
    add(queue, "a");
    agreed = false;
    expect(queue.consents()).toBe(false);
    expect(storage.texts).toEqual([]);
  });

  test("what an earlier page kept is removed", async () => {
    const storage = memoryStorage();
    add(queueOf({ storage }), "a");
    queueOf({ storage, page: fakePage(), consents: () => false });
    await pass(SECOND);
    expect(storage.texts).toEqual([]);
  });

  test("a page that is left says nothing", () => {
    const page = fakePage();
    let agreed = true;
    add(queueOf({ page, consents: () => agreed }), "a");
    agreed = false;
    page.leave();
    expect(page.beacons).toEqual([]);
  });
});

describe("a clock that jumps", () => {
  test.each([
    ["forwards", 40 * 86_400_000],
    ["backwards", -40 * 86_400_000],
  ])("%s loses no event, and is seen in the moment of sending", async (_, jump) => {
    let now = NOW;
    const { fetch, asked, batches } = workerThat();
    const queue = queueOf({ fetch, clock: () => now, page: fakePage(), storage: memoryStorage() });
    add(queue, "a");
    now += jump;
    await pass(SECOND);
    expect(batches()).toEqual([["a"]]);
    expect(JSON.parse(asked[0]?.init.body ?? "").sentAt).toBe(new Date(now).toISOString());
  });
});

test("on a server no timer keeps the process alive", () => {
  vi.useRealTimers();
  const unref = vi.fn();
  const timer = vi.spyOn(globalThis, "setTimeout").mockReturnValue({ unref } as never);
  add(queueOf({}), "a");
  expect(unref).toHaveBeenCalledTimes(timer.mock.calls.length);
  expect(timer).toHaveBeenCalledTimes(1);
  timer.mockRestore();
});
