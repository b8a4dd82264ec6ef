import type { Note } from "./shape.ts";

/** A boost that multiplies by nothing. */
export const idleBoost: Note = ({ merchandising }) =>
  merchandising.flatMap(({ effect, factor }, i) =>
    effect === "boost" && factor === undefined
      ? [`merchandising[${i}]: a boost without a factor changes nothing`]
      : [],
  );
