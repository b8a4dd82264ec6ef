import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/decide.ts";
import { kept } from "../../src/model/order.ts";
import type { OfferRequest } from "../../src/model/request.ts";
import type { Offer } from "../../src/model/response.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { openFor, stored } from "../support/stored-graph.ts";
import { answerIn, law, shownOf, situationIn } from "./check.ts";
import { type AnyShop, AT, cases } from "./generate.ts";

/** Known customers of a segment who bought a product and kept some of it, by asking every one of them. */
function customersWho({ orders, customers }: AnyShop, segment: string, productId: string): number {
  const known = [...new Set(orders.flatMap(({ customerId }) => customerId ?? []))];
  return known.filter((id) => {
    const own = orders.filter(({ customerId }) => customerId === id);
    const records = customers.filter((record) => record.id === id);
    const isOne = [...own, ...records].some(({ segments }) => segments?.includes(segment));
    const lines = own.flatMap((order) => order.lines);
    return isOne && lines.some((line) => line.productId === productId && kept(line) > 0);
  }).length;
}

/** How many customers like them an offer speaks of; undefined where it doesn't. */
function toldOf({ reasons }: Offer): unknown {
  return reasons.find(({ code }) => code === "popular_in_segment")?.evidence.customers;
}

/** The product that an offer with these technique and products is for. */
function offeredFor({ technique, products }: Offer, main: string | undefined): string | undefined {
  const beside = products.find(({ productId }) => productId !== main)?.productId;
  return technique === "bundle" ? beside : products[0]?.productId;
}

/** The same request by one of the `vip`. */
function asVip(request: OfferRequest): OfferRequest {
  return { ...request, customer: { ...request.customer, segments: ["vip", "wholesale"] } };
}

/** Holds a law against every offer to the customer of a request, and to them as one of the `vip`. */
function offers(holds: (offer: Offer, shop: AnyShop, request: OfferRequest) => void): void {
  law((shop, request) => {
    for (const asked of [request, asVip(request)])
      for (const offer of answerIn(shop, asked).offers) holds(offer, shop, asked);
  });
}

describe("customers like you", () => {
  test("are as many as there are of the first segment, and are told of wherever two are", () => {
    const told = { yes: 0, no: 0 };
    offers((offer, shop, request) => {
      // The versions of a ladder are told of by the one that is chosen.
      if (offer.technique === "ladder") return;
      const [segment] = (request.customer?.consent !== false && request.customer?.segments) || [];
      const productId = offeredFor(offer, situationIn(shop, request).main?.listing.product.id);
      const known = segment !== undefined && productId !== undefined;
      const customers = known ? customersWho(shop, segment, productId) : 0;
      expect(toldOf(offer)).toBe(customers >= 2 ? customers : undefined);
      if (customers >= 2) told.yes++;
      else told.no++;
    });
    expect(told.yes).toBeGreaterThan(10);
    expect(told.no).toBeGreaterThan(10);
  });

  test("are as many at the edge, which reads only what the request needs", async () => {
    let told = 0;
    const everyOffer = fc.asyncProperty(cases, async ({ shop: { graph, policy }, requests }) => {
      const packs = stored(graph, 2);
      for (const request of requests.map(asVip)) {
        const context = { policy, playbook: PLAYBOOK, at: AT, requestId: "r" };
        const edge = decide(request, { ...context, graph: await openFor(packs, request, policy, AT) });
        const here = decide(request, { ...context, graph });
        expect(edge.offers.map(toldOf)).toEqual(here.offers.map(toldOf));
        told += here.offers.filter((offer) => toldOf(offer) !== undefined).length;
      }
    });
    await fc.assert(everyOffer, { seed: 12, numRuns: 50 });
    expect(told).toBeGreaterThan(10);
  });

  test("are never the only reason", () => {
    offers(({ reasons }) => expect(reasons[0]?.code).not.toBe("popular_in_segment"));
  });
});

describe("a success story", () => {
  test("is told only to its own segment", () => {
    let told = 0;
    offers(({ story, products }, shop, request) => {
      if (!story) return;
      told++;
      const { segments } = situationIn(shop, request);
      const own = shop.catalog.filter(({ id }) => products.some(({ productId }) => productId === id));
      const stories = own.flatMap((product) => product.stories ?? []);
      expect(stories.some(({ text, segment }) => text === story.text && segments.has(segment))).toBe(true);
    });
    expect(told).toBeGreaterThan(0);
  });
});

describe("without consent", () => {
  test("nobody is of a segment by what they are or did before", () => {
    law((shop, request) => {
      const quiet = { ...request, customer: { ...request.customer, consent: false } };
      for (const segment of situationIn(shop, quiet).segments)
        expect([
          request.customer?.stage,
          `source:${request.session?.source}`,
          `country:${request.country}`,
        ]).toContain(segment);
    });
  });

  test("it makes no difference what the merchant calls a customer", () => {
    law((shop, request) => {
      const named = (...segments: string[]) =>
        answerIn(shop, { ...request, customer: { ...request.customer, consent: false, segments } });
      expect(shownOf(named("vip", "wholesale"))).toBe(shownOf(named()));
    });
  });
});
