import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import type { Access } from "./access.ts";
import type { KeyKind } from "./key.ts";

type Handler = (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response>;

/** A route's work, for whoever was let in. */
export type Guarded = (c: Context<{ Bindings: Bindings }>, access: Access) => Response | Promise<Response>;

/** A handler that lets in only who shows a key of the kind that is needed, or of the stronger one. */
export function guarded(kit: Kit, need: KeyKind, handle: Guarded): Handler {
  return (c) => {
    const entered = kit.gate(c.env).enter(c.req.raw, need);
    if (entered instanceof Promise) {
      return entered.then((found) => (found instanceof Response ? found : handle(c, found)));
    }
    return entered instanceof Response ? entered : handle(c, entered);
  };
}
