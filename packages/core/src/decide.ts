import { answer } from "./decide/answer.ts";
import { judgeAll } from "./decide/judge.ts";
import type { Playbook } from "./decide/playbook.ts";
import { select, selectBest } from "./decide/select.ts";
import type { Graph } from "./graph/graph.ts";
import { TECHNIQUES } from "./model/codes.ts";
import { decimalsOf } from "./model/money.ts";
import type { PlacementPolicy, Policy } from "./model/policy.ts";
import type { Terms } from "./model/promised.ts";
import type { OfferRequest } from "./model/request.ts";
import type { Offer, OfferResponse } from "./model/response.ts";
import { DEFAULT_POLICY } from "./policy/default-policy.ts";
import { type Dice, exploration } from "./ranking/explore.ts";
import { readSituation } from "./situation/read-situation.ts";
import type { Technique } from "./techniques/shape.ts";

/** All that a decision rests on beside the request. The same request and context give the same bytes. */
export interface DecideContext {
  readonly graph: Graph;
  readonly playbook: Playbook;
  readonly policy?: Policy;
  /** The moment of the decision, milliseconds since the epoch; the request's own `at` is not looked at. */
  readonly at: number;
  /** Names the answer, so that its offers can be told from others. */
  readonly requestId: string;
  /** What exploring throws; without dice nothing is explored, whatever the policy says. */
  readonly dice?: Dice | undefined;
  /** Is told what each offer with a price of its own promises; without it nobody works that out. */
  readonly promise?: ((offer: Offer, terms: Terms) => void) | undefined;
}

/**
 * Turns a situation into at most a few offers, each with its reasons. Nothing to offer is an empty list.
 *
 * @throws RangeError for a placement that neither the core nor the policy knows, and for an unknown technique
 */
export function decide(request: OfferRequest, context: DecideContext): OfferResponse {
  const { graph, playbook, at, policy = DEFAULT_POLICY } = context;
  const placement = placementOf(request, policy);
  const limit = request.limit ?? placement.limit;
  const min = request.min ?? placement.min;
  const situation = readSituation(request, { graph, policy, at, decimals: decimalsOf(graph.facts.currency) });
  // A request's techniques are its author's to mend; a policy's are checked where it is read, and must not fail a page.
  for (const code of request.techniques ?? []) requireKnown(code, playbook);
  const techniques = techniquesOf(request.techniques ?? placement.techniques, playbook);
  const whole = request.explain === true;
  const chance = exploration(policy.explore.share, context.dice);
  const looking = { whole, limit, min, explores: chance !== undefined };
  const judgements = judgeAll(techniques, playbook.rules, situation, looking);
  const wanted = { limit, min };
  const selection = whole
    ? select(judgements, playbook.selection, wanted, chance)
    : selectBest(judgements, wanted, chance);
  return answer(selection, judgements, situation, { ...context, limit });
}

function placementOf({ placement }: OfferRequest, policy: Policy): PlacementPolicy {
  const found = Object.hasOwn(policy.placements, placement) ? policy.placements[placement] : undefined;
  if (found) return found;
  throw new RangeError(
    `placement: expected one of ${Object.keys(policy.placements).join(", ")}; found ${placement}`,
  );
}

/** The techniques in order, each once. One that the playbook leaves out is passed over. */
function techniquesOf(codes: readonly string[], playbook: Playbook): Technique[] {
  const found: Technique[] = [];
  for (const code of codes) {
    const technique = playbook.techniques.find((one) => one.code === code);
    if (technique && !found.includes(technique)) found.push(technique);
  }
  return found;
}

function requireKnown(code: string, playbook: Playbook): void {
  if ((TECHNIQUES as readonly string[]).includes(code)) return;
  if (playbook.techniques.some((one) => one.code === code)) return;
  const known = new Set([...TECHNIQUES, ...playbook.techniques.map((one) => one.code)]);
  throw new RangeError(`techniques: expected some of ${[...known].join(", ")}; found ${code}`);
}
