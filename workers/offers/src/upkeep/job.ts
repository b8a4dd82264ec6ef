import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";

/** Work that is done once a day. It may be done twice or break off half-way: what is left is done the next time. Rejects where it could not be done. */
export type Job = (bindings: Bindings, kit: Kit) => Promise<void>;
