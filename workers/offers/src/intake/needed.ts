import type { Bindings } from "../bindings/env.ts";

/** A binding that what came in can't do without. @throws Error where it is not bound */
export function needed<K extends "LEDGER" | "LOG" | "INTAKE">(
  bindings: Bindings,
  name: K,
): NonNullable<Bindings[K]> {
  const bound = bindings[name];
  if (bound === undefined || bound === null) throw new Error(`nothing is bound as ${name}`);
  return bound as NonNullable<Bindings[K]>;
}
