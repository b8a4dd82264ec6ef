/** What a listener in a template looks like. */
export type Listener = (event: Event) => void;

/** What may stand in a hole of a template; `false` and `undefined` leave nothing behind. */
export type Hole = Node | string | number | boolean | undefined | Listener | readonly Hole[];

/** Marks where an attribute has a hole; it can't be mistaken for text of the page. */
const HOLE = /\{\{(\d+)\}\}/g;

const templates = new WeakMap<TemplateStringsArray, HTMLTemplateElement>();

/**
 * Makes nodes of a template: html`<p class="${kind}">${text}</p>`. Holes become text nodes and attributes, never markup, so
 * that nothing needs to be escaped. `@click="${listener}"` listens; an attribute whose hole is a boolean is there or not.
 */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): DocumentFragment {
  const fragment = document.importNode(templateOf(strings).content, true);
  for (const node of nodesIn(fragment)) {
    if (node instanceof Element) fillAttributes(node, holes);
    else if (node instanceof Comment) node.replaceWith(...nodesOf(holes[Number(node.data)]));
  }
  return fragment;
}

/** Like {@link html}, of a template with one element at its root. */
export function element(strings: TemplateStringsArray, ...holes: readonly Hole[]): HTMLElement {
  return html(strings, ...holes).firstElementChild as HTMLElement;
}

function templateOf(strings: TemplateStringsArray): HTMLTemplateElement {
  const known = templates.get(strings);
  if (known) return known;
  const template = document.createElement("template");
  let markup = "";
  strings.forEach((part, i) => {
    markup += part;
    if (i === strings.length - 1) return;
    const insideTag = /<[^>]*$/.test(markup);
    markup += insideTag ? `{{${i}}}` : `<!--${i}-->`;
  });
  template.innerHTML = markup.trim();
  templates.set(strings, template);
  return template;
}

/** Elements and comments, listed before any is filled, so that what stands in a hole is not walked through. */
function nodesIn(fragment: DocumentFragment): Node[] {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function fillAttributes(node: Element, holes: readonly Hole[]): void {
  for (const { name, value } of [...node.attributes]) {
    const [marker, at] = [...value.matchAll(HOLE)][0] ?? [];
    if (marker === undefined) continue;
    const hole = holes[Number(at)];
    if (typeof hole === "function") {
      node.removeAttribute(name);
      node.addEventListener(name.slice(1), hole);
    } else if (marker === value && isSwitch(name, hole)) {
      node.toggleAttribute(name, hole === true);
    } else {
      node.setAttribute(
        name,
        value.replaceAll(HOLE, (_, i) => String(holes[Number(i)] ?? "")),
      );
    }
  }
}

/** An attribute that is there or not; those of ARIA say `true` and `false` instead. */
function isSwitch(name: string, hole: Hole): boolean {
  return hole === undefined || (typeof hole === "boolean" && !name.startsWith("aria-"));
}

function nodesOf(hole: Hole): Node[] {
  if (Array.isArray(hole)) return hole.flatMap(nodesOf);
  if (hole instanceof Node) return [hole];
  if (hole === undefined || typeof hole === "boolean") return [];
  return [document.createTextNode(String(hole))];
}
