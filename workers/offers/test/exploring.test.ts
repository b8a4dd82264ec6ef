import type { OfferResponse } from "@basketwise/core";
import { expect, test } from "vitest";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { offeredIn, type Visitor, visitor } from "./helpers/visitor.ts";

const CART = { placement: "cart", cart: { lines: [{ productId: "phone" }] }, limit: 1 };

/** A shop where half of the answers explore, with dice that throw these in turn. */
async function openShop(...throws: readonly number[]): Promise<Visitor> {
  const storage = memoryStorage();
  await publishGraph(storage, shopGraph(), { explore: { share: 0.5 } });
  let thrown = 0;
  return visitor({ storage, dice: () => throws[thrown++] ?? Number.NaN });
}

test("an answer explores where the dice say so, and says with which probability", async () => {
  const shop = await openShop(0.49, 0, 0.5);
  const explored = await shop.offers(CART);
  expect(offeredIn(explored.body)).toEqual(["film"]);
  expect(explored.body.offers[0]?.exploring).toEqual({ propensity: 0.5 });
  const usual = await shop.offers(CART);
  expect(offeredIn(usual.body)).toEqual(["case"]);
  expect(usual.body.offers[0]).not.toHaveProperty("exploring");
});

test("each request of a batch throws for itself", async () => {
  const shop = await openShop(0.9, 0.1, 0);
  const tv = { placement: "checkout", cart: { lines: [{ productId: "tv" }] }, limit: 1 };
  const { body } = await shop.offers<{ responses: OfferResponse[] }>({ requests: [tv, CART] });
  expect(body.responses.map(offeredIn)).toEqual([["cable"], ["film"]]);
});

test("what caches keep is never explored", async () => {
  const shop = await openShop(0, 0, 0, 0);
  const { body } = await shop.ask("/v1/offers?placement=product&productId=phone&limit=1");
  expect(offeredIn(body)).toEqual(["case"]);
  expect(body.offers[0]).not.toHaveProperty("exploring");
});

test("without other dice the runtime's own are thrown", async () => {
  const storage = memoryStorage();
  await publishGraph(storage, shopGraph(), { explore: { share: 1 } });
  const { body } = await visitor({ storage }).offers(CART);
  expect(offeredIn(body)).toEqual(["film"]);
  expect(body.offers[0]?.exploring).toEqual({ propensity: 1 });
});
