import type { ShopEvent } from "@basketwise/core";
import { createLocalClient, fromGraph } from "@basketwise/sdk/local";
import { createOfferStore, handedOver, handOver } from "@basketwise/sdk/store";
import { describe, expect, test } from "vitest";
import { DAY, GRAPH } from "../support/shop.ts";

const CART = { lines: [{ productId: "phone" }] };

/** A client that decides on the graph of a small shop, and notes what it is told. */
function shop() {
  const told: ShopEvent[] = [];
  const client = createLocalClient({
    source: fromGraph(GRAPH),
    clock: () => DAY,
    budgetMs: 30_000,
    events: (events) => void told.push(...events),
  });
  return { client, told };
}

describe("a page on a real shop", () => {
  test("rendered on the server, refused and bought in the browser", async () => {
    const server = createOfferStore(shop().client, { cart: CART });
    const rendered = [server.observe("product", { productId: "phone" }), server.observe("cart")] as const;
    await server.load();
    const products = (states: typeof rendered) =>
      states.flatMap((one) =>
        one.get().offers.flatMap((offer) => offer.products.map(({ productId }) => productId)),
      );
    const ids = products(rendered);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);

    const { client, told } = shop();
    const page = createOfferStore(client, { start: handedOver(handOver(server)) });
    const seen = [page.observe("product", { productId: "phone" }), page.observe("cart")] as const;
    expect(seen.map((one) => one.get())).toEqual(rendered.map((one) => one.get()));

    const [no, yes] = seen.flatMap((one) =>
      one.get().offers.filter(({ technique }) => technique === "complement"),
    );
    if (!no || !yes) throw new Error("expected two offers");
    page.dismiss(no, "have-it");
    expect(products(seen)).not.toContain(no.products[0]?.productId);
    const lines = page.accept(yes);
    page.setCart({ lines: [...CART.lines, ...lines] });
    await page.load();
    for (const { productId } of [...no.products, ...yes.products])
      expect(products(seen)).not.toContain(productId);

    page.track({
      name: "purchase",
      items: [{ productId: "phone" }, { productId: lines[0]?.productId ?? "" }],
    });
    expect(told.map(({ name }) => name)).toEqual(["dismiss_offer", "accept_offer", "purchase"]);
    expect(told[0]).toMatchObject({ offerId: no.id, requestId: expect.any(String), reason: "have-it" });
    expect(told[2]?.items).toMatchObject([
      { productId: "phone" },
      { productId: lines[0]?.productId, offerId: yes.id, technique: "complement" },
    ]);
  });
});
