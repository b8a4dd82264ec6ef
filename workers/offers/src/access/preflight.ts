import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";

/** `OPTIONS` of an address that pages ask: whether a page of that origin may. */
export function preflight(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response {
  return (c) => kit.gate(c.env).preflight(c.req.raw);
}
