/**
 * Items in their order, in lots of at most so much; what is more than that by itself is a lot of its own.
 * `sizeOf` says how much an item is.
 */
export function lots<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const all: T[][] = [];
  let lot: T[] = [];
  let size = 0;
  for (const item of items) {
    const more = sizeOf(item);
    if (lot.length > 0 && size + more > most) {
      all.push(lot);
      lot = [];
      size = 0;
    }
    lot.push(item);
    size += more;
  }
  if (lot.length > 0) all.push(lot);
  return all;
}
