import { checkInput, EventBatchSchema } from "@basketwise/core/schema";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { intakeQueue } from "../bindings/intake-queue.ts";
import type { Kit } from "../deps.ts";
import { keepEvents } from "../events/keep-events.ts";
import { messagesOf, tooLarge } from "../events/messages-of.ts";
import { readJson } from "../http/read-json.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";
import { sendsGpc } from "../http/sends-gpc.ts";
import { handOver } from "../intake/hand-over.ts";

/** `navigator.sendBeacon` sends text without asking first, which it would have to for JSON. */
const TYPES = /^(?:application\/json|text\/plain) *(?:;|$)/i;

const PRIVATE = jsonHeaders({ "cache-control": "no-store" });

/**
 * `POST /v1/events`: takes events on their way to counts and log. Whoever gets 202 may forget them; whoever gets 503
 * keeps them and sends them again, all of them: each is counted once.
 */
export function postEvents(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "publishable", async (c) => {
    const { INTAKE, PSEUDONYM_KEY } = c.env;
    const json = await readJson(c.req.raw, TYPES);
    if (json instanceof Response) return json;
    const batch = checkInput(EventBatchSchema, json.body);
    if (!batch.ok) return respondProblem(400, batch.problem);
    const receivedAt = kit.now();
    const pseudonymKey = sendsGpc(c.req.raw) ? undefined : PSEUDONYM_KEY;
    const events = await keepEvents(batch.value, { receivedAt, pseudonymKey });
    const problem = tooLarge(events);
    if (problem !== undefined) return respondProblem(400, problem);
    const refused = await handOver(messagesOf(events, receivedAt), INTAKE && intakeQueue(INTAKE));
    return refused ?? respondJson(JSON.stringify({ accepted: events.length }), PRIVATE, 202);
  });
}
