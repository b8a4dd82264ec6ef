import { type DenseDesk, plainDesk, type Tiles } from "@basketwise/core/solve";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deskOver, sharedCells } from "../../../src/threads/wasm/shared-cells.ts";

/** Cells of all sizes, those that no other number equals among them. */
const cell = fc.oneof(
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.constantFrom(0, -0, 5e-324, 1e-300, 1e300, Number.POSITIVE_INFINITY, Number.NaN, 1 / 3, 0.1),
);

/** A layout of tiles with this side that has room for the three tiles of a product. */
const layout = (side: number): Tiles => ({ order: side, side, count: 1 });

describe("the kernel in WebAssembly", () => {
  test.each([4, 8, 20])("gives for tiles of %d rows the bytes that plain JavaScript gives", (side) => {
    const tile = fc.array(cell, { minLength: side ** 2, maxLength: side ** 2 });
    const tiles = layout(side);
    const [plain, simd] = [plainDesk(tiles), simdDesk(tiles)];
    fc.assert(
      fc.property(tile, tile, tile, (c, a, b) => {
        for (const { cells, kernel } of [plain, simd]) {
          cells.set([...a, ...c, ...b]);
          kernel(side ** 2, 0, 2 * side ** 2);
        }
        expect(simd.cells).toEqual(plain.cells);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test("gives the same for the tiles that are worked with", () => {
    const tiles = layout(96);
    const [plain, simd] = [plainDesk(tiles), simdDesk(tiles)];
    for (const { cells, kernel } of [plain, simd]) {
      cells.forEach((_, at) => {
        cells[at] = Math.sin(at);
      });
      kernel(0, 96 ** 2, 2 * 96 ** 2);
    }
    expect(simd.cells).toEqual(plain.cells);
  });

  test("is left where plain JavaScript is asked for", () => {
    expect(sharedCells(layout(4), false).kind).toBe("plain");
  });
});

/** A desk of the layout in WebAssembly, which every runtime that the house is tested on has. */
function simdDesk(tiles: Tiles): DenseDesk {
  const shared = sharedCells(tiles);
  expect(shared.kind).toBe("simd");
  return deskOver(shared, tiles);
}
