/** Orders in, explained offers out. The exports stand in the order of the pipeline. */

// Nouns

export type { PlacementName, ReasonCode, RuleCode, TechniqueCode } from "./model/codes.ts";
export { PLACEMENTS, REASONS, RULES, TECHNIQUES } from "./model/codes.ts";
export type { CustomerRecord } from "./model/customer-record.ts";
export type { ErasureAnswer } from "./model/erasure-answer.ts";
export {
  EVENT_NAMES,
  type EventBatch,
  type EventItem,
  type EventName,
  type EventsAccepted,
  type ShopEvent,
} from "./model/event.ts";
export { type Given, given } from "./model/given.ts";
export type { Health, Warning } from "./model/health.ts";
export { hexOf } from "./model/hex.ts";
export {
  INSIGHTS_BY,
  type Insight,
  type InsightRow,
  type Insights,
  type InsightsBy,
  type InsightsQuery,
  type Share,
} from "./model/insights.ts";
export { medianMarginRate } from "./model/margin-rate.ts";
export type {
  CrossSellMatrix,
  MatrixCell,
  MatrixEdit,
  MatrixEditWord,
  MatrixItem,
} from "./model/matrix.ts";
export { decimalsOf, type Money, toMajor, toMinor } from "./model/money.ts";
export type { OfferKey, PublicKey, PublicKeys } from "./model/offer-key.ts";
export { kept, type Order, type OrderLine } from "./model/order.ts";
export type { OrderBatch, OrdersAccepted, OrdersQuery, WebhookAnswer } from "./model/order-batch.ts";
export type { Policy, PolicyInput } from "./model/policy.ts";
export type { PolicyChange, ScenarioChange } from "./model/policy-change.ts";
export type { Problem } from "./model/problem.ts";
export { type FeatureValue, type Product, priceToday } from "./model/product.ts";
export type { Promised, PromisedProduct, Terms, Trigger } from "./model/promised.ts";
export type { Publication } from "./model/publication.ts";
export { type Ref, refsTo } from "./model/ref.ts";
export type {
  Cart,
  CartLine,
  Customer,
  Dismissed,
  DismissReason,
  LifecycleStage,
  OfferRequest,
  Seen,
  Session,
} from "./model/request.ts";
export type { Facts, Offer, OfferResponse, Reason, SpokenReason, Withheld } from "./model/response.ts";
export type { RfmCuts } from "./model/rfm.ts";
export type { Expectation, Scenario } from "./model/scenario.ts";
export type { PolicyVersion, ServedPolicy } from "./model/served-policy.ts";
export type { KeyKind, PublishableKey, SecretKey, StoredKey } from "./model/stored-key.ts";
export { DAY, dayBefore, dayOf } from "./model/time.ts";
export type { Check, Refusal, RefusalCode, TokenRefusal, Unearned, Verdict } from "./model/verdict.ts";

// Orders → graph

export { type BuildOptions, buildGraph } from "./build-graph.ts";
export { DEFAULT_KEEP, type GraphParts } from "./graph/assemble-graph.ts";
export { type BasketTable, basketTable, basketTableFromCodes } from "./graph/basket-table.ts";
export { type BasketWeightOptions, basketWeights, WEIGHT_ONE } from "./graph/basket-weights.ts";
export { catalogBaskets } from "./graph/catalog-baskets.ts";
export type { CompactGraph } from "./graph/compact-graph.ts";
export { type CountTiesOptions, countTies } from "./graph/count-ties.ts";
export { type CustomerOrders, customerOrders } from "./graph/customer-orders.ts";
export { type GatheredTies, gatherTies } from "./graph/gather-ties.ts";
export type { Graph, GraphFacts, Listing, Popular, Relation, Scope, Ties } from "./graph/graph.ts";
export { easeTies } from "./graph/linear/ease.ts";
export { type EaseOptions, type EasePrior, MOST_ACTIVE } from "./graph/linear/ease-problem.ts";
export { DEFAULT_MEASURE, MEASURES, type MeasureCode } from "./graph/measures/index.ts";
export type { Measure } from "./graph/measures/shape.ts";
export { latestOrder, type OrderColumns, type OrderTable, type ReturnColumns } from "./graph/order-table.ts";
export { orderTableOf } from "./graph/order-table-of.ts";
export { rfmCuts } from "./graph/rfm-cuts.ts";
export {
  type DatedBaskets,
  easeOptions,
  keptFirst,
  slimOptions,
  tiesBy,
  type WeightedBaskets,
  weightedBaskets,
} from "./graph/ties-by.ts";
export { briefSpec, completeSpec, parameterNames, SPEC_CODES } from "./graph/weighing/parameters.ts";
export type { MeasureSpec, SpecCode } from "./graph/weighing/spec.ts";
export { type Weighing, weighingOf } from "./graph/weighing/weighing.ts";
export type { WholeGraph } from "./graph/whole-graph.ts";

