import { checkInput, OrdersQuerySchema } from "@basketwise/core/schema";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { unbound } from "../bindings/unbound.ts";
import type { Kit } from "../deps.ts";
import { readQuery } from "../http/read-query.ts";
import { respondLater, respondProblem } from "../http/respond.ts";
import { textStream } from "../http/text-stream.ts";
import { exportOrders } from "../orders/export-orders.ts";
import { orderStores } from "../orders/stores.ts";

const HEADERS = { "content-type": "application/x-ndjson", "cache-control": "private, no-store" };

/**
 * `GET /v1/orders`: the orders of some days as `basketwise build` reads them, one a line, for whoever shows the secret
 * key. What fails on the way breaks the answer off: it never ends as if it were whole.
 */
export function getOrders(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const query = checkInput(OrdersQuerySchema, readQuery(c.req.queries(), ["from", "until"]));
    if (!query.ok) return respondProblem(400, query.problem);
    const { from, until } = query.value;
    if (from !== undefined && until !== undefined && until < from)
      return respondProblem(400, `until: expected ${from} or a later day, found ${until}`);
    const stores = orderStores(c.env);
    if (typeof stores === "string") return respondProblem(503, `there are no orders: ${unbound(stores)}`);
    try {
      return new Response(await textStream(exportOrders(stores, query.value)), { headers: HEADERS });
    } catch (error) {
      console.error(`orders: ${error}`);
      return respondLater("the orders can't be read now: ask again later");
    }
  });
}
