import type { Note } from "./shape.ts";

/** A set that is none: of one product, or of the same one twice. */
export const smallBundle: Note = ({ bundles }) =>
  bundles.flatMap(({ productIds }, i) => {
    const products = new Set(productIds).size;
    return products > 1
      ? []
      : [`bundles[${i}].productIds: a set is of two products or more, found ${products}`];
  });
