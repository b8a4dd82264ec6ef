import type { Offer, OfferResponse } from "@basketwise/core";
import { passOn } from "../pass-on.ts";
import type { Upstream } from "../upstream.ts";

/** The real answer with each of its offers changed; what has none is passed on as it is. */
export function rewritten(name: string, change: (offer: Offer) => unknown): Upstream {
  const changed = <T extends { offers?: readonly Offer[] }>(one: T) =>
    one.offers ? { ...one, offers: one.offers.map(change) } : one;
  return {
    name,
    answer: async ({ response, forward }) => {
      const answer = await forward();
      const body = parsed(await answer.clone().text());
      if (!body) return passOn(response, answer);
      const responses = body.responses?.map(changed);
      await passOn(response, answer, JSON.stringify({ ...changed(body), ...(responses && { responses }) }));
    },
  };
}

type Body = Partial<OfferResponse> & { readonly responses?: readonly OfferResponse[] };

/** An object out of a text; nothing of anything else. */
function parsed(text: string): Body | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}
