import { describe, expect, test } from "vitest";
import { decideAll } from "../../src/decide-all.ts";
import type { OfferResponse } from "../../src/model/response.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { answerIn, law, lawOfPages, shownOf, situationIn, triedIn } from "./check.ts";
import { AT } from "./generate.ts";
import { candidatesOf, gatheredOf, isOffered, rulesThatStop, withheldIds } from "./shared/candidates.ts";

const products = ({ offers }: OfferResponse) =>
  offers.flatMap((offer) => offer.products.map((one) => one.productId));

describe("every decision", () => {
  test("accounts for each candidate: it is offered, or withheld with a rule", () => {
    law((shop, request) => {
      const response = answerIn(shop, request);
      const all = gatheredOf(shop, request);
      const rest = all.filter((candidate) => !response.offers.some((offer) => isOffered(candidate, offer)));
      expect(all.length - rest.length).toBe(response.offers.length);
      const withheld = (response.withheld ?? []).map((one) => `${one.technique} ${one.productId}`);
      expect(withheld.sort()).toEqual(rest.flatMap(withheldIds).sort());
      expect(response.withheld?.every(({ rules }) => rules.length > 0)).toBe(true);
    });
  });

  test("names every rule that stops a candidate, and offers none that a rule stops", () => {
    law((shop, request) => {
      const response = answerIn(shop, request);
      const situation = situationIn(shop, request);
      for (const candidate of candidatesOf(shop, request)) {
        const codes = rulesThatStop(candidate, situation);
        if (codes.length === 0) continue;
        expect(response.offers.some((offer) => isOffered(candidate, offer))).toBe(false);
        const [id] = withheldIds(candidate);
        const told = response.withheld?.filter((one) => `${one.technique} ${one.productId}` === id) ?? [];
        expect(told.map(({ rules }) => rules.map(({ rule }) => rule).sort())).toContainEqual(codes);
      }
    });
  });

  test("shows at most the limit, and nothing rather than fewer than the least", () => {
    law((shop, request) => {
      const placement = shop.policy.placements[request.placement];
      const { length } = answerIn(shop, request).offers;
      expect(length).toBeLessThanOrEqual(request.limit ?? placement?.limit ?? 0);
      if (length > 0) expect(length).toBeGreaterThanOrEqual(request.min ?? placement?.min ?? 0);
    });
  });

  test("offers no product twice, but for the main item of several sets: not as a companion either", () => {
    law((shop, request) => {
      const main = situationIn(shop, request).main?.listing.product.id;
      const response = answerIn(shop, request);
      const companions = response.offers.flatMap(({ companion }) => companion?.productId ?? []);
      const offered = [...products(response).filter((id) => id !== main), ...companions];
      expect(offered).toHaveLength(new Set(offered).size);
    });
  });

  test("offers by one technique, the first of those tried that has a survivor", () => {
    law((shop, request) => {
      const { technique, offers, withheld = [] } = answerIn(shop, request);
      expect(new Set(offers.map((offer) => offer.technique))).toEqual(new Set(technique ? [technique] : []));
      const tried = triedIn(shop, request);
      const later = withheld.filter(({ rules }) => rules.some(({ rule }) => rule === "technique-order"));
      for (const one of later) {
        const first = one.rules.find(({ rule }) => rule === "technique-order")?.detail.technique;
        expect(tried.indexOf(one.technique)).toBeGreaterThan(tried.indexOf(String(first)));
      }
    });
  });

  test("is the same whether or not it is explained", () => {
    law((shop, request) => {
      const { withheld, ...plain } = answerIn(shop, { ...request, explain: false });
      expect(withheld).toBeUndefined();
      expect(shownOf(plain)).toBe(shownOf(answerIn(shop, request)));
    });
  });

  test("comes out in the same bytes each time", () => {
    law((shop, request) => {
      const first = JSON.stringify(answerIn(shop, request));
      expect(JSON.stringify(answerIn(shop, request))).toBe(first);
    });
  });

  test("leaves its request as it was", () => {
    law((shop, request) => {
      const before = JSON.stringify(request);
      answerIn(shop, request);
      expect(JSON.stringify(request)).toBe(before);
    });
  });
});

describe("a batch", () => {
  test("offers no product twice across its answers", () => {
    lawOfPages(({ shop, requests }) => {
      const { graph, policy } = shop;
      const answers = decideAll(requests, { graph, policy, playbook: PLAYBOOK, at: AT, requestId: "r" });
      const offered = answers.flatMap((answer) => [...new Set(products(answer))]);
      expect(offered).toHaveLength(new Set(offered).size);
      expect(new Set(answers.flatMap(({ offers }) => offers.map(({ id }) => id))).size).toBe(
        answers.flatMap(({ offers }) => offers).length,
      );
    });
  });
});
