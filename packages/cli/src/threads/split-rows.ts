import type { CountIndex } from "@basketwise/core/count";

/**
 * Cuts the products from..to into ranges of about the same work, the most work first, so that no thread is left with a
 * large one at the end; none has more than so many rows. Work is told by the lines of baskets' holders, which the index has summed up already.
 */
export function splitRows(
  { holderOffsets }: Pick<CountIndex, "holderOffsets">,
  [from, to]: readonly [from: number, to: number],
  most: number,
  rows = Number.POSITIVE_INFINITY,
): (readonly [from: number, to: number])[] {
  const work = (first: number, end: number) => holderOffsets[end]! - holderOffsets[first]!;
  const share = Math.max(1, work(from, to) / most);
  const ranges: (readonly [from: number, to: number])[] = [];
  for (let first = from; first < to; ) {
    let end = first + 1;
    while (end < to && end - first < rows && work(first, end + 1) <= share) end++;
    ranges.push([first, end]);
    first = end;
  }
  return ranges.sort((a, b) => work(...b) - work(...a) || a[0] - b[0]);
}
