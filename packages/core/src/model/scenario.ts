import type { Order } from "./order.ts";
import type { PolicyInput } from "./policy.ts";
import type { Product } from "./product.ts";
import type { OfferRequest } from "./request.ts";

/** Shorthand for that many one-piece orders at catalog prices. */
interface ScenarioBasket {
  readonly times: number;
  readonly items: readonly string[];
}

/** What some offer of the response must be, all of it at once. */
interface ExpectedOffer {
  readonly productId: string;
  readonly technique?: string;
  /** The code of one of its reasons. */
  readonly reason?: string;
  /** Its place, from 1. */
  readonly rank?: number;
}

/** A candidate that a rule must stop, in any technique. */
interface ExpectedWithheld {
  readonly productId: string;
  readonly rule: string;
}

/** What a scenario's response must be. */
export interface Expectation {
  readonly offered?: readonly ExpectedOffer[];
  readonly technique?: string;
  readonly withheld?: readonly ExpectedWithheld[];
  readonly notOffered?: readonly string[];
  /** Exactly these. */
  readonly required?: readonly string[];
  readonly later?: readonly string[];
  /** Titles. */
  readonly guides?: readonly string[];
  readonly none?: boolean;
  /** At most this many offers. */
  readonly max?: number;
  /** Fields that the first offer has, compared deeply as a subset. */
  readonly offer?: Readonly<Record<string, unknown>>;
  /** Paths of fields that the first offer must not have. */
  readonly absent?: readonly string[];
}

/** A small shop, one request, and what must come of it. */
export interface Scenario {
  readonly title: string;
  /** The rows of the playbook that it shows. */
  readonly row?: string;
  /** The moment it is decided for, ISO 8601 UTC. */
  readonly at: string;
  readonly catalog: readonly Product[];
  readonly baskets?: readonly ScenarioBasket[];
  readonly orders?: readonly Order[];
  readonly policy?: PolicyInput;
  readonly request: OfferRequest;
  readonly expect: Expectation;
}
