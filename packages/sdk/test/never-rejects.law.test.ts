import {
  type ClientOptions,
  createClient,
  type Fetch,
  type FetchAnswer,
  type Offer,
  type OfferRequest,
  type OfferResponse,
  type TrackedEvent,
} from "@basketwise/sdk";
import { createLocalClient, fromGraph, type GraphSource } from "@basketwise/sdk/local";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RESPONSE } from "./support/answers.ts";
import { GRAPH } from "./support/shop.ts";

const parameters = { seed: 20261001, numRuns: 300 };

/** Runs what a `getter` of this value would: some values throw when they are looked at. */
const explosive = fc.constantFrom<unknown>(
  new Proxy(
    {},
    {
      get() {
        throw new Error("looked at");
      },
      ownKeys() {
        throw new Error("counted");
      },
    },
  ),
  {
    get placement() {
      throw new Error("read");
    },
  },
  {
    toJSON() {
      throw new Error("written");
    },
  },
  { toJSON: () => undefined },
  Symbol("s"),
  12n,
  () => "a function",
);

const request = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true }),
  explosive,
  fc.record({ placement: fc.oneof(fc.constantFrom("cart", "home"), explosive), cart: fc.anything() }),
);

const thrown = fc.oneof(
  fc.anything(),
  explosive,
  fc.constant({
    toString() {
      throw new Error("said");
    },
  }),
  fc.string().map((message) => new Error(message)),
);

const valid = JSON.stringify(RESPONSE);
const text = fc.oneof(
  fc.string(),
  fc.json(),
  fc.constant(valid),
  fc.nat(valid.length).map((end) => valid.slice(0, end)),
);

const answer = fc.oneof(
  fc.record({ ok: fc.boolean(), status: fc.integer(), text: text.map((value) => async () => value) }),
  thrown.map((reason) => ({ ok: true, status: 200, text: () => Promise.reject(reason) })),
  fc.constant({ ok: true, status: 200, text: () => new Promise<string>(() => {}) }),
  fc.anything(),
  explosive,
) as fc.Arbitrary<FetchAnswer>;

const fetches: fc.Arbitrary<Fetch> = fc.oneof(
  answer.map((value) => async () => value),
  answer.map((value) => () => value),
  thrown.map((reason) => () => Promise.reject(reason)),
  thrown.map((reason) => () => {
    throw reason;
  }),
  fc.constant(() => new Promise<never>(() => {})),
);

const endpoint = fc.oneof(
  fc.constant("https://offers.test"),
  fc.webUrl(),
  fc.string(),
  fc.anything(),
  explosive,
);

const signal = fc.oneof(
  fc.constantFrom(undefined, AbortSignal.abort(), new AbortController().signal),
  fc.anything(),
) as fc.Arbitrary<AbortSignal>;

/** Whether a value is one of the two that a call may answer. */
function isResult(value: unknown): boolean {
  const { status, ...rest } = value as { readonly status: unknown; readonly code?: unknown };
  return status === "ok" || (status === "unavailable" && typeof rest.code === "string");
}

describe("whatever happens, a call answers", () => {
  test("over any network, for any request", async () => {
    await fc.assert(
      fc.asyncProperty(request, fetches, endpoint, signal, async (input, fetch, endpoint, signal) => {
        const client = createClient({ endpoint: endpoint as string, fetch, budgetMs: 1 });
        const options = { signal };
        const one = await client.offers(input as OfferRequest, options);
        const all = await client.batch([input as OfferRequest], options);
        const none = await client.batch(input as OfferRequest[], options);
        return [one, all, none].every(isResult);
      }),
      parameters,
    );
  });

  test("with any options", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), explosive), request, async (options, input) => {
        // Without a fetch of their own they would ask the network.
        const given =
          typeof options === "object" && options ? { ...safely(options), fetch: () => ({}) } : options;
        return isResult(await createClient(given as ClientOptions).offers(input as OfferRequest));
      }),
      parameters,
    );
  });

  test("in process, for any request and any source", async () => {
    const sources = fc.oneof(
      fc.constant(fromGraph(GRAPH)),
      thrown.map((reason): GraphSource => ({ open: () => Promise.reject(reason) })),
      thrown.map((reason): GraphSource => {
        return {
          open() {
            throw reason;
          },
        };
      }),
      fc.anything() as fc.Arbitrary<GraphSource>,
      fc.anything().map((value) => ({ open: async () => value }) as GraphSource),
    );
    await fc.assert(
      fc.asyncProperty(request, sources, signal, async (input, source, signal) => {
        const client = createLocalClient({ source, budgetMs: 50 });
        const options = { signal };
        const one = await client.offers(input as OfferRequest, options);
        const all = await client.batch([input as OfferRequest], options);
        const none = await client.batch(input as OfferRequest[], options);
        return [one, all, none].every(isResult);
      }),
      parameters,
    );
  });
});

