import type { MatrixEdit } from "../model/matrix.ts";
import type { Merchandising } from "../model/policy.ts";

/** What an edit does to what is offered; an `add` is a relation of the catalog instead. */
const EFFECTS = { pin: "pin", forbid: "hide" } as const;

/** Pins and forbids as entries of `policy.merchandising`: one an effect and a ref, in a total order. */
export function editsAsMerchandising(edits: readonly MatrixEdit[]): Merchandising[] {
  const entries: Merchandising[] = [];
  const refs = [...new Set(edits.map(({ for: ref }) => ref))].sort();
  for (const ref of refs) {
    for (const word of ["forbid", "pin"] as const) {
      const its = edits.filter((one) => one.for === ref && one.edit === word);
      if (its.length === 0) continue;
      entries.push({
        effect: EFFECTS[word],
        for: ref,
        productIds: its.map(({ product }) => product).sort(),
      });
    }
  }
  return entries;
}
