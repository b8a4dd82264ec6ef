import { type MatrixEdit, refsTo, type WholeGraph } from "@basketwise/core";
import { plural } from "./edit-row.ts";

/** How many added pairs the graph does not have yet: they come with the next build. */
export function pendingAdds(edits: readonly MatrixEdit[], graph: WholeGraph): number {
  const adds = edits.filter(({ edit, product }) => edit === "add" && graph.listing(product));
  if (adds.length === 0) return 0;
  const pending = new Set<MatrixEdit>();
  for (const id of graph.productIds) {
    const product = graph.listing(id)?.product;
    const refs = product && new Set(refsTo(product));
    for (const add of adds) {
      if (!refs?.has(add.for) || add.product === id || product?.isRelatedTo?.includes(add.product)) continue;
      pending.add(add);
    }
  }
  return pending.size;
}

/** Such as `2 adds take effect with the next build`. */
export function describePending(pending: number): string {
  return `${plural(pending, "add")} ${pending === 1 ? "takes" : "take"} effect with the next build`;
}
