import type { OfferRequest } from "@basketwise/sdk";
import { createLocalClient, fromStore } from "@basketwise/sdk/local";
import { describe, expect, test } from "vitest";
import { DAY, reader, STORED, VERSION } from "./support/shop.ts";
import { KEYS, workerOn } from "./support/worker-on.ts";

const remote = workerOn(STORED);
const local = createLocalClient({
  source: fromStore(reader(STORED)),
  clock: () => DAY,
  requestId: () => "r1",
});

const requests: readonly OfferRequest[] = [
  { placement: "cart", cart: { lines: [{ productId: "phone" }] } },
  { placement: "product", productId: "phone", explain: true },
  { placement: "checkout", cart: { lines: [{ productId: "lamp", quantity: 2 }] }, explain: true },
  { placement: "home" },
  { placement: "search", query: "lamp", locale: "en-GB" },
  { placement: "cart", cart: { lines: [{ productId: "nothing we sell" }] }, techniques: ["complement"] },
  { placement: "product", productId: "phone", exclude: ["case"], limit: 1, customer: { consent: false } },
];

describe("the worker and a local client on the same graph", () => {
  test.each(requests)("give the same answer to %j", async (request) => {
    const answer = await remote.offers(request);
    expect(answer).toMatchObject({ status: "ok", response: { graphVersion: VERSION } });
    expect(answer).toEqual(await local.offers(request));
  });

  test("give the same answers to a batch", async () => {
    const answer = await remote.batch(requests);
    expect(answer).toMatchObject({ status: "ok" });
    expect(answer).toEqual(await local.batch(requests));
  });

  test("have something to offer", async () => {
    const answer = await remote.batch(requests);
    const offers = answer.status === "ok" ? answer.responses.map((response) => response.offers.length) : [];
    expect(offers.filter((count) => count > 0).length).toBeGreaterThan(3);
  });
});

describe("what the worker refuses", () => {
  test("an unknown placement is a problem that names it", async () => {
    const answer = await remote.offers({ placement: "cellar" as "home" });
    expect(answer).toMatchObject({ status: "unavailable", code: "problem", problem: { status: 400 } });
    expect(answer.status === "unavailable" && answer.detail).toContain("cellar");
  });

  test("another moment than now is a problem without the secret key, and decided for with it", async () => {
    const request: OfferRequest = { placement: "home", at: "2026-10-01T00:00:00Z" };
    expect(await remote.offers(request)).toMatchObject({ code: "problem", problem: { status: 403 } });
    expect(await workerOn(STORED, { KEYS }).offers(request)).toMatchObject({ status: "ok" });
  });

  test("without a graph it has nothing to offer, and says why", async () => {
    const answer = await workerOn(new Map()).offers({ placement: "home" });
    expect(answer).toMatchObject({ status: "ok", response: { offers: [], degraded: "no-graph" } });
  });
});
