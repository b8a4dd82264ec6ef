import type { OfferRequest } from "@basketwise/core";
import type { CallOptions, Client } from "../client.ts";
import { messageOf } from "../message-of.ts";
import { type BatchResult, type OffersResult, type Unavailable, unavailable } from "../result.ts";
import { withLocale } from "../with-locale.ts";
import { withinBudget } from "../within.ts";
import { isRecord } from "./is-record.ts";
import { isResponse } from "./is-response.ts";
import type { ClientOptions } from "./options.ts";
import { type Answered, post } from "./post.ts";
import { readSettings, type Settings } from "./settings.ts";
import { share } from "./share.ts";

/**
 * A client of a worker. Nothing that goes wrong is thrown, wrong options neither: each call then answers why.
 * It asks once and does not retry, because a second attempt rarely fits into the budget and only adds to the load
 * of a worker in trouble.
 */
export function createClient(options: ClientOptions): Client {
  const settings = readSettings(options);
  if ("status" in settings) return { offers: async () => settings, batch: async () => settings };
  const filled = (request: OfferRequest) => withLocale(request, settings.locale);
  return {
    offers: method(settings, filled, readOffers),
    batch: method(settings, (requests) => ({ requests: requests.map(filled) }), readBatch),
  };
}

/** A method that writes its input as JSON, asks with it and reads the answer. Never rejects. */
function method<Input, Result>(
  settings: Settings,
  write: (input: Input) => unknown,
  read: (value: unknown, input: Input) => Result | undefined,
): (input: Input, options?: CallOptions) => Promise<Result | Unavailable> {
  const ask = share<Answered | Unavailable>((body, controller) =>
    withinBudget(settings.budgetMs, post(settings, body, controller.signal), () => controller.abort()),
  );
  return async (input, options) => {
    try {
      const answer = await ask(JSON.stringify(write(input)), options?.signal);
      if (answer.status === "unavailable") return answer;
      return (
        read(answer.value, input) ?? unavailable("invalid-response", "the answer is not one of Basketwise")
      );
    } catch (error) {
      return unavailable("invalid-request", messageOf(error));
    }
  };
}

function readOffers(value: unknown): OffersResult | undefined {
  return isResponse(value) ? { status: "ok", response: value } : undefined;
}

function readBatch(value: unknown, { length }: readonly OfferRequest[]): BatchResult | undefined {
  const responses = isRecord(value) ? value.responses : undefined;
  if (!Array.isArray(responses) || responses.length !== length) return undefined;
  return responses.every(isResponse) ? { status: "ok", responses } : undefined;
}
