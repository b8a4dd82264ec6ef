import { HonoBase } from "hono/hono-base";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { preflight } from "./access/preflight.ts";
import { keepUp } from "./bindings/cron.ts";
import type { Bindings } from "./bindings/env.ts";
import { consumeIntake } from "./bindings/intake-consumer.ts";
import type { Deps, Kit } from "./deps.ts";
import { allowedAt } from "./http/allowed.ts";
import { problemOf } from "./http/problem-of.ts";
import { respondProblem } from "./http/respond.ts";
import type { IntakeMessage } from "./intake/message.ts";
import { kitOf } from "./kit-of.ts";
import { deleteCustomer } from "./routes/delete-customer.ts";
import { getDocs } from "./routes/get-docs.ts";
import { getEvents } from "./routes/get-events.ts";
import { getHealth } from "./routes/get-health.ts";
import { getInsights } from "./routes/get-insights.ts";
import { getMatrix } from "./routes/get-matrix.ts";
import { getOffers } from "./routes/get-offers.ts";
import { getOpenapi } from "./routes/get-openapi.ts";
import { getOrders } from "./routes/get-orders.ts";
import { getPolicy } from "./routes/get-policy.ts";
import { getPublicKeys } from "./routes/get-public-keys.ts";
import { getStart } from "./routes/get-start.ts";
import { postEvents } from "./routes/post-events.ts";
import { postOffers } from "./routes/post-offers.ts";
import { postOrders } from "./routes/post-orders.ts";
import { postShopify } from "./routes/post-shopify.ts";
import { postVerify } from "./routes/post-verify.ts";
import { postWoocommerce } from "./routes/post-woocommerce.ts";
import { putPolicy } from "./routes/put-policy.ts";
import { TAKERS } from "./takers.ts";
import { JOBS } from "./upkeep/jobs.ts";

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
    queue: (batch, bindings) => consumeIntake(TAKERS, batch, bindings, kit),
    scheduled: (_, bindings) => keepUp(JOBS, bindings, kit),
  };
}

function appOf(kit: Kit): HonoBase<{ Bindings: Bindings }> {
  const app = new HonoBase<{ Bindings: Bindings }>({ router: new RegExpRouter() });
  app.post("/v1/offers", postOffers(kit));
  app.get("/v1/offers", getOffers(kit));
  app.options("/v1/offers", preflight(kit));
  app.post("/v1/offers/verify", postVerify(kit));
  app.get("/.well-known/jwks.json", getPublicKeys(kit));
  app.options("/v1/events", preflight(kit));
  app.post("/v1/events", postEvents(kit));
  app.get("/v1/events", getEvents(kit));
  app.get("/v1/insights", getInsights(kit));
  app.post("/v1/orders", postOrders(kit));
  app.get("/v1/orders", getOrders(kit));
  app.post("/v1/webhooks/shopify", postShopify(kit));
  app.post("/v1/webhooks/woocommerce", postWoocommerce(kit));
  app.delete("/v1/customers/:id", deleteCustomer(kit));
  app.get("/v1/matrix", getMatrix(kit));
  app.get("/v1/policy", getPolicy(kit));
  app.put("/v1/policy", putPolicy(kit));
  app.get("/healthz", getHealth(kit));
  app.get("/openapi.json", getOpenapi);
  app.get("/docs", getDocs);
  app.get("/", getStart);
  // One handler an address and method: Hono calls a single handler directly, several through its middleware chain.
  app.notFound((c) => {
    const allow = allowedAt(c.req.path);
    if (allow === undefined) return respondProblem(404, "there is nothing at this address");
    return respondProblem(405, `this address knows ${allow}`, { allow });
  });
  app.onError(problemOf);
  return app;
}
