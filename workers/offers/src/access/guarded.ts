import type { KeyKind } from "@basketwise/core";
import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import { forPage } from "../http/for-page.ts";
import { problemOf } from "../http/problem-of.ts";
import type { Access } from "./access.ts";

type Handler = (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response>;

/** A route's work, for whoever was let in. */
export type Guarded = (c: Context<{ Bindings: Bindings }>, access: Access) => Response | Promise<Response>;

/** A handler that lets in only who shows a key of the kind that is needed, or of the stronger one. */
export function guarded(kit: Kit, need: KeyKind, handle: Guarded): Handler {
  const admit = (c: Context<{ Bindings: Bindings }>, entered: Access | Response) => {
    if (entered instanceof Response) return entered;
    // Answers are made for any page, which is right where there are no keys.
    return entered.by === "open" ? handle(c, entered) : handleFor(entered, c, handle);
  };
  return (c) => {
    const entered = kit.gate(c.env).enter(c.req.raw, need, c.env.BUDGET_MS);
    return entered instanceof Promise ? entered.then((found) => admit(c, found)) : admit(c, entered);
  };
}

/** A route's work and what it throws, as the page of the key may read it. */
async function handleFor(
  access: Access,
  c: Context<{ Bindings: Bindings }>,
  handle: Guarded,
): Promise<Response> {
  try {
    return forPage(await handle(c, access), access.origin);
  } catch (error) {
    return forPage(problemOf(error), access.origin);
  }
}
