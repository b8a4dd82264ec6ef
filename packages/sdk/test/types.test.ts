import type { OfferRequest as CoreRequest, OfferResponse as CoreResponse } from "@basketwise/core";
import {
  type Client,
  type ClientOptions,
  createClient,
  type Fetch,
  type Offer,
  type OfferRequest,
  type OfferResponse,
  type OffersResult,
  type PlacementName,
  type ReasonCode,
  type TechniqueCode,
} from "@basketwise/sdk";
import { createLocalClient } from "@basketwise/sdk/local";
import { describe, expectTypeOf, test } from "vitest";

/** Checked by the compiler: `npm run check:types` fails where one of these does not hold. */
describe("types", () => {
  test("requests and answers are the core's own", () => {
    expectTypeOf<OfferRequest>().toEqualTypeOf<CoreRequest>();
    expectTypeOf<OfferResponse>().toEqualTypeOf<CoreResponse>();
  });

  test("the codes of placements, techniques and reasons are known to an editor, and own ones are welcome", () => {
    type Technique = NonNullable<OfferRequest["techniques"]>[number];
    expectTypeOf<Extract<OfferRequest["placement"], PlacementName>>().toEqualTypeOf<PlacementName>();
    expectTypeOf<Extract<Technique, TechniqueCode>>().toEqualTypeOf<TechniqueCode>();
    expectTypeOf<Extract<Offer["reasons"][number]["code"], ReasonCode>>().toEqualTypeOf<ReasonCode>();
    expectTypeOf<"drawer">().toExtend<OfferRequest["placement"]>();
    expectTypeOf<"our-own">().toExtend<Technique>();
  });

  test("a field that is misspelt does not compile", () => {
    // @ts-expect-error it is productId
    const misspelt: OfferRequest = { placement: "product", productID: "phone" };
    // @ts-expect-error it is budgetMs
    const options: ClientOptions = { endpoint: "https://offers.test", budget: 300 };
    // @ts-expect-error techniques are codes
    const techniques: OfferRequest = { placement: "cart", techniques: [1] };
    expectTypeOf([misspelt, options, techniques]).toBeArray();
  });

  test("there is no response before it is known to be there", () => {
    // @ts-expect-error it may be unavailable
    const offersOf = (result: OffersResult) => result.response.offers;
    const problemOf = (result: OffersResult) =>
      result.status === "unavailable" && result.code === "problem" ? result.problem.status : undefined;
    expectTypeOf(offersOf).toBeFunction();
    expectTypeOf(problemOf).returns.toEqualTypeOf<number | undefined>();
  });

  test("a client in process is used like one of a worker", () => {
    expectTypeOf(createLocalClient).returns.toEqualTypeOf<Client>();
    expectTypeOf(createClient).returns.toEqualTypeOf<Client>();
  });

  test("the runtime's fetch is one that a client takes", () => {
    expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
  });
});
