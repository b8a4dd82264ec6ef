import type { OfferRequest as CoreRequest, OfferResponse as CoreResponse } from "@basketwise/core";
import {
  type BatchResult,
  type Client,
  type ClientOptions,
  createClient,
  type EventName,
  type Fetch,
  type Offer,
  type OfferRequest,
  type OfferResponse,
  type OffersResult,
  type Placement,
  type PlacementName,
  type ReasonCode,
  type Technique,
  type TechniqueCode,
  type TrackedEvent,
} from "@basketwise/sdk";
import { fallbackTo } from "@basketwise/sdk/fallback";
import type { createLocalClient } from "@basketwise/sdk/local";
import { describe, expectTypeOf, test } from "vitest";

declare module "@basketwise/sdk" {
  interface OwnPlacements {
    drawer: true;
  }
  interface OwnTechniques {
    "our-own": true;
  }
}

const endpoint = "https://offers.test";
const fetch: Fetch = () => Response.json({});

/** Checked by the compiler: `npm run check:types` fails where one of these does not hold. */
describe("types", () => {
  test("requests are the core's, with names that are known; answers are the core's own", () => {
    expectTypeOf<OfferRequest>().toExtend<CoreRequest>();
    expectTypeOf<keyof OfferRequest>().toEqualTypeOf<keyof CoreRequest>();
    expectTypeOf<OfferResponse>().toEqualTypeOf<CoreResponse>();
  });

  test("an editor offers every placement and technique, the shop's own too, and nothing else compiles", () => {
    expectTypeOf<Placement>().toEqualTypeOf<PlacementName | "drawer">();
    expectTypeOf<Technique>().toEqualTypeOf<TechniqueCode | "our-own">();
    expectTypeOf<OfferRequest["placement"]>().toEqualTypeOf<Placement>();
    expectTypeOf<TrackedEvent["placement"]>().toEqualTypeOf<Placement | undefined>();
    expectTypeOf<TrackedEvent["name"]>().toEqualTypeOf<EventName>();
    expectTypeOf<Extract<Offer["reasons"][number]["code"], ReasonCode>>().toEqualTypeOf<ReasonCode>();
    const own: OfferRequest = { placement: "drawer", techniques: ["our-own", "complement"] };
    // @ts-expect-error nobody has declared it
    const placement: OfferRequest = { placement: "draw" };
    // @ts-expect-error it is upgrade
    const technique: OfferRequest = { placement: "cart", techniques: ["upsell"] };
    // @ts-expect-error nobody has declared it
    const told: TrackedEvent = { name: "view_promotion", placement: "draw" };
    // @ts-expect-error it is view_promotion
    const impression: TrackedEvent = { name: "impression" };
    expectTypeOf([own, placement, technique, told, impression]).toBeArray();
  });

  test("a field that is misspelt does not compile", () => {
    // @ts-expect-error it is productId
    const misspelt: OfferRequest = { placement: "product", productID: "phone" };
    // @ts-expect-error it is budgetMs
    const options: ClientOptions = { endpoint, budget: 300 };
    // @ts-expect-error techniques are codes
    const techniques: OfferRequest = { placement: "cart", techniques: [1] };
    expectTypeOf([misspelt, options, techniques]).toBeArray();
  });

  test("a value needs a currency, unless the client knows it", () => {
    const plain = createClient({ endpoint, fetch });
    const euro = createClient({ endpoint, fetch, currency: "EUR" });
    const maybe = createClient({ endpoint, fetch, currency: undefined as string | undefined });
    expectTypeOf(plain).toEqualTypeOf<Client<undefined>>();
    expectTypeOf(euro).toExtend<Client>();
    expectTypeOf(maybe).toEqualTypeOf<Client>();
    // @ts-expect-error nobody says in which currency
    plain.track({ name: "purchase", value: 19 });
    // @ts-expect-error a currency alone is no worth
    plain.track({ name: "purchase", currency: "EUR" });
    plain.track({ name: "purchase", value: 19, currency: "EUR" });
    plain.track({ name: "view_item", productId: "case" });
    euro.track({ name: "purchase", value: 19 });
    euro.track({ name: "purchase", value: 19, currency: "CHF" });
    // @ts-expect-error it is a number
    euro.track({ name: "purchase", value: "19" });
  });

  test("there is no response before it is known to be there", () => {
    // @ts-expect-error it may be unavailable
    const offersOf = (result: OffersResult) => result.response.offers;
    const problemOf = (result: OffersResult) =>
      result.status === "unavailable" && result.code === "problem" ? result.problem.status : undefined;
    expectTypeOf(offersOf).toBeFunction();
    expectTypeOf(problemOf).returns.toEqualTypeOf<number | undefined>();
  });

  test("what answered is known, and of a fallback why it had to", () => {
    const whyOf = (result: BatchResult) =>
      result.status === "ok" && result.answeredBy === "fallback" ? result.instead.code : undefined;
    expectTypeOf(whyOf).returns.toExtend<string | undefined>();
    // @ts-expect-error a graph's answer stands in for nothing
    const wrong = (result: BatchResult & { answeredBy: "graph" }) => result.instead;
    expectTypeOf(wrong).toBeFunction();
  });

  test("a client in process is used like one of a worker, and can stand in for one", () => {
    expectTypeOf<ReturnType<typeof createLocalClient>>().toExtend<Client>();
    expectTypeOf<Client<"EUR">>().toExtend<Parameters<typeof fallbackTo>[0]>();
    expectTypeOf<() => Promise<Client>>().toExtend<Parameters<typeof fallbackTo>[0]>();
    expectTypeOf(fallbackTo).returns.toExtend<NonNullable<ClientOptions["fallback"]>>();
  });

  test("the runtime's fetch is one that a client takes", () => {
    expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
  });
});
