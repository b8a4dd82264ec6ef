import { PolicySchema } from "@basketwise/core/schema";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  complement,
  completePolicy,
  type DecideContext,
  decide,
  english,
  type Language,
  lowEvidence,
  type OfferRequest,
  overLimit,
  PLAYBOOK,
  type Playbook,
  type PolicyInput,
  priceAnchor,
  type Rule,
  type Technique,
  techniqueOrder,
} from "../../src/index.ts";
import { detailOf, offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

/** What the staff likes best: no such thing is in the playbook. */
const staffPick: Technique = {
  code: "staff-pick",
  restsOn: "basket",
  addsOn: true,
  propose: ({ graph, main }) =>
    ["corkscrew", "glasses", "cellar"].flatMap((id) => {
      const listing = main && graph.listing(id);
      return listing
        ? [
            {
              technique: "staff-pick",
              listing,
              curated: [],
              acceptance: 0.1,
              decay: 1,
              added: listing.price,
              precedence: 0,
            },
          ]
        : [];
    }),
  describe: ({ listing }) => ({
    reasons: [{ code: "staff_likes", evidence: { who: "Ana", title: listing.product.title } }],
  }),
};

/** No sharp things by mail: no such rule is in the playbook. */
const notByMail: Rule = {
  code: "not-by-mail",
  binds: ({ restsOn }) => restsOn !== "nothing",
  check: ({ listing }, { request }) =>
    request.placement === "email" && listing.product.id === "corkscrew" ? { placement: "email" } : undefined,
};

const german: Language = {
  code: "de",
  direction: "ltr",
  say: ({ code, evidence }) => (code === "staff_likes" ? `${evidence.who} mag es` : code),
  disclose: () => "Dieser Preis wurde für Sie automatisch festgelegt.",
};

const own: Playbook = {
  techniques: [...PLAYBOOK.techniques, staffPick],
  rules: [...PLAYBOOK.rules, notByMail],
  selection: PLAYBOOK.selection,
  languages: [german, ...PLAYBOOK.languages],
};

const { graph } = shop({
  catalog: [
    product("wine", 30),
    product("corkscrew", 6),
    product("glasses", 9),
    product("cellar", 900),
    product("cheese", 5, { isRelatedTo: [] }),
  ],
  baskets: [
    [20, "wine", "cheese"],
    [20, "wine"],
  ],
});
const ask = (request: Partial<OfferRequest>, policy: PolicyInput = {}, playbook = own) => {
  const context: DecideContext = {
    graph,
    playbook,
    policy: completePolicy(policy),
    at: Date.parse(daysAgo(0)),
    requestId: "r",
  };
  return decide({ placement: "product", productId: "wine", explain: true, ...request }, context);
};
const onPage: PolicyInput = {
  placements: { product: { techniques: ["upgrade", "staff-pick", "complement"] } },
};

describe("a technique of the merchant's own", () => {
  test("may be named by a placement of the policy, which the schema lets pass", () => {
    expect(v.is(PolicySchema, onPage)).toBe(true);
    const response = ask({}, onPage);
    expect(response.technique).toBe("staff-pick");
    expect(offeredIds(response)).toEqual(["corkscrew", "glasses"]);
  });

  test("stands in a placement of the policy's own, and comes where the request asks for it", () => {
    const shelf = { placements: { counter: { techniques: ["staff-pick"], limit: 1 } } };
    expect(offeredIds(ask({ placement: "counter" }, shelf))).toEqual(["corkscrew"]);
    expect(ask({ techniques: ["complement", "staff-pick"] }).technique).toBe("complement");
    expect(ask({ techniques: ["staff-pick", "complement"] }).technique).toBe("staff-pick");
  });

  test("is bound by the rules like any other, and explained like any other", () => {
    const response = ask({}, onPage);
    expect(stopsOf(response, "cellar")).toEqual(["dearer-than-main", "price-anchor"]);
    expect(detailOf(response, "cheese", "technique-order")).toEqual({ technique: "staff-pick" });
    const customer = { orders: [order("o", daysAgo(9), "glasses")] };
    expect(stopsOf(ask({ customer, cart: cart("corkscrew") }, onPage), "glasses")).toEqual(["owned"]);
  });

  test("is ranked and moved by the merchant's hand like any other", () => {
    const policy: PolicyInput = { ...onPage, merchandising: [{ effect: "pin", productIds: ["glasses"] }] };
    expect(offeredIds(ask({ limit: 1 }, policy))).toEqual(["glasses"]);
    expect(detailOf(ask({ limit: 1 }, policy), "corkscrew", "over-limit")).toEqual({ rank: 2, limit: 1 });
  });

  test("is unknown where the playbook lacks it: a policy's is passed over, a request's is refused", () => {
    expect(ask({}, onPage, PLAYBOOK).technique).toBe("complement");
    expect(() => ask({ techniques: ["staff-pick"] }, {}, PLAYBOOK)).toThrow(/techniques: .*found staff-pick/);
  });
});

describe("a rule of the merchant's own", () => {
  test("stops what it stops, in every technique that it binds, with its numbers", () => {
    const mailed = ask({ placement: "email", techniques: ["staff-pick"] });
    expect(offeredIds(mailed)).toEqual(["glasses"]);
    expect(detailOf(mailed, "corkscrew", "not-by-mail")).toEqual({ placement: "email" });
    const left = ask({ placement: "email", techniques: ["remind"], session: { abandoned: ["corkscrew"] } });
    expect(stopsOf(left, "corkscrew")).toEqual(["not-by-mail"]);
  });

  test("stands beside the playbook's own rules, all of which are told", () => {
    const mailed = ask({ placement: "email", techniques: ["staff-pick"], exclude: ["corkscrew"] });
    expect(stopsOf(mailed, "corkscrew")).toEqual(["excluded", "not-by-mail"]);
  });

  test("stops the same whether or not it is explained", () => {
    const plain = ask({ placement: "email", techniques: ["staff-pick"], explain: false });
    expect(offeredIds(plain)).toEqual(["glasses"]);
  });

  test("may show guides instead, or keep for later what only it stops", () => {
    const later = { ...notByMail, instead: "later" as const };
    const putOff = ask(
      { placement: "email", techniques: ["staff-pick"] },
      {},
      { ...own, rules: [...PLAYBOOK.rules, later] },
    );
    expect(putOff.later.map(({ productId }) => productId)).toEqual(["corkscrew"]);
  });
});

describe("a language of the merchant's own", () => {
  const sentence = (locale: string) =>
    ask({ locale, techniques: ["staff-pick"] }).offers[0]?.reasons[0]?.text;

  test("speaks where it is asked for, and by BCP 47 for its regions", () => {
    expect(sentence("de")).toBe("Ana mag es");
    expect(sentence("de-AT")).toBe("Ana mag es");
  });

  test("gives way to the others where they are asked for", () => {
    const [, text] = [sentence("en"), ask({ locale: "en" }).offers[0]?.reasons[0]?.text];
    expect(text).toMatch(/wine/);
  });
});

describe("a playbook with parts left out", () => {
  const small: Playbook = {
    techniques: [complement()],
    rules: [priceAnchor(), lowEvidence()],
    selection: [techniqueOrder(), overLimit()],
    languages: [english],
  };

  test("decides with what is there, and passes over the rest of a placement", () => {
    const response = ask({}, {}, small);
    expect(offeredIds(response)).toEqual(["cheese"]);
    expect(reasonsOf(response, "cheese")).toEqual(["bought_together"]);
    expect(ask({ placement: "till" }, {}, small).offers).toEqual([]);
  });

  test("knows the techniques of the playbook by name, and offers nothing by one that it lacks", () => {
    expect(ask({ techniques: ["upgrade"] }, {}, small).offers).toEqual([]);
    expect(() => ask({ techniques: ["upgrad"] }, {}, small)).toThrow(RangeError);
  });

  test("stops only by the rules that are there", () => {
    const response = ask({ exclude: ["cheese"] }, {}, small);
    expect(offeredIds(response)).toEqual(["cheese"]);
  });

  test("has no companion without the technique that finds it", () => {
    const reminding = { ...small, techniques: PLAYBOOK.techniques.filter(({ code }) => code === "remind") };
    const response = ask({ techniques: ["remind"], session: { abandoned: ["cheese"] } }, {}, reminding);
    expect(offeredIds(response)).toEqual(["cheese"]);
    expect(response.offers[0]).not.toHaveProperty("companion");
  });

  test("accounts for every candidate all the same", () => {
    const response = ask(
      { limit: 1, techniques: ["complement", "staff-pick"] },
      {},
      {
        ...small,
        techniques: [complement(), staffPick],
      },
    );
    expect(offeredIds(response)).toEqual(["cheese"]);
    const ids = response.withheld?.map(({ technique, productId }) => `${technique} ${productId}`);
    expect(ids?.sort()).toEqual(["staff-pick cellar", "staff-pick corkscrew", "staff-pick glasses"]);
    expect(response.withheld?.every(({ rules }) => rules.length > 0)).toBe(true);
  });
});
