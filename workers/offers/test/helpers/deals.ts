import { env } from "cloudflare:workers";
import {
  buildGraph,
  type Offer,
  type OfferResponse,
  type Order,
  orderTableOf,
  type PolicyInput,
  type Product,
  type Verdict,
  type WholeGraph,
} from "@basketwise/core";
import type { Deps } from "@basketwise/offers/app";
import { bearer, KEYS, SECRET } from "./keys.ts";
import { memoryStorage } from "./memory-storage.ts";
import { offerKey, offerKeys } from "./offer-keys.ts";
import { publishGraph } from "./publish-graph.ts";
import { CATALOG, product } from "./shop.ts";
import { type Settings, type Visitor, visitor } from "./visitor.ts";

/** The moment at which the shops of these tests begin. */
export const NOW: number = Date.parse("2026-11-02T10:20:00Z");

export const HOUR = 3_600_000;

const PLANS: readonly Product[] = [
  { ...plan("lite", 29), plan: { includes: {}, overage: {} } },
  {
    ...plan("plus", 49),
    plan: {
      includes: {},
      overage: {},
      trialDays: 30,
      unlocks: [{ metric: "leads", atLeast: 10, feature: "CRM" }],
    },
  },
];

/** A policy with every kind of offer that has a price of its own. */
export const DEALS: PolicyInput = {
  version: "p7",
  bundles: [{ productIds: ["phone", "case", "film"], percent: 10 }],
  multibuy: [{ productId: "film", quantity: 3, percent: 20 }],
  secondItem: { percent: 30, maxShare: 0.5 },
  rewards: [{ atLeast: 100, code: "THANKS10", percent: 10, validDays: 30 }],
};

/** The setting `OFFER_KEYS` of the shops under test. */
export const OFFER_KEYS: string = offerKeys(await offerKey("k1"));

/** A shop that signs, its clock, and those who ask it. */
export interface SigningShop extends Visitor {
  /** Milliseconds since the epoch: what the worker takes for now. */
  readonly clock: { at: number };
  readonly storage: ReturnType<typeof memoryStorage>;
  /** The first offer of an answer; it must have one. */
  offer(request: object, headers?: Record<string, string>): Promise<Offer>;
  /** The token of the first offer of an answer; it must have one. */
  token(request: object, headers?: Record<string, string>): Promise<string>;
  /** What the worker says of a token to the merchant's server. */
  verify(question: object): Promise<Verdict>;
  /** The same, with status and headers. */
  put(question: object): ReturnType<Visitor["ask"]>;
}

/** A shop that signs its offers. */
export async function signingShop(parts: SigningShopParts = {}): Promise<SigningShop> {
  const { settings, without = [], deps, change = (product) => product } = parts;
  const storage = memoryStorage();
  await publishGraph(storage, graphOf([...CATALOG, ...PLANS].map(change)), DEALS);
  const clock = { at: NOW };
  const all: Settings = { KEYS, OFFER_KEYS, LEDGER: env.LEDGER, ...settings };
  const bindings = Object.fromEntries(
    Object.entries(all).filter(([name]) => !without.includes(name as keyof Settings)),
  );
  const asking = visitor({ storage, now: () => clock.at, ...deps }, bindings);
  const put = (question: object) =>
    asking.ask("/v1/offers/verify", {
      method: "POST",
      headers: { "content-type": "application/json", ...bearer(SECRET) },
      body: JSON.stringify(question),
    });
  const offer = async (request: object, headers: Record<string, string> = bearer(SECRET)) => {
    const { body } = await asking.offers<OfferResponse>(request, headers);
    const [first] = body.offers;
    if (!first) throw new Error("nothing was offered");
    return first;
  };
  return {
    ...asking,
    clock,
    storage,
    offer,
    put,
    async token(request, headers) {
      const { token } = await offer(request, headers);
      if (token === undefined) throw new Error("the offer has no token");
      return token;
    },
    async verify(question) {
      const { status, text } = await put(question);
      if (status !== 200) throw new Error(`${status} ${text}`);
      return JSON.parse(text) as Verdict;
    },
  };
}

/** What a shop of these tests is made of. */
export interface SigningShopParts {
  readonly settings?: Settings;
  /** Bindings that it does not have. */
  readonly without?: readonly (keyof Settings)[];
  readonly deps?: Deps;
  /** Makes each product what it has become. */
  readonly change?: (product: Product) => Product;
}

const BASKETS: readonly (readonly [times: number, ...items: string[]])[] = [
  [30, "phone", "case"],
  [15, "phone", "film"],
  [10, "phone", "case", "film"],
  [40, "tv", "cable"],
];

function graphOf(catalog: readonly Product[]): WholeGraph {
  const orders = BASKETS.flatMap(([times, ...items], b) =>
    Array.from({ length: times }, (_, i): Order => {
      const lines = items.map((productId) => ({ productId, quantity: 1, price: 1 }));
      return { orderId: `${b}-${i}`, at: "2026-10-01T12:00:00Z", lines };
    }),
  );
  return buildGraph({ orders: orderTableOf(orders), catalog, currency: "EUR" });
}

/** A cart of one piece each. */
export const cart = (...ids: string[]): { lines: { productId: string }[] } => ({
  lines: ids.map((productId) => ({ productId })),
});

function plan(id: string, price: number): Product {
  return { ...product(id, price, "plans"), kind: "plan", group: "plans" };
}
