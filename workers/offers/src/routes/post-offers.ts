import type { OfferRequest } from "@basketwise/core";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { decideKnown } from "../decide-known.ts";
import type { Kit } from "../deps.ts";
import { momentOf } from "../http/moment-of.ts";
import { type Asked, readAsked } from "../http/read-asked.ts";
import { readJson } from "../http/read-json.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";
import { sendsGpc } from "../http/sends-gpc.ts";
import { visitOf } from "../http/visit-of.ts";
import { offerSigner } from "../tokens/sign-offers.ts";

const PRIVATE = jsonHeaders({ "cache-control": "no-store" });

/** `POST /v1/offers`: one request or a batch. Whatever becomes of the storage, a request that is right is answered with 200. */
export function postOffers(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "publishable", async (c, access) => {
    const asked = await ask(c.req.raw);
    if (asked instanceof Response) return asked;
    const { batch } = asked;
    const moment = momentOf(asked.requests);
    if (!moment.ok) return respondProblem(400, moment.problem);
    if (moment.value !== undefined && access.by !== "secret") {
      return respondProblem(403, "at: only with the secret key, sent as `Authorization: Bearer KEY`");
    }
    const requests = sendsGpc(c.req.raw) ? asked.requests.map(withoutConsent) : asked.requests;
    const visit = visitOf(c);
    const store = kit.store(c.env);
    try {
      const found = store.head(visit);
      const head = found instanceof Promise ? await found : found;
      const at = moment.value ?? kit.now();
      const { playbook, dice } = kit;
      const deciding = decideKnown(requests, {
        store,
        head,
        visit,
        at,
        playbook,
        dice,
        requestId: kit.requestId(),
        pseudonymKey: c.env.PSEUDONYM_KEY,
        by: access.by,
        sign: offerSigner(kit.tokens(c.env), { by: access.by === "secret" ? "server" : "page", at }),
      });
      const answers = deciding instanceof Promise ? await deciding : deciding;
      return respondJson(JSON.stringify(batch ? { responses: answers } : answers[0]), PRIVATE);
    } finally {
      visit.budget.end();
    }
  });
}

/** What the body asks for, or the problem with it. */
async function ask(request: Request): Promise<Asked | Response> {
  const read = await readJson(request);
  if (read instanceof Response) return read;
  const asked = readAsked(read.body);
  return asked.ok ? asked.value : respondProblem(400, asked.problem);
}

function withoutConsent(request: OfferRequest): OfferRequest {
  return { ...request, customer: { ...request.customer, consent: false } };
}
