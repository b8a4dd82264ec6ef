import type { Client, OfferResponse } from "@basketwise/sdk";

type Event = Parameters<Client["track"]>[0];

/** A client that keeps what it is told, and answers every request with this. */
export function keeper(response?: OfferResponse): Client & { readonly told: Event[]; agrees: boolean } {
  const told: Event[] = [];
  const self = {
    told,
    agrees: true,
    offers: async () =>
      response
        ? ({ status: "ok", response, answeredBy: "graph" } as const)
        : ({ status: "unavailable", code: "network" } as const),
    batch: async () =>
      response
        ? ({ status: "ok", responses: [response], answeredBy: "graph" } as const)
        : ({ status: "unavailable", code: "network" } as const),
    track: (event: Event) => {
      told.push(event);
    },
    accept: () => [{ productId: "case", offerId: "r1.1" }],
    dismiss: () => {},
    flush: async () => {},
    consents: () => self.agrees,
  };
  return self;
}
