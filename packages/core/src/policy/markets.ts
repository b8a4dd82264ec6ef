import type { Policy } from "../model/policy.ts";

/** What the law of a market asks of a price: a default that `policy.law` may change, and no legal advice. */
export interface LawProfile {
  /** Whether a lower price for a single product may be set only against its lowest price of the last 30 days. */
  readonly priorPrice: boolean;
  /** Whether an offer whose price was made for the customer has to say so. */
  readonly disclosure: boolean;
  /** The words that the law prescribes for it, in place of the language's own. */
  readonly words?: string;
}

/**
 * The European Union and the European Economic Area. Directive 98/6/EC, Article 6a: whoever announces a price reduction
 * names the lowest price of at least the 30 days before it, and a percentage counts from that price (Court of Justice,
 * C-330/23). The Commission's guidance (2021/C 526/02, 1.1) leaves combined and conditional offers out: sets and
 * multibuys. Directive 2011/83/EU, Article 6(1)(ea): that a price was personalised by an automated decision is to be
 * said. Both are as Directive (EU) 2019/2161 has them.
 */
const EUROPE: LawProfile = { priorPrice: true, disclosure: true };

/** Its members by ISO 3166-1, with the other three of the European Economic Area at the end. */
const EUROPEAN =
  "EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EEA IS LI NO";

/**
 * Great Britain and Northern Ireland. The guidance for traders on pricing practices (Chartered Trading Standards
 * Institute) asks that an earlier price be genuine and names no period. That a price is the customer's own is said all
 * the same: leaving out what matters to a decision misleads (Digital Markets, Competition and Consumers Act 2024).
 */
const BRITAIN: LawProfile = { priorPrice: false, disclosure: true };

/**
 * The United States. The Federal Trade Commission's guides (16 CFR 233.1) ask that a former price be bona fide and name
 * no period. New York's General Business Law, § 349-a, prescribes the words; the other states' customers get them too.
 */
const STATES: LawProfile = {
  priorPrice: false,
  disclosure: true,
  words: "THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA",
};

/** Markets by the name that `policy.market` gives them. */
const MARKETS: ReadonlyMap<string, LawProfile> = /* @__PURE__ */ new Map([
  ...EUROPEAN.split(" ").map((market) => [market, EUROPE] as const),
  ["GB", BRITAIN],
  ["US", STATES],
]);

/** Whether the table has the law of a market, by the name that `policy.market` gives it. */
export function isKnownMarket(market: string): boolean {
  return MARKETS.has(market);
}

/** A merchant who names no market: savings as the offer has them; a price of the customer's own is never kept quiet. */
const NO_MARKET: LawProfile = { priorPrice: false, disclosure: true };

/** A market that the table does not know, or that is misspelt: the strictest there is, so that nothing is shown that may not be. */
const STRICTEST: LawProfile = { priorPrice: true, disclosure: true };

/** What the law asks of a merchant's prices: the profile of their market, with what they say themselves in its place. */
export function lawOf({ market, law }: Policy): LawProfile {
  const profile = market === undefined ? NO_MARKET : (MARKETS.get(market) ?? STRICTEST);
  const { priorPrice = profile.priorPrice, disclosure = profile.disclosure } = law;
  const same = priorPrice === profile.priorPrice && disclosure === profile.disclosure;
  return same ? profile : { ...profile, priorPrice, disclosure };
}
