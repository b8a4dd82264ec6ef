import { decide, decideAll, type OfferRequest } from "@basketwise/core";
import type { Client } from "../client.ts";
import { withLocale } from "../with-locale.ts";
import { inProcess } from "./in-process.ts";
import { openContext } from "./open-context.ts";
import type { LocalClientOptions } from "./options.ts";
import { readLocalSettings } from "./settings.ts";

/**
 * A client that decides in process, with the same core as the worker, on a graph that was built before: for tests,
 * offline use and rendering on a server. Nothing that goes wrong is thrown.
 */
export function createLocalClient(options: LocalClientOptions): Client {
  const settings = readLocalSettings(options);
  if ("status" in settings) return { offers: async () => settings, batch: async () => settings };
  const { budgetMs, locale } = settings;
  const filled = (request: OfferRequest) => withLocale(request, locale);
  return {
    offers: (input, call) =>
      inProcess(budgetMs, call, async () => {
        const request = filled(input);
        const opened = await openContext(settings, [request]);
        if ("status" in opened) return opened;
        return { status: "ok", response: { ...decide(request, opened.context), ...opened.degraded } };
      }),
    batch: (inputs, call) =>
      inProcess(budgetMs, call, async () => {
        const requests = inputs.map(filled);
        const opened = await openContext(settings, requests);
        if ("status" in opened) return opened;
        const responses = decideAll(requests, opened.context);
        return { status: "ok", responses: responses.map((one) => ({ ...one, ...opened.degraded })) };
      }),
  };
}