// Graph → packs → graph

export { publicationOf, readHistory, withPublication } from "./graph/history.ts";
export { type DegradedByPack, degradedBy } from "./graph/packs/degraded-by.ts";
export { type Digest, type EncodedGraph, encodePacks } from "./graph/packs/encode-packs.ts";
export { fileOf } from "./graph/packs/file-of.ts";
export {
  HISTORY_KEY,
  matrixKey,
  type PackErrorCode,
  type PackProblem,
  POINTER_KEY,
  POLICY_KEY,
  POLICY_VERSION_BYTES,
  type Pointer,
  policyKey,
  SCENARIOS_KEY,
  versionKey,
} from "./graph/packs/format.ts";
export { keepAll } from "./graph/packs/keep-all.ts";
export { type Kept, keptUnder } from "./graph/packs/kept-under.ts";
export { memoryCap } from "./graph/packs/memory-cap.ts";
export { type OpenGraphOptions, openGraph, openWarm } from "./graph/packs/open-graph.ts";
export {
  type OpenedGraph,
  type OpenPacksOptions,
  openSmallGraph,
  type ReadValues,
} from "./graph/packs/open-packs.ts";
export { openWhole } from "./graph/packs/open-whole.ts";
export { DEFAULT_CACHE_BYTES, type PackCache, packCache } from "./graph/packs/pack-cache.ts";
export { readPointer } from "./graph/packs/read-pointer.ts";
export type { RecordKey } from "./graph/packs/record-key.ts";
export { storedKeys } from "./graph/packs/stored-keys.ts";

// How well held-out items are ranked

export { type ChosenFor, chooseFor } from "./evaluation/choice/choose-for.ts";
export {
  type ChooseOptions,
  type Chosen,
  chooseMeasure,
  type TryAll,
} from "./evaluation/choice/choose-measure.ts";
export type { TrialGround } from "./evaluation/choice/grounds.ts";
export { type Tried, trialOn } from "./evaluation/choice/trial.ts";
export { MOST_SEED } from "./evaluation/dice.ts";
export { evaluate } from "./evaluation/evaluate.ts";
export type { Choice, Choose, EvaluateOptions, Learn } from "./evaluation/evaluate-options.ts";
export { hitRateOf } from "./evaluation/hit-rate-of.ts";
export { learnRanking } from "./evaluation/learn-ranking.ts";
export { type Protocol, partOf, protocol, type SplitOptions, type Trial } from "./evaluation/protocol.ts";
export { type PopularityOrder, popularityOrder } from "./evaluation/ranking/popularity-order.ts";
export { popularityAlone, type Ranking } from "./evaluation/ranking/ranking.ts";
export type {
  EvaluationReport,
  Interval,
  KeptPoint,
  LearningPoint,
  MeasureResult,
  MetricName,
  Metrics,
  Slice,
  SplitFacts,
} from "./evaluation/report.ts";
export type { HeldOut } from "./evaluation/splits/hold-out.ts";

// Graph → what goes with what

