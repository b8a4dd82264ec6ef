import type { BasketTable } from "@basketwise/core";

/**
 * What `easeTies` is held against: the plain way to solve the dense model in one thread on typed arrays. Every pair of every
 * basket into a square matrix, its inverse by three loops (Gauss and Jordan), and from that the weights, row by row; the
 * lists are not made.
 */
export function plainEase({ products, offsets, items }: BasketTable, ridge: number): Float64Array {
  const order = products.length;
  const cells = new Float64Array(order * order);
  for (let basket = 1; basket < offsets.length; basket++) {
    const [from, to] = [offsets[basket - 1]!, offsets[basket]!];
    for (let one = from; one < to; one++) {
      const row = items[one]! * order;
      for (let other = from; other < to; other++) cells[row + items[other]!]!++;
    }
  }
  for (let row = 0; row < order; row++) cells[row * order + row]! += ridge;
  invert(cells, order);
  const diagonal = Float64Array.from({ length: order }, (_, row) => cells[row * order + row]!);
  for (let row = 0; row < order; row++) {
    for (let column = 0; column < order; column++) {
      const at = row * order + column;
      cells[at] = row === column ? 0 : -cells[at]! / diagonal[column]!;
    }
  }
  return cells;
}

/** The inverse in place. Rows stand one after another, and the innermost loop runs along one. */
function invert(cells: Float64Array, order: number): void {
  for (let pivot = 0; pivot < order; pivot++) {
    const own = pivot * order;
    const share = 1 / cells[own + pivot]!;
    cells[own + pivot] = 1;
    for (let column = 0; column < order; column++) cells[own + column]! *= share;
    for (let row = 0; row < order; row++) {
      if (row === pivot) continue;
      const from = row * order;
      const factor = cells[from + pivot]!;
      cells[from + pivot] = 0;
      for (let column = 0; column < order; column++) cells[from + column]! -= factor * cells[own + column]!;
    }
  }
}
