import type { Popular, Scope } from "../graph/graph.ts";
import { monthScope } from "../graph/month-scope.ts";
import { liesIn } from "../model/ref.ts";
import type { Facts } from "../model/response.ts";
import { monthOf } from "../model/time.ts";
import { words, wordsOf } from "../model/words.ts";
import { scopes } from "../situation/scopes.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { PLAIN_CHANCE } from "./shared/chance.ts";

/** What is wanted here, for a visitor nobody knows: by country, source, season, then overall; else the best rated. */
export function popular(): Technique {
  return {
    code: "popular",
    restsOn: "nothing",
    addsOn: false,
    brings: { scopes },
    propose: (situation) => wanted(situation).map(({ popular: one, rank }) => asCandidate(one, rank)),
    describe({ listing }, situation) {
      const found = wanted(situation).find(
        ({ popular: one }) => one.listing.product.id === listing.product.id,
      );
      const { rating } = listing.product;
      const reasons = [];
      if (found && found.popular.orders > 0) {
        reasons.push({
          code: "popular_here",
          evidence: { ...found.where, orders: found.popular.orders },
        } as const);
      }
      if (rating && rating.count > 0)
        reasons.push({ code: "top_rated", evidence: { rating: rating.value, count: rating.count } } as const);
      return { reasons };
    },
  };
}

interface Wanted {
  readonly popular: Popular;
  /** The country, source or month whose orders were counted. */
  readonly where: Facts;
  readonly rank: number;
}

/** Each product once, in the scope that is nearest to the visitor. */
function wanted(situation: Situation): Wanted[] {
  const fits = filterOf(situation);
  const found = new Map<string, Wanted>();
  for (const { scope, where } of scopesOf(situation)) {
    for (const one of situation.graph.popular(scope)) {
      const { id } = one.listing.product;
      if (found.has(id) || !fits(one)) continue;
      found.set(id, { popular: one, where, rank: found.size });
    }
  }
  const all = [...found.values()];
  const ordered = all.filter(({ popular: one }) => one.orders > 0);
  return ordered.length > 0 ? ordered : all;
}

interface Where {
  readonly scope: Scope;
  readonly where: Facts;
}

function scopesOf({ request, consent, at }: Situation): Where[] {
  const country = request.country ?? (consent ? request.customer?.country : undefined);
  const source = request.session?.source;
  const scopes: Where[] = [];
  if (country !== undefined) scopes.push({ scope: `country:${country}`, where: { country } });
  if (source !== undefined) scopes.push({ scope: `source:${source}`, where: { source } });
  const month = monthOf(at);
  scopes.push({ scope: monthScope(month), where: { month } });
  if (request.category !== undefined) scopes.push({ scope: `category:${request.category}`, where: {} });
  const asked = words(request.query ?? "");
  for (const word of asked) scopes.push({ scope: `word:${word}`, where: {} });
  if (request.category === undefined && asked.length === 0) scopes.push({ scope: "all", where: {} });
  return scopes;
}

function filterOf({ request: { category, query } }: Situation): (popular: Popular) => boolean {
  const asked = words(query ?? "");
  return ({ listing: { product } }) => {
    if (category !== undefined && !liesIn(product.category, category)) return false;
    if (asked.length === 0) return true;
    const own = new Set(wordsOf(product));
    return asked.every((word) => own.has(word));
  };
}

/** The nearest scope first and the most wanted first: the place in that order comes before any score. */
function asCandidate({ listing }: Popular, rank: number): Candidate {
  return candidate("popular", listing, { acceptance: PLAIN_CHANCE, precedence: rank });
}
