import type { Scope } from "../graph/graph.ts";
import { monthScope } from "../graph/month-scope.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { monthOf } from "../model/time.ts";
import { words } from "../model/words.ts";
import { techniquesFor } from "./occasions.ts";

/** The scopes that some techniques look at, beside those of the visitor, the page and the search. */
const SCOPES: Readonly<Record<string, Scope>> = {
  threshold: "all",
  popular: "all",
  impulse: "impulse",
  introduce: "launched",
};

/** The scopes that the techniques of a request look at; `at` is the moment to decide for, milliseconds since the epoch. */
export function scopes(request: OfferRequest, policy: Policy, at: number): Scope[] {
  const found: Scope[] = [];
  const techniques = techniquesFor(request, policy);
  for (const technique of techniques) {
    const scope = SCOPES[technique];
    if (scope !== undefined && !(technique === "threshold" && policy.thresholds.length === 0))
      found.push(scope);
  }
  if (!techniques.includes("popular")) return found;
  const { category, query, country = request.customer?.country, session } = request;
  if (country !== undefined) found.push(`country:${country}`);
  if (session?.source !== undefined) found.push(`source:${session.source}`);
  if (category !== undefined) found.push(`category:${category}`);
  for (const word of words(query ?? "")) found.push(`word:${word}`);
  return [...found, monthScope(monthOf(at))];
}
