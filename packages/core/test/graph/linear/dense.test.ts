import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDesk } from "../../../src/graph/linear/dense/desk.ts";
import {
  type SweepJob,
  sweep,
  sweepColumn,
  sweepPivot,
  sweepRow,
} from "../../../src/graph/linear/dense/sweep.ts";
import { plainKernel } from "../../../src/graph/linear/dense/tile-kernel.ts";
import { cellAt, fillUp, type Tiles, tilesFor } from "../../../src/graph/linear/dense/tiles.ts";
import { plainSolve } from "./shared/plain-solve.ts";

type Matrix = readonly (readonly number[])[];

/** The sides of tiles, of which some divide the orders below and some don't. */
const sides = fc.constantFrom(4, 8, 12);

/** XᵀX + ridge·I of a table X of noughts and ones, as baskets are. */
const someGram: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({ min: 1, max: 26 }), fc.constantFrom(0.01, 0.5, 20))
  .chain(([order, ridge]) =>
    fc
      .array(fc.array(fc.constantFrom(0, 0, 1), { minLength: order, maxLength: order }), { maxLength: 20 })
      .map((rows) => gramOf(rows, order, ridge)),
  );

describe("the sweep", () => {
  test("makes a matrix its inverse with the sign turned, whether tiles fill it or not", () => {
    fc.assert(
      fc.property(someGram, sides, (matrix, side) => {
        const job = jobFor(matrix, side);
        sweep(job);
        for (let column = 0; column < matrix.length; column++) {
          const unit = matrix.map((_, row) => (row === column ? 1 : 0));
          plainSolve(matrix, unit).forEach((value, row) => {
            expect(job.cells[cellAt(job.tiles, row, column)]).toBeCloseTo(-value, 8);
          });
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test("comes to the same bytes in whatever order the rows of a step are worked on", () => {
    fc.assert(
      fc.property(someGram, sides, fc.infiniteStream(fc.nat()), (matrix, side, numbers) => {
        const straight = jobFor(matrix, side);
        sweep(straight);
        const job = jobFor(matrix, side);
        for (let pivot = 0; pivot < job.tiles.count; pivot++) {
          sweepPivot(job, pivot);
          for (const row of mixed(job.tiles.count, numbers)) sweepColumn(job, pivot, row);
          for (const row of mixed(job.tiles.count, numbers)) sweepRow(job, pivot, row);
        }
        expect(bytesOf(job)).toEqual(bytesOf(straight));
      }),
      { seed: 2, numRuns: 50 },
    );
  });

  test.each<[string, Matrix]>([
    [
      "falls below zero",
      [
        [1, 2],
        [2, 1],
      ],
    ],
    ["is nothing but noughts", [[0]]],
    ["holds what is no number", [[Number.NaN]]],
  ])("refuses a matrix that %s", (_, matrix) => {
    expect(() => sweep(jobFor(matrix, 4))).toThrow(new RangeError("the matrix is not positive definite"));
  });

  test("of nothing is nothing", () => {
    const job = jobFor([], 4);
    sweep(job);
    expect(job.tiles.count).toBe(0);
  });
});

describe("tiles", () => {
  test("hold the cell of a row and a column in one place, from whichever side it is asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), sides, (order, side) => {
        const tiles = tilesFor(order, side);
        const places = new Set<number>();
        for (let row = 0; row < order; row++) {
          for (let column = 0; column <= row; column++) {
            places.add(cellAt(tiles, row, column));
            expect(cellAt(tiles, column, row)).toBe(cellAt(tiles, row, column));
          }
        }
        expect(places.size).toBe((order * (order + 1)) / 2);
        expect(Math.max(...places)).toBeLessThan(plainDesk(tiles).cells.length);
      }),
      { seed: 3 },
    );
  });

  test.each([0, -4, 6, 4.5, Number.NaN])("refuse a side of %d", (side) => {
    expect(() => tilesFor(9, side)).toThrow(
      new RangeError(`side must be a multiple of 4 above 0, not ${side}`),
    );
  });
});

describe("the plain kernel", () => {
  test("takes the products off cell by cell, the first first", () => {
    const numbers = fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e6, max: 1e6 });
    const tile = fc.array(numbers, { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(tile, tile, tile, (c, a, b) => {
        const cells = Float64Array.from([...c, ...a, ...b]);
        plainKernel(cells, 8)(0, 64, 128);
        const expected = c.map((cell, at) => {
          const [row, column] = [at >> 3, at & 7];
          for (let i = 0; i < 8; i++) cell -= (a[row * 8 + i] ?? 0) * (b[i * 8 + column] ?? 0);
          return cell;
        });
        expect(cells).toEqual(Float64Array.from([...expected, ...a, ...b]));
      }),
      { seed: 4 },
    );
  });
});

function gramOf(rows: Matrix, order: number, ridge: number): Matrix {
  const each = Array.from({ length: order }, (_, place) => place);
  return each.map((i) =>
    each.map((j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? ridge : 0)),
  );
}

/** A matrix laid out in tiles, to be swept. */
function jobFor(matrix: Matrix, side: number): SweepJob {
  const tiles: Tiles = tilesFor(matrix.length, side);
  const { cells, kernel } = plainDesk(tiles);
  matrix.forEach((line, row) => {
    for (let column = 0; column <= row; column++) cells[cellAt(tiles, row, column)] = line[column] ?? 0;
  });
  fillUp(tiles, cells);
  return { tiles, cells, kernel };
}

/** The numbers below a number in an order that other numbers give. */
function mixed(count: number, numbers: Iterator<number>): number[] {
  const keys = Array.from({ length: count }, () => Number(numbers.next().value));
  return keys.map((_, place) => place).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}

/** The bytes of the matrix, without what lies around it. */
function bytesOf({ tiles, cells }: SweepJob): Float64Array {
  const triangle: number[] = [];
  for (let row = 0; row < tiles.order; row++) {
    for (let column = 0; column <= row; column++) triangle.push(cells[cellAt(tiles, row, column)] ?? 0);
  }
  return Float64Array.from(triangle);
}
