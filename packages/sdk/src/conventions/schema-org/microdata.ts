import type { Node } from "./node.ts";

/** The things that a page marks up in its elements, each with what stands inside. */
export function microdataIn(root: ParentNode): Node[] {
  return [...root.querySelectorAll("[itemscope]:not([itemprop])")].map(nodeOf);
}

function nodeOf(element: Element): Node {
  const node: Record<string, unknown[]> = { "@type": [element.getAttribute("itemtype") ?? ""] };
  const visit = (parent: Element) => {
    for (const child of parent.children) {
      for (const name of (child.getAttribute("itemprop") ?? "").split(/\s+/)) {
        if (name !== "") node[name] = [...(node[name] ?? []), valueIn(child)];
      }
      if (!child.hasAttribute("itemscope")) visit(child);
    }
  };
  visit(element);
  return node;
}

/** Attributes that hold an element's value, in the order in which they are asked. */
const ATTRIBUTES = ["content", "href", "src", "datetime", "value"];

function valueIn(element: Element): unknown {
  if (element.hasAttribute("itemscope")) return nodeOf(element);
  const attribute = ATTRIBUTES.find((name) => element.hasAttribute(name));
  return attribute === undefined ? element.textContent : element.getAttribute(attribute);
}
