import { describe, expect, test } from "vitest";
import { decide } from "../../src/decide.ts";
import type { OfferRequest } from "../../src/model/request.ts";
import type { OfferResponse } from "../../src/model/response.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { dice } from "../support/dice.ts";
import { answerIn, law, shownOf, situationIn } from "./check.ts";
import { type AnyShop, AT } from "./generate.ts";
import { candidatesOf, gatheredOf, isOffered, rulesThatStop, withheldIds } from "./shared/candidates.ts";

const SHARE = 0.5;

/** What a shop that explores answers with the dice of a seed. */
function explored({ graph, policy }: AnyShop, request: OfferRequest, seed: number): OfferResponse {
  const exploring = { ...policy, explore: { share: SHARE } };
  return decide(request, {
    graph,
    policy: exploring,
    playbook: PLAYBOOK,
    at: AT,
    requestId: "r",
    dice: dice(seed),
  });
}

/** Seeds whose first throw is below the share and above it. */
const EXPLORES = 1;
const RESTS = 4_000_000;

const ids = ({ offers }: OfferResponse) =>
  offers.map(({ technique, products }) => [technique, ...products.map(({ productId }) => productId)].join());
const found = ({ offers }: OfferResponse) => offers.filter(({ exploring }) => exploring);

describe("an answer that explores", () => {
  test("is the others' answer where the dice say no, to the byte", () => {
    law((shop, request) => {
      expect(JSON.stringify(explored(shop, request, RESTS))).toBe(JSON.stringify(answerIn(shop, request)));
    });
  });

  test("differs from it in its last offer alone, and does differ in some shop", () => {
    let different = 0;
    law((shop, request) => {
      const answer = explored(shop, request, EXPLORES);
      const usual = answerIn(shop, request);
      const [one, ...more] = found(answer);
      expect(more).toEqual([]);
      expect(answer.offers).toHaveLength(usual.offers.length);
      if (!one) return expect(ids(answer)).toEqual(ids(usual));
      different++;
      expect(answer.offers.at(-1)).toBe(one);
      expect(ids(answer).slice(0, -1)).toEqual(ids(usual).slice(0, -1));
      expect(ids(usual)).not.toContain(ids(answer).at(-1));
    });
    expect(different).toBeGreaterThan(50);
  });

  test("is the same whether or not it is explained", () => {
    law((shop, request) => {
      const quick = explored(shop, { ...request, explain: false }, EXPLORES);
      expect(shownOf(quick)).toBe(shownOf(explored(shop, request, EXPLORES)));
    });
  });

  test("accounts for each candidate: it is offered, or withheld with a rule", () => {
    law((shop, request) => {
      const response = explored(shop, request, EXPLORES);
      const rest = gatheredOf(shop, request).filter(
        (candidate) => !response.offers.some((offer) => isOffered(candidate, offer)),
      );
      const withheld = (response.withheld ?? []).map((one) => `${one.technique} ${one.productId}`);
      expect(withheld.sort()).toEqual(rest.flatMap(withheldIds).sort());
      expect(response.withheld?.every(({ rules }) => rules.length > 0)).toBe(true);
    });
  });

  test("offers nothing that a rule stops, and no second version of a thing", () => {
    law((shop, request) => {
      const answer = explored(shop, request, EXPLORES);
      const [one] = found(answer);
      if (!one) return;
      const situation = situationIn(shop, request);
      const [candidate] = candidatesOf(shop, request).filter((each) => isOffered(each, one));
      expect(candidate && rulesThatStop(candidate, situation)).toEqual([]);
      const technique = PLAYBOOK.techniques.find(({ code }) => code === answer.technique);
      if (technique?.showsVersions) return;
      const things = candidatesOf(shop, request)
        .filter((each) => answer.offers.some((offer) => isOffered(each, offer)))
        .map(({ listing: { product } }) => product.group ?? `product ${product.id}`);
      expect(things).toHaveLength(new Set(things).size);
    });
  });

  test("gives as propensity the share, split evenly among those beyond the limit", () => {
    law((shop, request) => {
      const answer = explored(shop, request, EXPLORES);
      const [one] = found(answer);
      if (!one) return;
      const beyond = answerIn(shop, request).withheld?.filter(
        ({ technique, rules }) =>
          technique === answer.technique &&
          rules.some(({ rule, detail }) => rule === "over-limit" && "rank" in detail),
      );
      const count = new Set(beyond?.map(({ rules }) => rules[0]?.detail.rank)).size;
      expect(one.exploring?.propensity).toBeCloseTo(SHARE / count, 12);
    });
  });
});
