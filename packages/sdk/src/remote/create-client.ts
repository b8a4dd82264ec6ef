import type { OfferResponse } from "@basketwise/core";
import type { CallOptions, Client } from "../client.ts";
import { messageOf } from "../message-of.ts";
import type { OfferRequest } from "../request.ts";
import { type BatchResult, unavailable } from "../result.ts";
import { atOnce } from "../tracking/at-once.ts";
import { teller } from "../tracking/teller.ts";
import { withinBudget } from "../within.ts";
import type { ClientOptions } from "./options.ts";
import { post } from "./post.ts";
import { readSettings } from "./settings.ts";
import { share } from "./share.ts";

/**
 * A client of a worker. Nothing that goes wrong is thrown, wrong options neither: each call then answers why.
 * It asks once and does not retry, because a second attempt rarely fits into the budget and only adds to the load
 * of a worker in trouble.
 */
export function createClient<Currency extends string | undefined = undefined>(
  options: ClientOptions<Currency>,
): Client<Currency> {
  try {
    return clientOf(options);
  } catch (error) {
    const answer = unavailable("invalid-options", messageOf(error));
    const ask = async () => answer;
    // What is accepted can be put into the cart all the same.
    const idle = teller({ send() {}, consents: () => false });
    return { ...idle, offers: ask, batch: ask, flush: async () => {} };
  }
}

function clientOf(options: ClientOptions<string | undefined>): Client<string | undefined> {
  const settings = readSettings(options);
  const { budgetMs, clock, currency } = settings;
  const { locale, fallback, cacheMs = 30_000, events = atOnce } = options;
  const ask = share(cacheMs, clock);
  const { add: send, flush, consents } = events(settings);
  const told = teller({ send, consents, currency, clock });
  const batch = async (requests: readonly OfferRequest[], call?: CallOptions): Promise<BatchResult> => {
    try {
      const denied = !consents();
      const filled = requests.map(
        (request): OfferRequest => ({
          ...(locale && { locale }),
          ...request,
          ...(denied && { customer: { ...request.customer, consent: false } }),
        }),
      );
      const body = JSON.stringify(filled.length === 1 ? filled[0] : { requests: filled });
      return await ask(body, call?.signal, (signal) => {
        const answer = post(settings, body, filled.length, signal);
        return withinBudget(budgetMs, fallback?.(answer, filled, budgetMs, signal) ?? answer);
      });
    } catch (error) {
      return unavailable("invalid-request", messageOf(error));
    }
  };
  return {
    ...told,
    async offers(request, call) {
      const found = await batch([request], call);
      if (found.status !== "ok") return found;
      const { responses, ...rest } = found;
      // One was asked for.
      return { ...rest, response: responses[0] as OfferResponse };
    },
    batch,
    flush,
  };
}
