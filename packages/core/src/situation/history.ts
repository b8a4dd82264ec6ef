import type { Graph } from "../graph/graph.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { HISTORY_TERMS } from "../policy/terms.ts";
import { type Elsewhere, findElsewhere } from "./elsewhere.ts";
import { type Lately, readLately } from "./lately.ts";
import { looksAtVisit } from "./occasions.ts";
import { type Belongings, readBelongings } from "./owned.ts";
import { latestProducts, recent } from "./recent.ts";

/** What a situation holds of what the customer did before. */
export type Past = Belongings & Lately;

/** How what the customer did before is read: what they bought, looked at, were shown and refused. */
export interface History {
  /** How long what was shown and refused counts, where the merchant says nothing. */
  readonly terms: Pick<Policy, "fatigue" | "dismissed">;
  /** The request with no more of it than is looked at. */
  recent(request: OfferRequest): OfferRequest;
  /** The products of it that deciding can look at. */
  products(request: OfferRequest, policy: Policy): readonly string[];
  /** The main item where neither the page nor the cart has one, and its basket. */
  elsewhere(request: OfferRequest, graph: Graph): Elsewhere | undefined;
  /** What they have, and what they were shown and refused lately. */
  past(request: OfferRequest, options: PastOptions): Past;
}

/** What {@link History.past} works with. */
export interface PastOptions {
  readonly graph: Graph;
  readonly policy: Policy;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly consent: boolean;
}

/** All that is looked at of what the customer did before. */
export const history: History = {
  terms: HISTORY_TERMS,
  recent,
  products,
  elsewhere: findElsewhere,
  past: (request, { graph, policy, at, consent }) => ({
    ...readLately(request, policy, at),
    ...readBelongings(request, graph, consent),
  }),
};

function products(request: OfferRequest, policy: Policy): string[] {
  const { customer, session } = request;
  const { viewed = [], abandoned = [] } = looksAtVisit(request, policy) ? (session ?? {}) : {};
  return [
    ...(customer?.plan === undefined ? [] : [customer.plan]),
    ...latestProducts(customer?.orders ?? []),
    ...viewed,
    ...abandoned,
    ...(session?.dismissed ?? []).map(({ productId }) => productId),
  ];
}
