import { checkInput, EventsQuerySchema } from "@basketwise/core/schema";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import { countsD1 } from "../bindings/counts-d1.ts";
import type { Bindings } from "../bindings/env.ts";
import { logR2 } from "../bindings/log-r2.ts";
import { unbound } from "../bindings/unbound.ts";
import type { Kit } from "../deps.ts";
import { exportEvents } from "../events/export-events.ts";
import { readQuery } from "../http/read-query.ts";
import { respondProblem } from "../http/respond.ts";
import { textStream } from "../http/text-stream.ts";

const HEADERS = { "content-type": "application/x-ndjson", "cache-control": "private, no-store" };

/** `GET /v1/events?day=2026-11-02`: the events that came in on a day (UTC), newline-delimited, each once. */
export function getEvents(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const { LEDGER, LOG } = c.env;
    const query = checkInput(EventsQuerySchema, readQuery(c.req.queries(), ["day"]));
    if (!query.ok) return respondProblem(400, query.problem);
    if (!LOG) return respondProblem(503, `there are no events: ${unbound("LOG")}`);
    if (!LEDGER) return respondProblem(503, `there are no events: ${unbound("LEDGER")}`);
    try {
      const parts = exportEvents(query.value.day, { log: logR2(LOG), counts: countsD1(LEDGER) });
      return new Response(await textStream(parts), { headers: HEADERS });
    } catch (error) {
      console.error(`events: ${error}`);
      return respondProblem(503, "the log failed");
    }
  });
}
