import type { CountIndex } from "./count-index.ts";
import { type ReadAhead, readAheadRoom } from "./read-ahead.ts";
import { type Strongest, strongest } from "./strongest.ts";

/** What counting writes to, used for one product after another. */
export interface CountDesk {
  /** By code: baskets that hold the neighbour beside the product at hand; all 0 between two products. */
  readonly counts: Uint32Array;
  /** The same by the weights of those baskets, where they have any; all 0 between two products. */
  readonly sums: Float64Array;
  /** Codes of the neighbours met, and one place more to write to. */
  readonly met: Uint32Array;
  readonly best: Strongest;
  readonly ahead: ReadAhead;
}

/** A clear desk. */
export function countDesk({ baskets, weights }: CountIndex, keep: number): CountDesk {
  return {
    counts: new Uint32Array(baskets.length),
    sums: new Float64Array(weights === undefined ? 0 : baskets.length),
    met: new Uint32Array(baskets.length + 1),
    best: strongest(keep),
    ahead: readAheadRoom(),
  };
}
