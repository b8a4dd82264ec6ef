import type { Product } from "@basketwise/core";
import { fieldsOf, listOf } from "../shared/fields.ts";
import { nameOf } from "../shared/values.ts";
import { idOf } from "./find-products.ts";
import type { Node } from "./node.ts";

/** How products stand to each other, called the same here and there. */
export type Relation = Extract<
  keyof Product,
  "isAccessoryOrSparePartFor" | "isConsumableFor" | "isSimilarTo" | "isRelatedTo"
>;

const RELATIONS: readonly Relation[] = [
  "isAccessoryOrSparePartFor",
  "isConsumableFor",
  "isSimilarTo",
  "isRelatedTo",
];

const MOST = 1_000;

/** The products that a product names under each relation, by their ids; those without one are left out. */
export function readRelations(node: Node, byId: ReadonlyMap<string, Node>): Partial<Product> {
  return Object.fromEntries(
    RELATIONS.map((relation) => {
      const ids = listOf(node[relation]).flatMap((other) => {
        const named = fieldsOf(other);
        return nameOf(idOf(named) ?? idOf(byId.get(String(named["@id"] ?? other)) ?? {})) ?? [];
      });
      return [relation, ids.slice(0, MOST)] as const;
    }).filter(([, ids]) => ids.length > 0),
  );
}
