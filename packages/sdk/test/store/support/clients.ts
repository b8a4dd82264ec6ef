import type { BatchResult, Client, Offer, OfferRequest, OfferResponse, OffersResult } from "@basketwise/sdk";
import { offerOf, responseWith } from "./answers.ts";

/** A call that a store has made, to be answered when the test says so. */
export interface Call {
  readonly method: "offers" | "batch";
  readonly requests: readonly OfferRequest[];
  readonly signal: AbortSignal | undefined;
  /** Answers with these responses. */
  answer(...responses: readonly OfferResponse[]): void;
  /** Answers with whatever it is. */
  answerWith(result: unknown): void;
  reject(error: unknown): void;
}

/** A client that notes all it is told, and answers when a test says so. */
export interface NotedClient extends Client {
  readonly calls: Call[];
  readonly told: Parameters<Client["track"]>[0][];
  readonly accepted: Offer[];
  readonly dismissed: Offer[];
}

/** A client whose calls wait for the test. */
export function patientClient(consents: () => boolean = () => true): NotedClient {
  const calls: Call[] = [];
  const call = (method: Call["method"], requests: readonly OfferRequest[], signal?: AbortSignal) =>
    new Promise<never>((resolve, reject) => {
      const answerWith = resolve as (result: unknown) => void;
      calls.push({
        method,
        requests,
        signal,
        answerWith,
        reject,
        answer: (...responses) =>
          answerWith(
            method === "offers"
              ? { status: "ok", response: responses[0], answeredBy: "graph" }
              : { status: "ok", responses, answeredBy: "graph" },
          ),
      });
    });
  return { ...listening(consents), calls, ...callsOf(call) };
}

/** A client that answers at once: for each placement the products that the shelf has for it, in order, one time each. */
export function promptClient(
  shelf: (request: OfferRequest) => readonly string[],
  consents: () => boolean = () => true,
): NotedClient {
  const calls: Call[] = [];
  const call = async (method: Call["method"], requests: readonly OfferRequest[], signal?: AbortSignal) => {
    const nothing = () => {};
    calls.push({ method, requests, signal, answer: nothing, answerWith: nothing, reject: nothing });
    const responses = answersTo(requests, shelf, `r${calls.length}`);
    if (method === "batch") return { status: "ok", responses, answeredBy: "graph" } as const;
    return { status: "ok", response: responses[0], answeredBy: "graph" } as const;
  };
  return { ...listening(consents), calls, ...callsOf(call as never) };
}

function answersTo(
  requests: readonly OfferRequest[],
  shelf: (request: OfferRequest) => readonly string[],
  requestId: string,
): OfferResponse[] {
  const taken = new Set<string>();
  return requests.map((request, i) => {
    const said = request.session?.dismissed?.map(({ productId }) => productId) ?? [];
    const not = [...(request.exclude ?? []), ...said, ...taken];
    const products = shelf(request).filter((productId) => !not.includes(productId));
    for (const productId of products) taken.add(productId);
    const offers = products.map((productId, n) => offerOf(`${requestId}.${i + 1}.${n + 1}`, [productId]));
    return responseWith(`${requestId}.${i + 1}`, request.placement, offers);
  });
}

type Ask = (
  method: Call["method"],
  requests: readonly OfferRequest[],
  signal?: AbortSignal,
) => Promise<never>;

function callsOf(call: Ask): Pick<Client, "offers" | "batch"> {
  return {
    offers: (request, options): Promise<OffersResult> => call("offers", [request], options?.signal),
    batch: (requests, options): Promise<BatchResult> => call("batch", requests, options?.signal),
  };
}

function listening(consents: () => boolean): Omit<NotedClient, "calls" | "offers" | "batch"> {
  const told: NotedClient["told"] = [];
  const accepted: Offer[] = [];
  const dismissed: Offer[] = [];
  return {
    told,
    accepted,
    dismissed,
    consents,
    flush: async () => {},
    track: (event) => void told.push(event),
    dismiss: (offer) => void dismissed.push(offer),
    accept(offer) {
      accepted.push(offer);
      return offer.products.map(({ productId, quantity }) => ({ productId, quantity, offerId: offer.id }));
    },
  };
}
