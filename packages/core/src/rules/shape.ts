import type { Policy } from "../model/policy.ts";
import type { Facts } from "../model/response.ts";
import type { Parts } from "../parts/shape.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";

/** What stops a candidate by itself. One rule a file; all are of this shape, a merchant's own too. */
export interface Rule {
  readonly code: string;
  /** Whether the rule looks at candidates of this technique at all. */
  binds(technique: Technique): boolean;
  /** False where the rule can stop nothing in this situation, so that it need not be asked. Without it: it can. */
  applies?(situation: Situation): boolean;
  /** What the page gets in place of an offer: what only this rule stops is kept for later, or guides are shown. */
  readonly instead?: "later" | "guides";
  /** Whether the guides are shown here even if there was no candidate to stop. */
  holds?(situation: Situation): boolean;
  /** What holds of the part of a policy that it looks at, where the merchant has set nothing. */
  readonly terms?: Partial<Policy>;
  /** The parts of a decision that it needs. */
  readonly brings?: Parts;
  /** The numbers that made it decide, where it stops the candidate; undefined lets it pass. */
  check(candidate: Candidate, situation: Situation, technique: Technique): Facts | undefined;
}

/** How a survivor stands among the others. */
export interface Standing {
  /** The first technique with survivors. */
  readonly technique: string;
  /** Its place among those of its technique that may be offered, from 1. */
  readonly rank: number;
  /** How many of its technique may be offered, before the limit. */
  readonly offered: number;
  readonly limit: number;
  readonly min: number;
  /** A better survivor that offers the same thing: a version of it, or a set that holds it too. */
  readonly sameGroupAs?: string;
  /** The product that chance put in the last place, where this answer explores. */
  readonly explored?: string;
}

/** What keeps a survivor from being offered: it looks at how the candidate stands, not at the candidate. */
export interface SelectionRule {
  readonly code: string;
  /** The parts of a decision that it needs. */
  readonly brings?: Parts;
  check(candidate: Candidate, standing: Standing): Facts | undefined;
}
