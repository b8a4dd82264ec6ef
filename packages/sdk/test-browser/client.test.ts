import { createClient, type OfferRequest } from "@basketwise/sdk";
import { describe, expect, inject, test, vi } from "vitest";
import { type Manner, newPlace } from "./support/place.ts";

const REQUEST: OfferRequest = { placement: "cart", cart: { lines: [{ productId: "phone" }] } };

/** Milliseconds that no answer of a server nearby takes. */
const AMPLE_MS = 50_000;

async function ask(manner: Manner, budgetMs = AMPLE_MS) {
  const { endpoint, arrived } = await newPlace(manner);
  return { answer: await createClient({ endpoint, budgetMs }).offers(REQUEST), arrived };
}

describe("a client on a page of another origin", () => {
  test("gets the worker's offers", async () => {
    const { answer } = await ask("worker");
    expect(answer).toMatchObject({ status: "ok", answeredBy: "graph", response: { placement: "cart" } });
    expect(answer.status === "ok" && answer.response.offers[0]?.products[0]?.productId).toBe("case");
  });

  test("takes a server that does not let the page read for one that is not there", async () => {
    const { answer, arrived } = await ask("refusing");
    expect(answer).toMatchObject({ status: "unavailable", code: "network" });
    expect(await arrived()).toHaveLength(1);
  });

  test("says that nobody answers at a dead port", async () => {
    const client = createClient({ endpoint: inject("deadServer"), budgetMs: AMPLE_MS });
    expect(await client.offers(REQUEST)).toMatchObject({ status: "unavailable", code: "network" });
  });

  test.each<[Manner, string]>([
    ["html", "invalid-response"],
    ["half", "invalid-response"],
    ["other-version", "invalid-response"],
    ["broken", "http"],
  ])("believes nothing of a server that is %s: %s", async (manner, code) => {
    expect((await ask(manner)).answer).toMatchObject({ status: "unavailable", code });
  });

  test.each<Manner>(["hanging", "stalling"])(
    "hangs up on a %s server when its budget is over",
    async (manner) => {
      const { answer, arrived } = await ask(manner, 200);
      expect(answer).toMatchObject({ status: "unavailable", code: "timeout" });
      await vi.waitFor(async () => expect(await arrived()).toMatchObject([{ givenUp: true }]), AMPLE_MS);
    },
  );

  test("hangs up when the page gives the call up", async () => {
    const { endpoint, arrived } = await newPlace("hanging");
    const controller = new AbortController();
    const answer = createClient({ endpoint, budgetMs: AMPLE_MS }).offers(REQUEST, {
      signal: controller.signal,
    });
    await vi.waitFor(async () => expect(await arrived()).toHaveLength(1), AMPLE_MS);
    controller.abort();
    expect(await answer).toMatchObject({ status: "unavailable", code: "aborted" });
    await vi.waitFor(async () => expect(await arrived()).toMatchObject([{ givenUp: true }]), AMPLE_MS);
  });
});
