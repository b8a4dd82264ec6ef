import type { Scope } from "./graph.ts";

/** The scope of a month of the year, 1 to 12: `month:01` to `month:12`. */
export function monthScope(month: number): Scope {
  return `month:${String(month).padStart(2, "0")}`;
}
