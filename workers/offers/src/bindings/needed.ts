import type { Bindings } from "./env.ts";
import { type Spare, unbound } from "./unbound.ts";

/** A binding that what comes by queue or clock can't do without. @throws Error where it is not bound */
export function needed<K extends Spare>(bindings: Bindings, name: K): NonNullable<Bindings[K]> {
  const bound = bindings[name];
  if (bound === undefined || bound === null) throw new Error(unbound(name));
  return bound as NonNullable<Bindings[K]>;
}
