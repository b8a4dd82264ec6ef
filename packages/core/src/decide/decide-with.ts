import type { DecideContext } from "../decide.ts";
import { decimalsOf } from "../model/money.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import type { OfferResponse } from "../model/response.ts";
import type { Parts } from "../parts/shape.ts";
import { placement } from "../policy/placement.ts";
import { readSituation } from "../situation/read-situation.ts";
import type { Technique } from "../techniques/shape.ts";
import { answer } from "./answer.ts";
import { judgeAll } from "./judge.ts";
import type { Playbook } from "./playbook.ts";
import { select } from "./select.ts";

/** All that a decision rests on beside the request, the policy too. */
export interface WholeContext extends DecideContext {
  readonly policy: Policy;
}

/** A placement that nobody knows. */
const NOWHERE = placement();

/**
 * Decides with these parts and no others.
 *
 * @throws RangeError for a placement or technique that nobody knows, with the part that refuses it
 */
export function decideWith(parts: Parts, request: OfferRequest, context: WholeContext): OfferResponse {
  const { graph, playbook, at, dice, policy } = context;
  // A request's techniques are its author's to mend; a policy's are checked where it is read, and must not fail a page.
  parts.requireKnown?.(request, policy, playbook);
  const here = policy.placements[request.placement] ?? NOWHERE;
  const wanted = { limit: request.limit ?? here.limit, min: request.min ?? here.min };
  const decimals = decimalsOf(graph.facts.currency);
  const situation = readSituation(request, { graph, policy, at, decimals, parts });
  const techniques = techniquesOf(request.techniques ?? here.techniques, playbook);
  const pick = parts.exploring?.(policy.explore.share, dice);
  const looking = {
    limit: wanted.limit,
    min: wanted.min,
    whole: !!request.explain,
    explores: !!pick,
    parts,
  };
  const judgements = judgeAll(techniques, playbook.rules, situation, looking);
  const chosen = select(judgements, wanted, pick);
  return answer(chosen, judgements, situation, { ...context, parts, wanted });
}

/** The techniques in order, each once. One that the playbook leaves out is passed over. */
function techniquesOf(codes: readonly string[], { techniques }: Playbook): Technique[] {
  const found: Technique[] = [];
  for (const code of codes) {
    const technique = techniques.find((one) => one.code === code);
    if (technique && !found.includes(technique)) found.push(technique);
  }
  return found;
}
