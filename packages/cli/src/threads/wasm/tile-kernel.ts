import { STRIP } from "@basketwise/core/solve";
import { type Code, f64x2, get, i32, repeatWhile, set } from "./assembler.ts";
import { moduleOf } from "./module.ts";

/** Bytes of a float64, of two of them, and of the part of a row that is held in registers. */
export const CELL = 8;
const PAIR = 2 * CELL;
const WIDTH = STRIP * CELL;
const PAIRS = WIDTH / PAIR;

/** What the kernel takes: where the tiles C, A and B begin, and how long their rows are, all in bytes. */
const [C, A, B, STRIDE] = [0, 1, 2, 3];

/** The column of the strip, where A ends, the strip's first row in A and in C, where that row of A ends, and a row of B. */
const [COLUMN, END, LEFT, OUT, ROW_END, RIGHT] = [4, 5, 6, 7, 8, 9];

/** By row of the strip: where A is read, and where C is. */
const leftAt = (row: number) => RIGHT + 1 + row;
const outAt = (row: number) => leftAt(STRIP) + row;
const WHOLE_NUMBERS = outAt(STRIP) - COLUMN;

/** The strip of C, the row of B under it, and a cell of A, twice. */
const sumAt = (row: number, pair: number) => outAt(STRIP) + row * PAIRS + pair;
const pairAt = (pair: number) => sumAt(STRIP, pair);
const SHARE = pairAt(PAIRS);
const PAIRS_OF_CELLS = SHARE + 1 - sumAt(0, 0);

/**
 * The bytes of the module that does what the core's `plainKernel` does, two columns in one operation: cell by cell the same
 * operations in the same order. What it exports takes four addresses and lengths in bytes: C, A, B and that of a row.
 */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  const size = i32.shiftRight(i32.multiply(get(STRIDE), get(STRIDE)), i32.constant(Math.log2(CELL)));
  return moduleOf({
    takes: 4,
    locals: { i32: WHOLE_NUMBERS, v128: PAIRS_OF_CELLS },
    body: [...set(END, i32.add(get(A), size)), ...eachColumn()],
  });
}

/** From strip to strip of columns. */
function eachColumn(): Code {
  return repeatWhile(i32.isLess(get(COLUMN), get(STRIDE)), [
    ...set(LEFT, get(A)),
    ...set(OUT, i32.add(get(C), get(COLUMN))),
    ...eachRow(),
    ...set(COLUMN, i32.add(get(COLUMN), i32.constant(WIDTH))),
  ]);
}

/** From strip to strip of rows: reads one of C, takes the products off, and writes it. */
function eachRow(): Code {
  return repeatWhile(i32.isLess(get(LEFT), get(END)), [
    ...stripAddresses(),
    ...eachSum((row, pair) => set(sumAt(row, pair), f64x2.load(get(outAt(row)), pair * PAIR))),
    ...repeatWhile(i32.isLess(get(leftAt(0)), get(ROW_END)), takeOff()),
    ...eachSum((row, pair) => f64x2.store(get(outAt(row)), pair * PAIR, get(sumAt(row, pair)))),
    ...set(LEFT, i32.add(get(LEFT), i32.multiply(get(STRIDE), i32.constant(STRIP)))),
    ...set(OUT, i32.add(get(OUT), i32.multiply(get(STRIDE), i32.constant(STRIP)))),
  ]);
}

/** Where the strip's rows begin. */
function stripAddresses(): Code {
  const below = (place: (row: number) => number) =>
    eachRowFrom(1, (row) => set(place(row), i32.add(get(place(row - 1)), get(STRIDE))));
  return [
    ...set(RIGHT, i32.add(get(B), get(COLUMN))),
    ...set(ROW_END, i32.add(get(LEFT), get(STRIDE))),
    ...[...set(leftAt(0), get(LEFT)), ...below(leftAt)],
    ...[...set(outAt(0), get(OUT)), ...below(outAt)],
  ];
}

/** Takes one product off each cell of the strip, and goes on by a cell of A's rows and a row of B. */
function takeOff(): Code {
  const pairs = Array.from({ length: PAIRS }, (_, pair) =>
    set(pairAt(pair), f64x2.load(get(RIGHT), pair * PAIR)),
  );
  const rows = eachRowFrom(0, (row) => [
    ...set(SHARE, f64x2.loadTwice(get(leftAt(row)))),
    ...Array.from({ length: PAIRS }, (_, pair) => {
      const product = f64x2.multiply(get(SHARE), get(pairAt(pair)));
      return set(sumAt(row, pair), f64x2.subtract(get(sumAt(row, pair)), product));
    }).flat(),
    ...set(leftAt(row), i32.add(get(leftAt(row)), i32.constant(CELL))),
  ]);
  return [...pairs.flat(), ...rows, ...set(RIGHT, i32.add(get(RIGHT), get(STRIDE)))];
}

/** The code for each row of the strip from one on. */
function eachRowFrom(first: number, code: (row: number) => Code): Code {
  return Array.from({ length: STRIP - first }, (_, place) => code(first + place)).flat();
}

/** The code for each pair of the strip. */
function eachSum(code: (row: number, pair: number) => Code): Code {
  return eachRowFrom(0, (row) => Array.from({ length: PAIRS }, (_, pair) => code(row, pair)).flat());
}
