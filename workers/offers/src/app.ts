import { HonoBase } from "hono/hono-base";
import { RegExpRouter } from "hono/router/reg-exp-router";
import type { Bindings } from "./bindings/env.ts";
import { consumeIntake } from "./bindings/intake-consumer.ts";
import type { Deps, Kit } from "./deps.ts";
import { ALLOWED } from "./http/allowed.ts";
import { respondEmpty, respondProblem } from "./http/respond.ts";
import type { IntakeMessage } from "./intake/message.ts";
import { kitOf } from "./kit-of.ts";
import { getHealth } from "./routes/get-health.ts";
import { getMatrix } from "./routes/get-matrix.ts";
import { getOffers } from "./routes/get-offers.ts";
import { getOpenapi } from "./routes/get-openapi.ts";
import { getStart } from "./routes/get-start.ts";
import { postOffers } from "./routes/post-offers.ts";

export type { Bindings } from "./bindings/env.ts";
export type { Deps } from "./deps.ts";
export type { GraphStorage, HeadTexts } from "./storage/graph-storage.ts";

/** The worker as an app of Hono: read, decide, answer. Each app has a memory of its own for the graph. */
export function createApp(deps: Deps = {}): HonoBase<{ Bindings: Bindings }> {
  return appOf(kitOf(deps));
}

/** The whole worker: the app, and what comes by queue and by clock. */
export function createWorker(deps: Deps = {}): ExportedHandler<Bindings, IntakeMessage> {
  const kit = kitOf(deps);
  const app = appOf(kit);
  return {
    fetch: (request, bindings, context) => app.fetch(request, bindings, context),
    queue: (batch, bindings) => consumeIntake(batch, bindings, kit),
  };
}

function appOf(kit: Kit): HonoBase<{ Bindings: Bindings }> {
  const app = new HonoBase<{ Bindings: Bindings }>({ router: new RegExpRouter() });
  app.post("/v1/offers", postOffers(kit));
  app.get("/v1/offers", getOffers(kit));
  app.options("/v1/offers", () => respondEmpty(204, PREFLIGHT));
  app.get("/v1/matrix", getMatrix(kit));
  app.get("/healthz", getHealth(kit));
  app.get("/openapi.json", getOpenapi);
  app.get("/", getStart);
  // One handler an address and method: Hono calls a single handler directly, several through its middleware chain.
  app.notFound((c) => {
    const allow = ALLOWED[c.req.path];
    if (allow === undefined) return respondProblem(404, "there is nothing at this address");
    return respondProblem(405, `this address knows ${allow}`, { allow });
  });
  app.onError((error) => {
    // What a request may get wrong that only policy and playbook know: its placement and its techniques.
    if (error instanceof RangeError && WRONG_OPTION.test(error.message))
      return respondProblem(400, error.message);
    console.error(error);
    return respondProblem(500, "something went wrong here; the request was fine");
  });
  return app;
}

const WRONG_OPTION = /^(?:placement|techniques): /;

/** Pages of any origin may ask with a body, and with a key. */
const PREFLIGHT = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type, authorization",
  "access-control-max-age": "86400",
};
