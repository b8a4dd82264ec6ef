import type { OfferRequest, ShopEvent } from "@basketwise/core";
import { passOn } from "../../serve/pass-on.ts";
import { real } from "../../serve/real.ts";
import type { Upstream } from "../../serve/upstream.ts";

/** Answers about offers when it is let go, and not before. */
export interface Held extends Upstream {
  /** Lets go what waits, and whatever comes later. */
  release(): void;
}

/** Holds back what another has to say of offers; the worker where none is named. */
export function held(upstream: Upstream = real): Held {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    name: `held ${upstream.name}`,
    async answer(asked) {
      if (asked.request.url?.includes("/v1/offers")) await promise;
      await upstream.answer(asked);
    },
    release: resolve,
  };
}

/** The worker, with what pages asked and told it. */
export interface Noting extends Upstream {
  readonly asked: readonly OfferRequest[];
  readonly told: readonly ShopEvent[];
}

/** Notes what comes to the worker on its way there. */
export function noting(): Noting {
  const asked: OfferRequest[] = [];
  const told: ShopEvent[] = [];
  const note = ({ requests, events, ...single }: Partial<Several> & OfferRequest) => {
    if (events) told.push(...events);
    else asked.push(...(requests ?? [single]));
  };
  return {
    name: "noting",
    asked,
    told,
    async answer({ request, response, forward }) {
      let body = "";
      request.on("data", (part) => {
        body += part;
      });
      const answer = await forward();
      note(JSON.parse(body));
      await passOn(response, answer);
    },
  };
}

/** What a body holds beside a single request. */
interface Several {
  readonly requests: readonly OfferRequest[];
  readonly events: readonly ShopEvent[];
}
