import { type Field, fieldsOf, type Node } from "./fields.ts";

/** A part of a document that has fields of its own. */
export interface Section {
  readonly name: string;
  readonly meaning: string;
  readonly fields: readonly Field[];
}

/** A document's parts: fields that stand for themselves, and those with fields of their own, each in the schema's order. */
export interface Parts {
  readonly whole: readonly Field[];
  readonly sections: readonly Section[];
}

/** Takes a document's schema apart. */
export function partsOf({ properties = {} }: Node): Parts {
  const parts = Object.entries(properties).map(([name, node]) => ({
    name,
    meaning: node.description ?? "",
    fields: fieldsOf(node, [name]),
  }));
  const isWhole = ({ fields }: Section) => fields[0]?.keys.length === 1;
  return {
    whole: parts.filter(isWhole).flatMap(({ fields }) => fields),
    sections: parts.filter((part) => !isWhole(part)),
  };
}
