import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfferResponse } from "../../src/model/response.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import type { Situation } from "../../src/situation/situation.ts";
import { answerIn, law, lawOfPages } from "./check.ts";
import { type AnyShop, graphOf } from "./generate.ts";

/** The same list in another order. */
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), { seed, numRuns: 1 })[0] ?? [];

/** A response in which the rules of a withheld candidate stand in one order. */
const settled = (response: OfferResponse) =>
  JSON.stringify({
    ...response,
    withheld: response.withheld?.map((one) => ({
      ...one,
      rules: [...one.rules].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    })),
  });

function inAnotherOrder({ catalog, orders, sessions, customers, policy }: AnyShop): AnyShop {
  const turned = shuffled(orders, 2).map((order) => ({ ...order, lines: shuffled(order.lines, 3) }));
  const looked = sessions && shuffled(sessions, 4).map((viewed) => shuffled(viewed, 5));
  const known = shuffled(customers, 6);
  const parts = { catalog: shuffled(catalog, 1), orders: turned, sessions: looked, customers: known, policy };
  return { ...parts, graph: graphOf(parts) };
}

describe("a decision does not depend on the order", () => {
  test("of the catalog, of the orders and their lines, of the sessions and their views, of the customers", () => {
    lawOfPages(({ shop, requests }) => {
      const other = inAnotherOrder(shop);
      for (const request of requests)
        expect(JSON.stringify(answerIn(other, request))).toBe(JSON.stringify(answerIn(shop, request)));
    });
  });

  test("of the rules", () => {
    const other = {
      ...PLAYBOOK,
      rules: PLAYBOOK.rules.toReversed(),
      selection: PLAYBOOK.selection.toReversed(),
    };
    law((shop, request) => {
      expect(settled(answerIn(shop, request, other))).toBe(settled(answerIn(shop, request)));
      const plain = { ...request, explain: false };
      expect(settled(answerIn(shop, plain, other))).toBe(settled(answerIn(shop, plain)));
    });
  });

  test("of the techniques in the playbook", () => {
    const other = { ...PLAYBOOK, techniques: PLAYBOOK.techniques.toReversed() };
    law((shop, request) => {
      expect(JSON.stringify(answerIn(shop, request, other))).toBe(JSON.stringify(answerIn(shop, request)));
    });
  });

  test("of what a technique proposes", () => {
    const techniques = PLAYBOOK.techniques.map(({ columns: _, ...technique }) => ({
      ...technique,
      propose: (situation: Situation) => technique.propose(situation).toReversed(),
    }));
    const other = { ...PLAYBOOK, techniques };
    law((shop, request) => {
      expect(JSON.stringify(answerIn(shop, request, other))).toBe(JSON.stringify(answerIn(shop, request)));
    });
  });

  test("of work: in columns or one candidate after another", () => {
    const techniques = PLAYBOOK.techniques.map(({ columns: _, ...technique }) => technique);
    const other = { ...PLAYBOOK, techniques };
    law((shop, request) => {
      expect(JSON.stringify(answerIn(shop, request, other))).toBe(JSON.stringify(answerIn(shop, request)));
    });
  });

  test("of the cart's lines and of the customer's orders", () => {
    law((shop, request) => {
      const { cart, customer } = request;
      const turned = {
        ...request,
        ...(cart && { cart: { ...cart, lines: cart.lines.toReversed() } }),
        ...(customer?.orders && { customer: { ...customer, orders: customer.orders.toReversed() } }),
      };
      expect(offers(answerIn(shop, turned))).toBe(offers(answerIn(shop, request)));
    });
  });
});

/** What is offered, by which technique, in which order. */
const offers = (response: OfferResponse) =>
  JSON.stringify(response.offers.map(({ technique, products, price }) => ({ technique, products, price })));
