import { decideAllWith, decideWith, type OfferRequest, type OfferResponse } from "@basketwise/core";
import type { Client } from "../client.ts";
import { messageOf } from "../message-of.ts";
import { unavailable } from "../result.ts";
import { remember } from "../tracking/stood-in.ts";
import { withConsent } from "../with-consent.ts";
import { withLocale } from "../with-locale.ts";
import { inProcess } from "./in-process.ts";
import { openContext } from "./open-context.ts";
import type { CommonOptions } from "./options.ts";
import { type LocalSettings, type Own, readLocalSettings } from "./settings.ts";
import { silent } from "./telling.ts";

/** A client that decides in process. Nothing that goes wrong is thrown, wrong options neither: each call then answers why. */
export function clientOf<Options extends CommonOptions<string | undefined>>(
  options: Options,
  ownOf: (options: Options) => Own,
): Client<string | undefined> {
  try {
    return working(readLocalSettings(options, ownOf(options)));
  } catch (error) {
    const ask = async () => unavailable("invalid-options", messageOf(error));
    const consents = () => false;
    return { ...silent({ consents }), offers: ask, batch: ask, consents };
  }
}

function working(settings: LocalSettings): Client<string | undefined> {
  const { budgetMs, locale, consents, parts, telling } = settings;
  const filled = (request: OfferRequest) => withConsent(withLocale(request, locale), consents());
  const answered = (response: OfferResponse, degraded: object): OfferResponse => {
    const whole = { ...response, ...degraded };
    remember(whole);
    return whole;
  };
  return {
    ...telling(settings),
    consents,
    offers: (input, call) =>
      inProcess(budgetMs, call, async () => {
        const request = filled(input);
        const opened = await openContext(settings, [request]);
        if ("status" in opened) return opened;
        const response = decideWith(parts, request, opened.context);
        return { status: "ok", answeredBy: "graph", response: answered(response, opened.degraded) };
      }),
    batch: (inputs, call) =>
      inProcess(budgetMs, call, async () => {
        const requests = inputs.map(filled);
        const opened = await openContext(settings, requests);
        if ("status" in opened) return opened;
        const responses = decideAllWith(parts, requests, opened.context).map((response) =>
          answered(response, opened.degraded),
        );
        return { status: "ok", answeredBy: "graph", responses };
      }),
  };
}
