import { type Fields, fieldsOf, listOf } from "../shared/fields.ts";

/** What schema.org says of one thing, of JSON-LD or of microdata. */
export type Node = Fields;

/** Whether a thing is of one of these types; they may be written with or without `https://schema.org/`. */
export function isA(node: Node, types: ReadonlySet<string>): boolean {
  return listOf(node["@type"]).some((type) => types.has(String(type).replace(/^.*[/:]/, "")));
}

/** The first text among the values: of a thing its name, its value or its address. */
export function textOf(value: unknown): string | undefined {
  for (const one of listOf(value)) {
    if (typeof one === "number" || typeof one === "boolean") return String(one);
    if (typeof one === "string" && one.trim() !== "") return one.trim();
    const { name, "@value": plain, url, contentUrl, "@id": id } = fieldsOf(one);
    const inside = textOf(name ?? plain ?? url ?? contentUrl ?? id);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The first address among the values: of a thing its own, not its name. */
export function linkOf(value: unknown): string | undefined {
  for (const one of listOf(value)) {
    const { url, contentUrl, "@id": id } = fieldsOf(one);
    const link = typeof one === "string" ? textOf(one) : textOf(url ?? contentUrl ?? id);
    if (link !== undefined) return link;
  }
  return undefined;
}
