import type { GraphFacts } from "@basketwise/core";

/** The facts that a stored pointer tells of its graph; none where there is no pointer or it is something else. */
export function factsIn(pointer: string | null): Partial<GraphFacts> {
  try {
    const found = JSON.parse(pointer ?? "null") as { readonly facts?: Partial<GraphFacts> } | null;
    return found?.facts ?? {};
  } catch {
    return {};
  }
}
