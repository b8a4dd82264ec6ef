import { createClient, type OfferRequest } from "@basketwise/sdk";
import { eventQueue, type Sending } from "@basketwise/sdk/events";
import { describe, expect, test } from "vitest";
import { RESPONSE } from "./support/answers.ts";
import { taken } from "./support/events.ts";
import { noted } from "./support/fetches.ts";
import { fakePage, memoryStorage } from "./support/pages.ts";

const endpoint = "https://offers.test";
const request: OfferRequest = { placement: "cart" };
const STORAGE = memoryStorage();

/** The customers that were named in what was asked. */
async function customersOf(consent: boolean | (() => boolean) | undefined, ...requests: OfferRequest[]) {
  const { fetch, asked } = noted();
  const client = createClient({ endpoint, fetch, consent });
  for (const one of requests) await client.offers(one);
  await client.batch(requests);
  const bodies = asked.map(({ init }) => JSON.parse(init.body));
  return bodies.flatMap((body) => (body.requests ?? [body]).map((one: OfferRequest) => one.customer));
}

describe("without consent", () => {
  test("every request says so, one that names no customer too", async () => {
    const named: OfferRequest = { placement: "home", customer: { id: "c1", consent: true } };
    expect(await customersOf(false, request, named)).toEqual([
      { consent: false },
      { id: "c1", consent: false },
      { consent: false },
      { id: "c1", consent: false },
    ]);
  });

  test("is what a function that throws means", async () => {
    const consent = () => {
      throw new Error("no banner");
    };
    const asked = await customersOf(consent, request, { placement: "home" });
    expect(asked).toEqual(Array(4).fill({ consent: false }));
  });

  test.each<[sentence: string, events?: Sending]>([
    ["at once"],
    ["by a queue", eventQueue({ storage: STORAGE, page: fakePage() })],
  ])("nothing is told %s, and nothing is kept", async (_, events) => {
    const { fetch, asked } = noted(taken);
    const client = createClient({ endpoint, fetch, consent: false, events });
    client.track({ name: "view_item" });
    const [offer] = RESPONSE.offers;
    if (offer) client.accept(offer);
    await client.flush();
    expect(client.consents()).toBe(false);
    expect(asked).toEqual([]);
    expect(STORAGE.texts).toEqual([]);
  });
});

describe("with consent", () => {
  test("requests are as they came", async () => {
    const declined: OfferRequest = { placement: "home", customer: { consent: false } };
    expect(await customersOf(undefined, request, declined)).toEqual([
      undefined,
      { consent: false },
      undefined,
      { consent: false },
    ]);
  });

  test("that is withdrawn, what was kept is removed with the next question", async () => {
    const storage = memoryStorage();
    let agreed = true;
    const { fetch, asked } = noted(() => Promise.reject(new TypeError("offline")));
    const client = createClient({ endpoint, fetch, events: eventQueue({ storage }), consent: () => agreed });
    client.track({ name: "view_item" });
    await client.flush();
    expect(storage.texts).toHaveLength(1);
    agreed = false;
    await client.offers(request);
    expect(storage.texts).toEqual([]);
    await client.flush();
    expect(asked.filter(({ url }) => url.endsWith("/events"))).toHaveLength(1);
  });
});
