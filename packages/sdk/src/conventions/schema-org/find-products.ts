import { fieldsOf, listOf } from "../shared/fields.ts";
import { isA, type Node, textOf } from "./node.ts";

const PRODUCT: ReadonlySet<string> = new Set(["Product", "IndividualProduct", "ProductModel", "Vehicle"]);
const GROUP: ReadonlySet<string> = new Set(["ProductGroup"]);

/** A product's markup, and where on the page it stands. */
export interface FoundProduct {
  readonly node: Node;
  /** The group that it is a version of. */
  readonly group?: Node;
  /** Whether it is one of a list, such as a category's. */
  readonly listed: boolean;
}

/** Where things stand that are more than a mention: what a product is similar to is not looked into. */
const INSIDE = ["@graph", "mainEntity", "mainEntityOfPage", "about"];

/** Every product of the markup, in its order. */
export function findProducts(markup: unknown, listed = false): FoundProduct[] {
  return listOf(markup).flatMap((value) => {
    if (Array.isArray(value)) return findProducts(value, listed);
    const node = fieldsOf(value);
    const items = [...listOf(node.itemListElement), ...listOf(node.item)];
    return [
      ...(isA(node, PRODUCT) ? [{ node, listed }] : []),
      ...(isA(node, GROUP) ? versionsOf(node, listed) : []),
      ...INSIDE.flatMap((name) => findProducts(node[name], listed)),
      ...findProducts(items, true),
    ];
  });
}

function versionsOf(group: Node, listed: boolean): FoundProduct[] {
  return listOf(group.hasVariant).map((version) => ({ node: fieldsOf(version), group, listed }));
}

/** The catalog's id of a product: `sku`, as Google has it for a feed's `id`, else `productID`. */
export function idOf(node: Node): string | undefined {
  return textOf(node.sku) ?? textOf(node.productID);
}
