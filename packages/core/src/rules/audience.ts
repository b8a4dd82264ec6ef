import { toMajor } from "../model/money.ts";
import type { Facts } from "../model/response.ts";
import type { Audience } from "../segments/audiences.ts";
import { history } from "../situation/history.ts";
import { priceOf } from "../situation/own-prices.ts";
import { person } from "../situation/person.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";
import type { Rule } from "./shape.ts";
import { shownAs } from "./shared/subjects.ts";

/** Some things are for some people, and four kinds of customers get other offers or none. */
export function audience(): Rule {
  return {
    code: "audience",
    binds: () => true,
    brings: { history, person },
    check(candidate, situation, technique) {
      return notForThem(candidate, situation) ?? barred(candidate, situation, technique);
    },
  };
}

function notForThem(candidate: Candidate, situation: Situation): Facts | undefined {
  for (const { product } of shownAs(candidate)) {
    const { forSegments } = product;
    if (forSegments?.length && !forSegments.some((segment) => situation.segments.has(segment)))
      return { forSegments };
  }
  return undefined;
}

function barred(candidate: Candidate, situation: Situation, technique: Technique): Facts | undefined {
  for (const { code, numbers } of situation.audiences) {
    if (situation.policy.audiences[code].allow.includes(technique.code)) continue;
    const passes = EXCEPTIONS[code]?.(candidate, situation, technique, numbers) ?? false;
    if (!passes) return { audience: code, ...numbers };
  }
  return undefined;
}

type Exception = (
  candidate: Candidate,
  situation: Situation,
  technique: Technique,
  numbers: Audience["numbers"],
) => boolean;

/** What an audience may have beside the techniques it is allowed. */
const EXCEPTIONS: Readonly<Partial<Record<Audience["code"], Exception>>> = {
  "discount-seeker": (candidate, situation) =>
    saves(candidate, situation) || (candidate.listing.product.forSegments?.length ?? 0) > 0,
  "fixed-budget": ({ added }, { basketValue, decimals }, { restsOn }, { highest = 0 }) =>
    restsOn !== "basket" || toMajor(basketValue, decimals) + toMajor(added, decimals) <= highest + 1e-9,
};

/** Whether the offer would show a saving, or a lower bill. */
function saves(candidate: Candidate, situation: Situation): boolean {
  if (candidate.curated.some(({ code }) => code === "saves_money")) return true;
  return priceOf(candidate, situation).was !== undefined;
}
