import type { Offer, ShopEvent } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { consentOf } from "../../src/tracking/consent.ts";
import { remember } from "../../src/tracking/stood-in.ts";
import { type TellerOptions, teller } from "../../src/tracking/teller.ts";
import { RESPONSE } from "../support/answers.ts";

const NOW = Date.parse("2026-10-01T12:00:00Z");

function telling(options: Partial<TellerOptions> = {}) {
  const events: ShopEvent[] = [];
  const send = (event: ShopEvent) => void events.push(event);
  const told = teller<"EUR">({ send, consents: () => true, clock: () => NOW, ...options });
  return { ...told, events };
}

/** The offer of an answer that a client gave. */
function answered(): Offer {
  const response = structuredClone(RESPONSE);
  remember(response);
  return response.offers[0] as Offer;
}

describe("what is told", () => {
  test("has a moment, and an id of its own each time", () => {
    const { track, events } = telling();
    track({ name: "view_item", productId: "case" });
    track({ name: "view_item", productId: "case" });
    expect(events[0]).toMatchObject({ name: "view_item", productId: "case", at: "2026-10-01T12:00:00.000Z" });
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(2);
  });

  test("keeps the id and the moment that it came with", () => {
    const { track, events } = telling();
    track({ name: "purchase", eventId: "order-7", at: "2026-09-30T08:00:00Z" });
    expect(events).toMatchObject([{ eventId: "order-7", at: "2026-09-30T08:00:00Z" }]);
  });

  test("is told once under one id", () => {
    const { track, events } = telling();
    for (let i = 0; i < 2; i++) track({ name: "purchase", eventId: "order-7" });
    expect(events).toHaveLength(1);
  });

  test("has the client's currency where it has a value and names none", () => {
    const { track, events } = telling({ currency: "EUR" });
    track({ name: "purchase", value: 19 });
    track({ name: "purchase", value: 19, currency: "CHF" });
    track({ name: "view_item" });
    expect(events.map(({ currency }) => currency)).toEqual(["EUR", "CHF", undefined]);
  });

  test("is nothing without consent, at this moment", () => {
    let agreed = false;
    const { track, accept, dismiss, events } = telling({ consents: consentOf(() => agreed) });
    const offer = answered();
    track({ name: "view_item" });
    accept(offer);
    dismiss(offer);
    expect(events).toEqual([]);
    agreed = true;
    accept(offer);
    expect(events).toMatchObject([{ name: "accept_offer" }]);
  });
});

describe("consent", () => {
  test.each<[sentence: string, consent: unknown, agreed: boolean]>([
    ["nothing said is a yes", undefined, true],
    ["yes", true, true],
    ["no", false, false],
    ["a function that says yes", () => true, true],
    ["a function that has no answer yet is a no", () => undefined, false],
    ["one that promises an answer is a no", async () => true, false],
    ["a word is no consent", "no", false],
    [
      "one that throws is a no",
      () => {
        throw new Error("no banner");
      },
      false,
    ],
  ])("%s", (_, consent, agreed) => {
    expect(consentOf(consent as boolean)()).toBe(agreed);
  });
});

describe("an accepted offer", () => {
  test("is told with the answer that it stood in, its lines and its price", () => {
    const { accept, events } = telling();
    const offer = answered();
    const lines = accept(offer);
    expect(lines).toEqual([{ productId: "case", quantity: 1, offerId: "r1.1" }]);
    expect(events).toMatchObject([
      {
        name: "accept_offer",
        requestId: "r1",
        offerId: "r1.1",
        placement: "cart",
        technique: "complement",
        productId: "case",
        items: lines,
        value: 19,
        currency: "EUR",
      },
    ]);
  });

  test("is told once however often it is accepted, and brings its lines each time", () => {
    const { accept, events } = telling();
    const offer = answered();
    expect(accept(offer)).toEqual(accept(offer));
    expect(events).toHaveLength(1);
  });

  test("is the same offer in an answer that was made from JSON again", () => {
    const { accept, events } = telling();
    accept(answered());
    accept(answered());
    expect(events).toHaveLength(1);
  });

  test("of a set is told of what is beside the main item", () => {
    const { accept, events } = telling();
    const [product] = RESPONSE.offers[0]?.products ?? [];
    const products = [{ ...product, productId: "phone" }, product] as Offer["products"];
    accept({ ...answered(), products });
    expect(events).toMatchObject([{ productId: "case" }]);
  });

  test("that no client answered is told without answer and placement", () => {
    const { accept, events } = telling();
    accept({ ...(RESPONSE.offers[0] as Offer) });
    expect(events).toMatchObject([{ offerId: "r1.1" }]);
    expect(events[0]).not.toHaveProperty("requestId", "r1");
  });

  test("of an experiment says so", () => {
    const { accept, events } = telling();
    accept({ ...answered(), experiment: { id: "e1", variant: "b" } });
    expect(events).toMatchObject([{ experiment: { id: "e1", variant: "b" } }]);
  });
});

describe("a dismissed offer", () => {
  test("is told once, with the reason if there is one", () => {
    const { dismiss, events } = telling();
    const offer = answered();
    dismiss(offer, "price");
    dismiss(offer);
    expect(events).toMatchObject([{ name: "dismiss_offer", offerId: "r1.1", reason: "price" }]);
    expect(events).toHaveLength(1);
  });

  test("may have been accepted before", () => {
    const { accept, dismiss, events } = telling();
    const offer = answered();
    accept(offer);
    dismiss(offer);
    expect(events.map(({ name }) => name)).toEqual(["accept_offer", "dismiss_offer"]);
  });
});
