import type { Graph } from "../graph/graph.ts";
import { given } from "../model/given.ts";
import type { Policy } from "../model/policy.ts";
import type { Product } from "../model/product.ts";
import type { OfferRequest } from "../model/request.ts";
import { PERSON_TERMS } from "../policy/terms.ts";
import { segmentsOf } from "../segments/segments-of.ts";
import { looksAtVisit } from "./occasions.ts";
import type { PersonPart } from "./parts.ts";
import type { Situation } from "./situation.ts";
import { STRANGER } from "./stated-person.ts";

/** The part of a situation that is about the person. */
export type Person = Pick<Situation, "goals" | "stage" | "audiences" | "segments">;

/** What {@link readPerson} works with. */
export interface PersonOptions {
  readonly graph: Graph;
  readonly policy: Policy;
  readonly at: number;
  /** Of the store's currency. */
  readonly decimals: number;
  readonly consent: boolean;
}

/** Who a customer is by all that is known. */
export const person: PersonPart = { read, story, terms: PERSON_TERMS };

/** Who this is. Without consent only where they come from counts, and a stage that is given. */
function read(request: OfferRequest, options: PersonOptions): Person {
  const { customer, session, country } = options.consent ? request : withoutHistory(request);
  if (!customer && !session && country === undefined) return STRANGER;
  const { graph, policy, at, decimals } = options;
  const { stage, audiences, segments } = segmentsOf(customer ?? {}, {
    at,
    policy,
    decimals,
    rfm: graph.facts.rfm,
    session,
    country,
    categoryOf: session?.viewed && looksAtVisit(request, policy) ? categoriesIn(graph) : undefined,
  });
  return {
    goals: customer?.goals ?? [],
    ...(stage !== undefined && { stage }),
    audiences,
    segments,
  };
}

function categoriesIn(graph: Graph): (productId: string) => string | undefined {
  return (productId) => graph.listing(productId)?.product.category;
}

function withoutHistory({ customer, session, ...request }: OfferRequest): OfferRequest {
  return {
    ...request,
    ...(customer?.stage !== undefined && { customer: { stage: customer.stage } }),
    ...(session?.source !== undefined && { session: { source: session.source } }),
  };
}

function story(
  { stories }: Partial<Product>,
  segments: ReadonlySet<string>,
): ReturnType<PersonPart["story"]> {
  const found = stories?.find(({ segment }) => segments.has(segment));
  return found && given({ text: found.text, link: found.link });
}
