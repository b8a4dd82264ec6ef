/** Orders in, explained offers out. The exports stand in the order of the pipeline. */

// Orders → graph
export { type BuildOptions, buildGraph, DEFAULT_KEEP } from "./build-graph.ts";
export type { Playbook } from "./decide/playbook.ts";
// Situation → offers
export { type DecideContext, decide } from "./decide.ts";
export { decideAll } from "./decide-all.ts";
export type { Language, Wording } from "./explain/language.ts";
export { type BasketTable, basketTable, basketTableFromCodes } from "./graph/basket-table.ts";
export type { CompactGraph } from "./graph/compact-graph.ts";
export { type CountTiesOptions, countTies } from "./graph/count-ties.ts";
export type { Graph, GraphFacts, Listing, Popular, Relation, Scope, Ties } from "./graph/graph.ts";
export { DEFAULT_MEASURE, MEASURES, type MeasureCode } from "./graph/measures/index.ts";
export type { Measure } from "./graph/measures/shape.ts";
export { latestOrder, type OrderColumns, type OrderTable } from "./graph/order-table.ts";
export { orderTableOf } from "./graph/order-table-of.ts";
export { type DegradedByPack, degradedBy } from "./graph/packs/degraded-by.ts";
// Graph → packs → graph
export { type Digest, type EncodedGraph, encodePacks } from "./graph/packs/encode-packs.ts";
export { fileOf } from "./graph/packs/file-of.ts";
export {
  type PackErrorCode,
  type PackProblem,
  POINTER_KEY,
  POLICY_KEY,
  type Pointer,
  versionKey,
} from "./graph/packs/format.ts";
export {
  type OpenedGraph,
  type OpenGraphOptions,
  openGraph,
  type ReadValues,
} from "./graph/packs/open-graph.ts";
export { DEFAULT_CACHE_BYTES, type PackCache, packCache } from "./graph/packs/pack-cache.ts";
export { readPointer } from "./graph/packs/read-pointer.ts";
export type { WholeGraph } from "./graph/whole-graph.ts";
export type { PlacementName, ReasonCode, RuleCode, TechniqueCode } from "./model/codes.ts";
// Nouns
export { PLACEMENTS, REASONS, RULES, TECHNIQUES } from "./model/codes.ts";
export type { Order, OrderLine } from "./model/order.ts";
export type { Policy, PolicyInput } from "./model/policy.ts";
export type { Problem } from "./model/problem.ts";
export type { FeatureValue, Product } from "./model/product.ts";
export type { Cart, CartLine, Customer, OfferRequest, Session } from "./model/request.ts";
export type { Facts, Offer, OfferResponse, Reason, SpokenReason, Withheld } from "./model/response.ts";
// Scenarios
export type { Expectation, Scenario } from "./model/scenario.ts";
export { PLAYBOOK } from "./playbook.ts";
export { completePolicy } from "./policy/complete-policy.ts";
export { DEFAULT_POLICY } from "./policy/default-policy.ts";
// Shapes of a merchant's own parts
export type { Rule, SelectionRule } from "./rules/shape.ts";
export { checkScenario } from "./scenarios/check-scenario.ts";
export { scenarioGraph } from "./scenarios/scenario-graph.ts";
export { needsOf } from "./situation/needs.ts";
export type { Situation } from "./situation/situation.ts";
export type { Candidate, Technique } from "./techniques/shape.ts";