describe("whatever the platform does, telling is quiet", () => {
  const throwing = thrown.map((reason) => () => {
    throw reason;
  });
  const of = (value: fc.Arbitrary<unknown>) =>
    fc.oneof(
      value.map((one) => () => one),
      throwing,
      fc.anything(),
    );
  const storage = fc.oneof(
    fc.constant(null),
    fc.anything(),
    fc.record({
      length: fc.oneof(fc.nat(3), fc.anything()),
      key: of(fc.oneof(fc.string(), fc.constant("basketwise:events:https://offers.test/v1/:1"))),
      getItem: of(fc.oneof(fc.json(), fc.string())),
      setItem: of(fc.constant(undefined)),
      removeItem: of(fc.constant(undefined)),
    }),
  );
  const event = fc.oneof(
    request,
    fc.record({ name: fc.anything(), value: fc.anything(), items: fc.anything(), at: fc.anything() }),
  );
  const offer = fc.oneof(request, fc.constantFrom(...RESPONSE.offers), fc.record({ id: fc.anything() }));

  test("and every method comes back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ fetch: fetches, storage, consent: of(fc.boolean()) }),
        fc.record({ clock: of(fc.double()), dice: of(fc.double()), page: of(fc.anything()) }),
        event,
        offer,
        async (platform, rest, event, offer) => {
          const page = {
            online: rest.page,
            beacon: rest.page,
            on: (leave: () => void) => void leaving.push(leave),
          };
          const leaving: (() => void)[] = [];
          const options = { endpoint: "https://offers.test", budgetMs: 1, ...platform, ...rest, page };
          const client = createClient(options as ClientOptions);
          client.track(event as TrackedEvent);
          const lines = client.accept(offer as Offer);
          client.dismiss(offer as Offer, "price");
          for (const leave of leaving) leave();
          // One that waits for a network that never answers goes on for ten seconds; it must not reject meanwhile.
          const flushed = client.flush().then(() => true);
          const patience = new Promise<boolean>((resolve) => setTimeout(resolve, 1, true));
          const answer = await client.offers({ placement: "home" });
          return (
            (await Promise.race([flushed, patience])) &&
            Array.isArray(lines) &&
            typeof client.consents() === "boolean" &&
            isResult(answer)
          );
        },
      ),
      parameters,
    );
  });
});

describe("whatever a server makes of an answer", () => {
  test("a page can go through what is called ok", async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pathsOf(RESPONSE)), fc.anything(), async (path, value) => {
        const body = JSON.stringify(replaced(RESPONSE, path, value));
        const client = createClient({ endpoint: "https://offers.test", fetch: () => new Response(body) });
        const result = await client.offers({ placement: "home" });
        if (result.status === "unavailable") refused++;
        else show(result.response);
      }),
      parameters,
    );
    expect(refused).toBeGreaterThan(parameters.numRuns / 4);
  });
});

/** What a page does with an answer: it throws where a list or a price is missing. */
function show({ offers, guides, required, later }: OfferResponse): string {
  const lines = offers.map(({ products, reasons, price }) => {
    const format = new Intl.NumberFormat("en", { style: "currency", currency: price.currency });
    const titles = products.map(({ title }) => title);
    return [...titles, ...reasons.map((reason) => reason.text), format.format(price.amount)].join();
  });
  const rest = [...guides, ...required].map(({ title }) => title);
  return [...lines, ...rest, ...later.map(({ reason }) => reason.text)].join();
}

type Path = readonly (string | number)[];

/** The paths to every value inside a value. */
function pathsOf(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]))];
}

/** The value with another one at a path. */
function replaced(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const part = (value as Record<string | number, unknown>)[key];
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(copy, { [key]: replaced(part, rest, other) });
}

/** A copy of what can be read. */
function safely(options: object): object {
  try {
    return { ...options };
  } catch {
    return {};
  }
}
