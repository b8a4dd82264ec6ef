import type { Node } from "../../src/pages/fields.ts";

/** The paths of what a schema does not say the meaning of in a sentence. */
export function silentParts(node: Node): string[] {
  return partsOf(node)
    .slice(1)
    .filter(([, { description = "" }]) => !/^[A-Z`].*\.$/.test(description))
    .map(([path]) => path);
}

/** Every part of a schema by its path, objects and lists too. */
function partsOf(node: Node, path = ""): [path: string, node: Node][] {
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, one]) =>
    partsOf(one, `${path}.${name}`),
  );
  return [[path, node], ...inner, ...(node.items ? partsOf(node.items, `${path}[]`).slice(1) : [])];
}