export {
  crossSellMatrix,
  DEFAULT_LINES,
  type MatrixOptions,
  MOST_LINES,
} from "./matrix/cross-sell-matrix.ts";
export { editsAsMerchandising } from "./matrix/edits-as-merchandising.ts";
export { withAdded } from "./matrix/with-added.ts";

// Who is this

export type { Audience, AudienceCode } from "./segments/audiences.ts";
export {
  type ProfitName,
  type ProfitTerms,
  profitCut,
  profitOf,
  profitSegment,
} from "./segments/profitability.ts";
export type { Rfm, RfmName, RfmScores } from "./segments/rfm.ts";
export { type CustomerSegments, type SegmentContext, segmentsOf } from "./segments/segments-of.ts";

// Customers → packs of profiles → customers

export { type EncodedProfiles, encodeProfiles } from "./profiles/encode-profiles.ts";
export {
  type FoundProfiles,
  findProfileKey,
  findProfiles,
  findWarmProfiles,
} from "./profiles/find-profiles.ts";
export {
  ERASED_KEY,
  PROFILE_PACK_PREFIX,
  PROFILE_PAGE_PREFIX,
  PROFILES_KEY,
  type ProfilePointer,
} from "./profiles/format.ts";
export { type Profile, profileLine, pseudonymIn } from "./profiles/profile.ts";
export type { ProfilePack } from "./profiles/profile-pack.ts";
export { isPseudonym, pseudonymOf, pseudonymsIn } from "./profiles/pseudonym.ts";
export { readErased } from "./profiles/read-erased.ts";
export { readProfilePointer } from "./profiles/read-profile-pointer.ts";
export { keysIn, keysInPage } from "./profiles/stored-profile-keys.ts";
export { withProfile } from "./profiles/with-profile.ts";
export { withoutErased } from "./profiles/without-erased.ts";

// What a merchant wants

export { completePolicy } from "./policy/complete-policy.ts";
export { DEFAULT_POLICY } from "./policy/default-policy.ts";
export { isKnownMarket } from "./policy/markets.ts";
export { type NamedPolicy, namedPolicy, unnamedText } from "./policy/named-policy.ts";
export { policyText } from "./policy/policy-text.ts";

// Situation → offers

export { type DecideContext, decide, needsOf } from "./decide.ts";
export { decideAll } from "./decide-all.ts";

export { recentOrders } from "./situation/recent.ts";
export type { Situation } from "./situation/situation.ts";

// The same with the parts of a decision that a playbook brings, and no others

export { decideAllWith } from "./decide/decide-all-with.ts";
export { decideWith, type WholeContext } from "./decide/decide-with.ts";
export { policyFor } from "./decide/policy-for.ts";
export { partsOf } from "./parts/brought.ts";
export { exploring } from "./parts/exploring.ts";
export { requireKnown } from "./parts/require-known.ts";
export type { Parts } from "./parts/shape.ts";
export { socialProof } from "./parts/social-proof.ts";
export { WHOLE } from "./parts/whole.ts";
export { weigh } from "./ranking/weigh.ts";
export { history } from "./situation/history.ts";
export { merchandising } from "./situation/merchandising.ts";
export { needsWith } from "./situation/needs.ts";
export { person } from "./situation/person.ts";

// Reasons → sentences

export { arabic } from "./explain/arabic.ts";
export { dutch } from "./explain/dutch.ts";
export { english } from "./explain/english.ts";
export type { Direction, Language, Wording } from "./explain/language.ts";
export { lookUp } from "./explain/look-up.ts";
export { russian } from "./explain/russian.ts";
export { TALKS } from "./explain/talk/index.ts";
export type { Talk } from "./explain/talk/shape.ts";
export { type TalkingPoints, talkingPoints } from "./explain/talking-points.ts";
export { arabicForComplement } from "./explain/together/arabic.ts";
export { dutchForComplement } from "./explain/together/dutch.ts";
export { englishForComplement } from "./explain/together/english.ts";
export { russianForComplement } from "./explain/together/russian.ts";
export { type Voice, voiceFor } from "./explain/voice.ts";

