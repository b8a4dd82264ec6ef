import { describe, expect, test } from "vitest";
import { decideAll } from "../../src/decide-all.ts";
import { NO_TIES } from "../../src/graph/graph.ts";
import {
  complement,
  decideAllWith,
  decideWith,
  exploring,
  type Graph,
  history,
  merchandising,
  needsOf,
  needsWith,
  type OfferRequest,
  type OfferResponse,
  type Parts,
  PLAYBOOK,
  type Playbook,
  partsOf,
  person,
  requireKnown,
  similar,
  socialProof,
  WHOLE,
  weigh,
} from "../../src/index.ts";
import { answerIn, law, lawOfPages } from "./check.ts";
import { type AnyShop, AT } from "./generate.ts";

/** Parts that hang on no technique or rule, but for what is read of the customer. */
const UNHUNG: Parts = { exploring, merchandising, requireKnown, socialProof, weigh };

/** What a shop answers with the parts that a playbook brings, on those records of its graph that these look at. */
function leanIn(shop: AnyShop, request: OfferRequest, playbook: Playbook): OfferResponse {
  const { policy } = shop;
  const parts = partsOf(playbook);
  const graph = only(shop.graph, needsWith(parts, request, policy, AT));
  return decideWith(parts, request, { graph, policy, playbook, at: AT, requestId: "r" });
}

/** A graph that has these records alone. */
function only(graph: Graph, needs: ReadonlySet<string>): Graph {
  const knows = (productId: string) => needs.has(`p:${productId}`);
  return {
    facts: graph.facts,
    listing: (id) => (knows(id) ? graph.listing(id) : undefined),
    ties: (id) => (knows(id) ? graph.ties(id) : NO_TIES),
    later: (id) => (knows(id) ? graph.later(id) : NO_TIES),
    considered: (id) => (knows(id) ? graph.considered(id) : NO_TIES),
    related: (id, relation) => (knows(id) ? graph.related(id, relation) : []),
    popular: (scope) => (needs.has(`s:${scope}`) ? graph.popular(scope) : []),
    chosenBy: (segment) => (needs.has(`c:${segment}`) ? graph.chosenBy(segment) : new Map()),
  };
}

/** A request that is about the page or the cart, where nobody but a rule or technique asks who the customer is. */
function isHere(shop: AnyShop, { productId, cart }: OfferRequest): boolean {
  const ids = [
    ...(productId === undefined ? [] : [productId]),
    ...(cart?.lines ?? []).map((l) => l.productId),
  ];
  return ids.some((id) => shop.graph.listing(id) !== undefined);
}

/** The shop without pins and boosts for some customers only: to know them is nobody's need who does not ask for it. */
function forAll(shop: AnyShop): AnyShop {
  const merchandising = shop.policy.merchandising.filter(
    ({ segments, effect }) => !segments || effect === "hide",
  );
  return { ...shop, policy: { ...shop.policy, merchandising } };
}

/** What a technique and the rules have to do with: the offers, and what is not offered. */
function decided({ technique, offers, withheld }: OfferResponse): object {
  return { technique, withheld, offers: offers.map(({ story: _, ...offer }) => offer) };
}

describe("the whole playbook", () => {
  test("brings every part but those that hang on none of it", () => {
    const brought = { ...partsOf(PLAYBOOK), ...UNHUNG };
    expect(Object.keys(brought).sort()).toEqual(Object.keys(WHOLE).sort());
    expect(brought).toEqual(WHOLE);
  });

  test("answers alike with the parts that it brings and with all there are, explained or not", () => {
    const playbook = { ...PLAYBOOK, brings: UNHUNG };
    law((shop, request) => {
      for (const explain of [false, true]) {
        const asked = { ...request, explain };
        expect(JSON.stringify(leanIn(shop, asked, playbook))).toBe(JSON.stringify(answerIn(shop, asked)));
      }
    });
  });

  test("answers pages alike, and looks at the same records", () => {
    const playbook = { ...PLAYBOOK, brings: UNHUNG };
    const parts = partsOf(playbook);
    lawOfPages(({ shop: { graph, policy }, requests }) => {
      const context = { graph, policy, playbook, at: AT, requestId: "r" };
      expect(decideAllWith(parts, requests, context)).toEqual(decideAll(requests, context));
      for (const request of requests)
        expect(needsWith(parts, request, policy, AT)).toEqual(needsOf(request, policy, AT));
    });
  });
});

/** Techniques that stand beside another's offer. */
const COMPANIONS = [complement(), similar()];

describe.each(PLAYBOOK.techniques.map((technique) => ({ code: technique.code, technique })))(
  "$code",
  ({ code, technique }) => {
    test("brings all that it needs", () => {
      const techniques = [technique, ...COMPANIONS.filter((one) => one.code === technique.companion)];
      const playbook: Playbook = { ...PLAYBOOK, techniques, rules: [], brings: { ...UNHUNG, history } };
      law((any, request) => {
        const shop = forAll(any);
        const asked = { ...request, techniques: [code] };
        const lean = leanIn(shop, asked, playbook);
        expect(decided(lean)).toEqual(decided(answerIn(shop, asked, playbook)));
      });
    });
  },
);

/** Techniques that don't look at what the customer did before, so that a rule that does has to say so. */
const HISTORYLESS = PLAYBOOK.techniques.filter(({ brings }) => !brings?.history);

describe.each(PLAYBOOK.rules.map((rule) => ({ code: rule.code, rule })))("$code", ({ rule }) => {
  test("brings all that it needs", () => {
    const playbook: Playbook = { ...PLAYBOOK, techniques: HISTORYLESS, rules: [rule], brings: UNHUNG };
    law((any, request) => {
      const shop = forAll(any);
      if (!isHere(shop, request)) return;
      const techniques = HISTORYLESS.map(({ code }) => code);
      for (const explain of [false, true]) {
        const asked = { ...request, techniques, explain };
        const [lean, whole] = [leanIn(shop, asked, playbook), answerIn(shop, asked, playbook)];
        expect(decided(lean)).toEqual(decided(whole));
        if (rule.instead) expect(lean[rule.instead]).toEqual(whole[rule.instead]);
        if (rule.code === "essential") expect(lean.required).toEqual(whole.required);
      }
    });
  });
});

test("a playbook without a part is without what it does, and no worse for it", () => {
  const playbook: Playbook = {
    techniques: [complement()],
    rules: [],
    selection: [],
    languages: PLAYBOOK.languages,
    brings: { history, person },
  };
  law((shop, request) => {
    const answer = leanIn(shop, { ...request, explain: true }, playbook);
    expect(answer).toMatchObject({ required: [], later: [], guides: [] });
    expect(answer).not.toHaveProperty("withheld");
    expect(answer.offers.every(({ companion, exploring }) => !companion && !exploring)).toBe(true);
  });
});
