import type { Judged, JudgeOptions, TechniqueJudgement } from "../decide/judge.ts";
import type { Speak } from "../decide/offer.ts";
import type { Playbook } from "../decide/playbook.ts";
import type { Chosen, Wanted } from "../decide/select.ts";
import type { DecideContext } from "../decide.ts";
import type { Policy } from "../model/policy.ts";
import type { Guide } from "../model/product.ts";
import type { Terms } from "../model/promised.ts";
import type { OfferRequest } from "../model/request.ts";
import type { Companion, LaterOffer, Offer, Reason, RequiredProduct, Withheld } from "../model/response.ts";
import type { Dice, PickByChance } from "../ranking/explore.ts";
import type { Weigh } from "../ranking/ranking.ts";
import type { Rule } from "../rules/shape.ts";
import type { SituationParts } from "../situation/parts.ts";
import type { WasOfOwn } from "../situation/prices.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";

/**
 * What a decision can do beside proposing, judging and offering. A technique or a rule brings the parts that it needs, so
 * that a bundle without it is without them too.
 */
export interface Parts extends SituationParts {
  /** Refuses a placement or technique that nobody knows, where else nothing would be offered. */
  readonly requireKnown?: (request: OfferRequest, policy: Policy, playbook: Playbook) => void;
  /** Ranks by the merchant's objective, pins and boosts and by the customer's goals too, not by chance and price alone. */
  readonly weigh?: Weigh;
  /** Makes one offer of all survivors, where a technique offers them together. */
  readonly gather?: (
    judged: readonly Judged[],
    technique: Technique,
    situation: Situation,
  ) => readonly Judged[];
  /** Lets chance fill the last place of some answers. */
  readonly exploring?: Exploring;
  /** What goes with a price of the offer's own. */
  readonly ownPrices?: OwnPrices;
  /** What stands beside an offer. */
  readonly companion?: (
    chosen: Chosen,
    options: CompanyOptions,
    context: Pick<DecideContext, "playbook"> & { readonly parts: Parts },
    speak: Speak,
  ) => Companion | undefined;
  /** How many customers like this one chose what is offered. */
  readonly socialProof?: SocialProof;
  /** What the cart does not work without. */
  readonly required?: (situation: Situation) => readonly RequiredProduct[];
  /** Whether what comes in place of an offer depends on all that these rules stop. */
  readonly waits?: (rules: readonly Rule[], options: JudgeOptions) => boolean;
  /** What is only put off. */
  readonly later?: (
    judgements: readonly TechniqueJudgement[],
    situation: Situation,
    speak: Speak,
    limit: number,
  ) => readonly LaterOffer[];
  /** How to get more out of what they have, where selling would be wrong. */
  readonly guides?: (
    judgements: readonly TechniqueJudgement[],
    situation: Situation,
    playbook: Playbook,
  ) => readonly Guide[];
  /** Every candidate that is not offered, with all that stops it. */
  readonly withheld?: (
    chosen: readonly Chosen[],
    judgements: readonly TechniqueJudgement[],
    playbook: Playbook,
    wanted: Wanted,
  ) => readonly Withheld[];
}

/** What customers like this one chose. */
export interface SocialProof {
  /** The segment whose choices the customer is told of; undefined where there is none. */
  segmentOf(request: OfferRequest): string | undefined;
  /** How many of it chose what is offered, as a list of one or no reason. */
  reasons(candidate: Candidate, situation: Situation): readonly Reason[];
}

/** Throws whether an answer explores; then, what throws which of those beyond the limit is shown. */
export type Exploring = (share: number, dice: Dice | undefined) => PickByChance | undefined;

/** What goes with a price that is not what everybody pays. */
export interface OwnPrices {
  /** What it is a discount on. */
  readonly was: WasOfOwn;
  /** What is said of a price that was made for this customer. */
  disclose(chosen: Chosen, offer: Offer, situation: Situation, playbook: Playbook): string | undefined;
  /** Tells what the offers promise. */
  promise(
    chosen: readonly Chosen[],
    offers: readonly Offer[],
    situation: Situation,
    tell: (offer: Offer, terms: Terms) => void,
  ): void;
}

/** Where a companion is looked for. */
export interface CompanyOptions {
  readonly situation: Situation;
  /** Ids of what the answer shows already: no product stands in it twice. */
  readonly shown: ReadonlySet<string>;
}
