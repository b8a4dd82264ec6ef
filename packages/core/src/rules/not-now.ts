import { kindOf } from "../model/product.ts";
import { liesIn } from "../model/ref.ts";
import type { Facts } from "../model/response.ts";
import { daysSince } from "../model/time.ts";
import { later } from "../parts/later.ts";
import { waits } from "../parts/waits.ts";
import { TRADE_TERMS } from "../policy/terms.ts";
import { history } from "../situation/history.ts";
import { MESSAGES } from "../situation/occasions.ts";
import { owns } from "../situation/owned.ts";
import { person } from "../situation/person.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate } from "../techniques/shape.ts";
import type { Rule } from "./shape.ts";

/** Days after an order in which a shop does not ask for a second shipment. */
const SHIPMENT_DAYS = 14;

/** The right moment depends on the trade; what comes too soon is kept for later. */
export function notNow(): Rule {
  return {
    code: "not-now",
    binds: () => true,
    terms: TRADE_TERMS,
    brings: { later, waits, history, person },
    instead: "later",
    applies: (situation) => isHesitant(situation) || isSettled(situation) || isNewToSaas(situation),
    check(candidate, situation) {
      if (isHesitant(situation)) return { signal: "hesitant" };
      return situation.policy.trade === "saas" ? saas(candidate, situation) : retail(candidate, situation);
    },
  };
}

function isHesitant({ request }: Situation): boolean {
  return request.customer?.signals?.includes("hesitant") ?? false;
}

/** Whether the main item is theirs already. */
function isSettled(situation: Situation): boolean {
  const { main } = situation;
  return main !== undefined && (main.from === "order" || owns(situation, main.listing.product));
}

function isNewToSaas({ policy, stage }: Situation): boolean {
  return policy.trade === "saas" && stage === "new";
}

function saas({ technique }: Candidate, situation: Situation): Facts | undefined {
  return technique === "upgrade" && isNewToSaas(situation) ? { stage: "new" } : undefined;
}

function retail(candidate: Candidate, situation: Situation): Facts | undefined {
  const { main } = situation;
  if (!main) return undefined;
  if (candidate.technique === "upgrade" && kindOf(main.listing.product) === "good" && isSettled(situation)) {
    return { owned: main.listing.product.id };
  }
  return candidate.technique === "complement" ? secondShipment(candidate, situation) : undefined;
}

function secondShipment({ listing }: Candidate, situation: Situation): Facts | undefined {
  const { main, request, at } = situation;
  const kind = kindOf(listing.product);
  if (!main?.order || !MESSAGES.has(request.placement) || (kind !== "good" && kind !== "consumable"))
    return undefined;
  const days = daysSince(main.order.at, at);
  if (days > SHIPMENT_DAYS || isLookedAt(listing.product, situation)) return undefined;
  return { days, waitDays: SHIPMENT_DAYS };
}

/** Whether the customer looked at it, or at something of its category, in this visit. */
function isLookedAt(
  { id, category }: Candidate["listing"]["product"],
  { request, graph }: Situation,
): boolean {
  const viewed = request.session?.viewed ?? [];
  if (viewed.includes(id)) return true;
  return (
    category !== undefined && viewed.some((other) => liesIn(graph.listing(other)?.product.category, category))
  );
}
