import type { Graph, Listing } from "../graph/graph.ts";
import { GROUNDS, type Ground } from "../graph/grounds.ts";
import type { ReasonCode } from "../model/codes.ts";
import type { MatrixEdit, MatrixEditWord } from "../model/matrix.ts";
import { names } from "../model/ref.ts";

/** What the merchant says of a pair, by the catalog's relations and by an edit. */
export interface Words {
  readonly reasons: readonly ReasonCode[];
  readonly edit?: MatrixEditWord;
}

/** What the merchant can say in the catalog, the strongest first: what makes a complement, and options. */
const RELATIONS: readonly Ground[] = [...GROUNDS, ["option", () => "option_of"]];

/** Of several edits of a pair, made for a product, its group or its category, the one that the rules let count. */
const PRECEDENCE: readonly MatrixEditWord[] = ["forbid", "pin", "add"];

/** What the merchant says of each pair that a row has, by the other product's id. */
export function wordsOf(
  { product }: Listing,
  graph: Graph,
  edits: readonly MatrixEdit[],
): ReadonlyMap<string, Words> {
  const words = new Map<string, Words>();
  for (const [relation, codeOf] of RELATIONS) {
    for (const other of graph.related(product.id, relation)) {
      const { reasons } = words.get(other.product.id) ?? { reasons: [] };
      words.set(other.product.id, { reasons: [...reasons, codeOf(other)] });
    }
  }
  for (const word of PRECEDENCE) {
    for (const { for: ref, product: id, edit } of edits) {
      if (edit !== word || id === product.id || !graph.listing(id) || !names(ref, product)) continue;
      const { reasons, edit: before } = words.get(id) ?? { reasons: [] };
      words.set(id, { reasons, edit: before ?? edit });
    }
  }
  return words;
}
