import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { unbound } from "../bindings/unbound.ts";
import type { Kit } from "../deps.ts";
import { JSON_TYPE, readJson } from "../http/read-json.ts";
import { respondProblem } from "../http/respond.ts";
import { MOST_BYTES, respondAccepted, respondConflict, respondLacking } from "../orders/answers.ts";
import { readTold } from "../orders/read-told.ts";
import { orderWay } from "../orders/stores.ts";
import { tell } from "../orders/tell.ts";

/**
 * `POST /v1/orders`: one order or a batch, for whoever shows the secret key; answered with 202 once the queue has all that
 * is new. An order may be told as often as one likes; told with other lines it is refused, and with it the whole batch.
 */
export function postOrders(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const way = orderWay(c.env);
    if (typeof way === "string") return respondLacking(unbound(way));
    const json = await readJson(c.req.raw, JSON_TYPE, MOST_BYTES);
    if (json instanceof Response) return json;
    const told = await readTold(json.body, { key: c.env.PSEUDONYM_KEY, now: kit.now() });
    if (!told.ok) return respondProblem(400, told.problem);
    const { orders, batch } = told.value;
    const outcome = await tell(orders, way);
    if (outcome.kind === "failed") return outcome.problem;
    if (outcome.kind === "conflict")
      return respondConflict(outcome.conflict, batch ? outcome.place : undefined);
    return respondAccepted({ accepted: outcome.accepted, known: outcome.known });
  });
}
