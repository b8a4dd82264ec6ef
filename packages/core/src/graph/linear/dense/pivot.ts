/**
 * Makes a symmetric tile its inverse with the sign turned, in place: the sweep of Beaton 1964 one row at a time, of which
 * the lower triangle is worked out and mirrored. A tile that is not positive definite is a `RangeError`.
 */
export function invertPivot(cells: Float64Array, start: number, side: number): void {
  for (let pivot = 0; pivot < side; pivot++) sweepRow(cells, start, side, pivot);
  for (let row = 0; row < side; row++) {
    for (let column = row + 1; column < side; column++) {
      cells[start + row * side + column] = cells[start + column * side + row]!;
    }
  }
}

/** One row's sweep: a_rc − a_rp·a_pc / a_pp, with a_rp / a_pp in the pivot's row and column, and −1 / a_pp where they meet. */
function sweepRow(cells: Float64Array, start: number, side: number, pivot: number): void {
  const across = start + pivot * side;
  const own = cells[across + pivot]!;
  if (!(own > 0)) throw new RangeError("the matrix is not positive definite");
  const line = new Float64Array(side);
  for (let at = 0; at < side; at++) {
    line[at] = at < pivot ? cells[across + at]! : cells[start + at * side + pivot]!;
  }
  for (let row = 0; row < side; row++) {
    const from = start + row * side;
    const share = line[row]! / own;
    for (let column = 0; column <= row; column++) {
      cells[from + column] = cells[from + column]! - share * line[column]!;
    }
  }
  for (let at = 0; at < pivot; at++) cells[across + at] = line[at]! / own;
  for (let at = pivot; at < side; at++) cells[start + at * side + pivot] = line[at]! / own;
  cells[across + pivot] = -1 / own;
}
