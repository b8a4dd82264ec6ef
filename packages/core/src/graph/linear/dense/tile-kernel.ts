import { STRIP } from "./tiles.ts";

/**
 * Takes the product of two tiles from a third, C ← C − A·B, each given by where it begins in the cells. Every cell of C is
 * worked out in the same order, c − a₀b₀ − a₁b₁ − …, each product rounded before it is taken off: so all kernels give the
 * same bytes.
 */
export type TileKernel = (c: number, a: number, b: number) => void;

/** The kernel in plain JavaScript: four rows by two columns at a time, which is what the registers hold. */
export function plainKernel(cells: Float64Array, side: number): TileKernel {
  return (c, a, b) => {
    for (let column = 0; column < side; column += 2) {
      for (let row = 0; row < side; row += STRIP) {
        subtractStrip(cells, side, c + row * side + column, a + row * side, b + column);
      }
    }
  };
}

/** Four rows and two columns of the product. */
function subtractStrip(cells: Float64Array, side: number, c: number, a: number, b: number): void {
  const [second, third, fourth] = [c + side, c + 2 * side, c + 3 * side];
  let c00 = cells[c]!;
  let c01 = cells[c + 1]!;
  let c10 = cells[second]!;
  let c11 = cells[second + 1]!;
  let c20 = cells[third]!;
  let c21 = cells[third + 1]!;
  let c30 = cells[fourth]!;
  let c31 = cells[fourth + 1]!;
  let right = b;
  for (let left = a; left < a + side; left++) {
    const b0 = cells[right]!;
    const b1 = cells[right + 1]!;
    const a0 = cells[left]!;
    const a1 = cells[left + side]!;
    const a2 = cells[left + 2 * side]!;
    const a3 = cells[left + 3 * side]!;
    c00 -= a0 * b0;
    c01 -= a0 * b1;
    c10 -= a1 * b0;
    c11 -= a1 * b1;
    c20 -= a2 * b0;
    c21 -= a2 * b1;
    c30 -= a3 * b0;
    c31 -= a3 * b1;
    right += side;
  }
  cells[c] = c00;
  cells[c + 1] = c01;
  cells[second] = c10;
  cells[second + 1] = c11;
  cells[third] = c20;
  cells[third + 1] = c21;
  cells[fourth] = c30;
  cells[fourth + 1] = c31;
}
