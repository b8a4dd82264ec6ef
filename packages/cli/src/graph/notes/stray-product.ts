import { strayNames } from "../stray-names.ts";
import type { Note } from "./shape.ts";

/** A product that the graph does not know: it may be on its way. */
export const strayProduct: Note = (policy, knows) =>
  strayNames(policy, knows).map(
    ({ productId, path }) => `${path}: the graph does not know ${JSON.stringify(productId)}`,
  );
