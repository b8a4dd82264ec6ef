import type { Note } from "./shape.ts";

/** Merchandising that is over before it begins. */
export const neverHolds: Note = ({ merchandising }) =>
  merchandising.flatMap(({ from, until }, i) =>
    from === undefined || until === undefined || Date.parse(from) < Date.parse(until)
      ? []
      : [`merchandising[${i}]: from ${from} is not before until ${until}, so that it never holds`],
  );
