import { standOut } from "../graph/evidence.ts";
import type { Listing } from "../graph/graph.ts";
import { WEIGHT_DIGITS } from "../graph/whole-graph.ts";
import type { ReasonCode } from "../model/codes.ts";
import type { MatrixCell } from "../model/matrix.ts";
import { ratio, significant } from "../model/significant.ts";
import type { Counts, Row } from "./row.ts";

/** What {@link cellOf} makes a cell of. */
interface CellParts {
  readonly row: Row;
  readonly other: Listing;
  /** Whether what was counted is evidence. */
  readonly proven: boolean;
  /** Baskets in all. */
  readonly total: number;
}

/** The cell of a row and another product. */
export function cellOf({ row, other, proven, total }: CellParts): MatrixCell {
  const { id } = other.product;
  const counts = row.counts.get(id);
  const { reasons = [], edit } = row.words.get(id) ?? {};
  const seen: ReasonCode[] = proven ? ["bought_together"] : [];
  return {
    row: row.listing.product.id,
    column: id,
    ...(counts && numbersOf(counts, row.listing, other, total)),
    reasons: [...seen, ...reasons],
    ...(edit !== undefined && { edit }),
  };
}

function numbersOf(
  { together, weight }: Counts,
  { baskets: a }: Listing,
  { baskets: b }: Listing,
  total: number,
): Pick<MatrixCell, "baskets" | "confidence" | "lift" | "z" | "weight"> {
  return {
    baskets: together,
    confidence: ratio(together / a),
    lift: ratio((together * total) / (a * b)),
    z: ratio(standOut(together, a, b, total)),
    ...(weight !== undefined && { weight: significant(weight, WEIGHT_DIGITS) }),
  };
}
