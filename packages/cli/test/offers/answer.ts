import {
  completePolicy,
  decide,
  type OfferResponse,
  PLAYBOOK,
  type Product,
  type Scenario,
  scenarioGraph,
} from "@basketwise/core";
import { wordsFor } from "../../src/offers/words.ts";

/** A shop and what is asked of it. */
export type Asked = Pick<Scenario, "catalog" | "request"> & Partial<Scenario>;

/** What a small shop answers, and the words of its catalog. */
export function answer({ catalog, request, policy = {}, ...rest }: Asked): {
  readonly response: OfferResponse;
  readonly words: ReturnType<typeof wordsFor>;
} {
  const at = "2026-11-02T10:00:00Z";
  const whole = completePolicy(policy);
  const scenario: Scenario = { title: "", at, catalog, request, policy, expect: {}, ...rest };
  const context = { graph: scenarioGraph(scenario), policy: whole, playbook: PLAYBOOK, at: Date.parse(at) };
  const titles = new Map(catalog.map(({ id, title }) => [id, title]));
  return {
    response: decide(request, { ...context, requestId: "r" }),
    words: wordsFor(whole.currency, (id) => titles.get(id)),
  };
}

/** A product, by what the test is about. */
export function product(id: string, price: number, more: Partial<Product> = {}): Product {
  return { id, title: `The ${id}`, price, ...more };
}
