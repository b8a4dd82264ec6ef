import type { Graph, Scope } from "../graph/graph.ts";
import type { Money } from "../model/money.ts";
import type { Merchandising, Policy } from "../model/policy.ts";
import type { Product, Story } from "../model/product.ts";
import type { OfferRequest } from "../model/request.ts";
import type { History } from "./history.ts";
import type { Here } from "./merchandising.ts";
import type { Person, PersonOptions } from "./person.ts";

/** What a situation may hold beside the page and the cart, each as it is read. What is not read is as if nothing were known. */
export interface SituationParts {
  /** What the customer bought, looked at, was shown and refused. */
  readonly history?: History;
  /** Who the customer is by all that is known; without it there are no segments, but for a stage that is given. */
  readonly person?: PersonPart;
  /** The merchant's pins, boosts and hides that hold here. */
  readonly merchandising?: (entries: readonly Merchandising[], here: Here) => readonly Merchandising[];
  /** What the whole cart costs. */
  readonly cartValue?: (request: OfferRequest, graph: Graph, decimals: number) => Money;
  /** Adds the products of the merchant's sets that hold one of some products. */
  readonly addSets?: (policy: Policy, ids: Set<string>) => void;
  /** What customers like this one chose. */
  readonly socialProof?: { segmentOf(request: OfferRequest): string | undefined };
  /** What is popular or new has lists of its own: those that a request looks at. */
  readonly scopes?: (request: OfferRequest, policy: Policy, at: number) => readonly Scope[];
}

/** How who a customer is is found out. */
export interface PersonPart {
  read(request: OfferRequest, options: PersonOptions): Person;
  /** The success story of a product that is for them. */
  story(product: Partial<Product>, segments: ReadonlySet<string>): Pick<Story, "text" | "link"> | undefined;
  /** By what terms, where the merchant says nothing. */
  readonly terms: Pick<Policy, "audiences" | "lifecycle">;
}
