import {
  basketTable,
  completePolicy,
  decide,
  type OfferRequest,
  type OfferResponse,
  type Order,
  PLAYBOOK,
  type Policy,
  type PolicyInput,
  type Product,
  type Scenario,
  type Situation,
  scenarioGraph,
  type WholeGraph,
} from "../../src/index.ts";
import { decimalsOf } from "../../src/model/money.ts";
import { DAY } from "../../src/model/time.ts";
import { WHOLE } from "../../src/parts/whole.ts";
import { readSituation } from "../../src/situation/read-situation.ts";

/** The moment at which the small shops of the tests decide. */
const NOW = "2026-11-02T10:00:00Z";

/** A small shop that can be asked. */
export interface Shop {
  readonly graph: WholeGraph;
  readonly policy: Policy;
  situation(request: Partial<OfferRequest>): Situation;
  /** What it answers, with every withheld candidate. */
  answer(request: Partial<OfferRequest>): OfferResponse;
  /** What one technique answers. */
  ask(technique: string, request: Partial<OfferRequest>): OfferResponse;
}

/** What a shop is made of. */
export interface ShopParts {
  readonly catalog: readonly Product[];
  /** How many orders held just these. */
  readonly baskets?: readonly (readonly [times: number, ...ids: string[]])[];
  readonly orders?: readonly Order[];
  /** How many sessions looked at just these. */
  readonly sessions?: readonly (readonly [times: number, ...ids: string[]])[];
  readonly policy?: PolicyInput;
}

/** A product, by what the test is about. */
export function product(id: string, price: number, more: Partial<Product> = {}): Product {
  return { id, title: id, price, ...more };
}

/** A shop in which 300 more orders hold something else, so that what is bought together stands out from chance; and so 300 more sessions. */
export function shop({ catalog, baskets = [], orders = [], sessions, policy = {} }: ShopParts): Shop {
  const scenario: Scenario = {
    title: "",
    at: NOW,
    catalog: [...catalog, product("something-else", 9, { category: "other" })],
    baskets: [
      ...baskets.map(([times, ...items]) => ({ times, items })),
      { times: 300, items: ["something-else"] },
    ],
    orders,
    policy,
    request: { placement: "product" },
    expect: {},
  };
  const viewed =
    sessions &&
    [...sessions, [300, "something-else"] as const].flatMap(([times, ...ids]) =>
      Array.from({ length: times }, () => ids),
    );
  const graph = scenarioGraph(scenario, viewed && basketTable(viewed));
  const whole = completePolicy(policy);
  const at = Date.parse(NOW);
  const full = (request: Partial<OfferRequest>): OfferRequest => ({
    placement: "product",
    explain: true,
    ...request,
  });
  const answer = (request: Partial<OfferRequest>) =>
    decide(full(request), { graph, playbook: PLAYBOOK, policy: whole, at, requestId: "r" });
  return {
    graph,
    policy: whole,
    situation: (request) =>
      readSituation(full(request), {
        graph,
        policy: whole,
        at,
        decimals: decimalsOf(whole.currency),
        parts: WHOLE,
      }),
    answer,
    ask: (technique, request) => answer({ ...request, techniques: [technique] }),
  };
}

/** A cart with one piece of each, or with the pieces given. */
export function cart(
  ...lines: (string | readonly [id: string, quantity: number])[]
): NonNullable<OfferRequest["cart"]> {
  return {
    lines: lines.map((line) =>
      typeof line === "string" ? { productId: line } : { productId: line[0], quantity: line[1] },
    ),
  };
}

/** An order of one piece each. */
export function order(orderId: string, at: string, ...ids: string[]): Order {
  return { orderId, at, lines: ids.map((productId) => ({ productId, quantity: 1, price: 10 })) };
}

/** The time so many days before the small shops decide; parts of a day count. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(NOW) - days * DAY).toISOString();
}
