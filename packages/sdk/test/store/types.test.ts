import { type Client, createClient } from "@basketwise/sdk";
import { createOfferStore, type OfferStore } from "@basketwise/sdk/store";
import { describe, expectTypeOf, test } from "vitest";

const endpoint = "https://offers.test";

/** Checked by the compiler: `npm run check:types` fails where one of these does not hold. */
describe("types", () => {
  test("a value needs its currency, unless the client knows it", () => {
    const euro = createOfferStore(createClient({ endpoint, currency: "EUR" }));
    euro.track({ name: "purchase", value: 10 });
    const none = createOfferStore(createClient({ endpoint }));
    none.track({ name: "purchase", value: 10, currency: "EUR" });
    // @ts-expect-error of which currency?
    none.track({ name: "purchase", value: 10 });
    // @ts-expect-error it is productId
    none.track({ name: "purchase", items: [{ productID: "phone" }] });
  });

  test("a store of any currency is a store", () => {
    expectTypeOf(createOfferStore(createClient({ endpoint, currency: "EUR" }))).toExtend<OfferStore>();
    expectTypeOf(createOfferStore(createClient({ endpoint }))).toExtend<OfferStore>();
    expectTypeOf<Parameters<typeof createOfferStore>[0]>().toExtend<Pick<Client, "offers">>();
  });

  test("what the whole page knows is not said by a placement, and a wrong placement does not compile", () => {
    const store = createOfferStore(createClient({ endpoint }));
    // @ts-expect-error the cart is the store's
    store.observe("cart", { cart: { lines: [] } });
    // @ts-expect-error there is no such placement
    store.observe("kart");
    // @ts-expect-error there is no such technique
    store.observe("cart", { techniques: ["complements"] });
  });

  test("there is an offer where the state is ready, and a response only where there is an answer", () => {
    const state = createOfferStore(createClient({ endpoint })).observe("cart").get();
    if (state.status === "ready") expectTypeOf(state.offers[0].id).toBeString();
    if (state.status === "unavailable") expectTypeOf(state.code).toBeString();
    // @ts-expect-error it may not be there
    expectTypeOf(state.response).toBeObject();
  });
});