// The playbook's parts, for a playbook of one's own

export type { Playbook } from "./decide/playbook.ts";
export { PLAYBOOK } from "./playbook.ts";
export { audience } from "./rules/audience.ts";
export { budget } from "./rules/budget.ts";
export { dearerThanMain } from "./rules/dearer-than-main.ts";
export { dismissed } from "./rules/dismissed.ts";
export { essential } from "./rules/essential.ts";
export { excluded } from "./rules/excluded.ts";
export { fatigue } from "./rules/fatigue.ts";
export { hidden } from "./rules/hidden.ts";
export { inCart } from "./rules/in-cart.ts";
export { incompatible } from "./rules/incompatible.ts";
export { lowEvidence } from "./rules/low-evidence.ts";
export { margin } from "./rules/margin.ts";
export { noConsent } from "./rules/no-consent.ts";
export { notNow } from "./rules/not-now.ts";
export { offGoal } from "./rules/off-goal.ts";
export { outOfStock } from "./rules/out-of-stock.ts";
export { overLimit } from "./rules/over-limit.ts";
export { owned } from "./rules/owned.ts";
export { priceAnchor } from "./rules/price-anchor.ts";
export type { Rule, SelectionRule } from "./rules/shape.ts";
export { techniqueOrder } from "./rules/technique-order.ts";
export { tooEarly } from "./rules/too-early.ts";
export { uplift } from "./rules/uplift.ts";
export { bundle } from "./techniques/bundle.ts";
export { complement } from "./techniques/complement.ts";
export { completeSet } from "./techniques/complete-set.ts";
export { impulse } from "./techniques/impulse.ts";
export { introduce } from "./techniques/introduce.ts";
export { ladder } from "./techniques/ladder.ts";
export { multibuy } from "./techniques/multibuy.ts";
export { nextPurchase } from "./techniques/next-purchase.ts";
export { option } from "./techniques/option.ts";
export { planUpgrade } from "./techniques/plan-upgrade.ts";
export { popular } from "./techniques/popular.ts";
export { remind } from "./techniques/remind.ts";
export { replenish } from "./techniques/replenish.ts";
export { reward } from "./techniques/reward.ts";
export { secondItem } from "./techniques/second-item.ts";
export type { Candidate, Technique } from "./techniques/shape.ts";
export { similar } from "./techniques/similar.ts";
export { threshold } from "./techniques/threshold.ts";
export { trial } from "./techniques/trial.ts";
export { upgrade } from "./techniques/upgrade.ts";

// Offer → promise → whether it holds

export { claimsOf } from "./promise/claims.ts";
export { onceText } from "./promise/once-text.ts";
export { promise } from "./promise/promise.ts";
export { type Opened, readToken, type TokenTools } from "./promise/read-token.ts";
export { type Subject, subjectText } from "./promise/subject-text.ts";
export type { Today, TodaysProduct } from "./promise/today.ts";
export {
  DEFAULT_STORE,
  MOST_TOKEN_CHARACTERS,
  TOKEN_ALGORITHM,
  TOKEN_TYPE,
} from "./promise/token.ts";
export { type AskedOf, verdictOf } from "./promise/verdict-of.ts";

// Answers → what a merchant should know

export { ask } from "./audit/ask.ts";
export { byPlacement } from "./audit/by-placement.ts";
export { isGrounded } from "./audit/grounded.ts";
export { KNOBS, type Knob, type Turned } from "./audit/knobs.ts";
export { type Quartiles, quartiles } from "./audit/quartiles.ts";
export { type Reach, reach } from "./audit/reach.ts";
export type { Answered, Tally } from "./audit/shape.ts";
export { type Shown, shown } from "./audit/shown.ts";
export { type Spread, spread } from "./audit/spread.ts";
export { type RuleStops, type Stops, stops } from "./audit/stops.ts";

// Scenarios

export { checkScenario } from "./scenarios/check-scenario.ts";
export { scenarioGraph } from "./scenarios/scenario-graph.ts";
