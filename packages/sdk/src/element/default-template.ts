/** What an offer is shown as where the page brings no template: an article with a heading, for the page's own style. */
export function defaultTemplate(): Node {
  const template = document.createDocumentFragment();
  template.append(
    make(
      "article",
      {},
      make("img", { slot: "image", alt: "", width: 160, height: 160, loading: "lazy" }),
      make("h3", {}, make("a", { slot: "link" }, make("span", { slot: "title" }))),
      make("p", { slot: "reason" }),
      make("p", {}, make("s", { slot: "was" }), " ", make("span", { slot: "price" })),
      make("button", { slot: "accept", type: "button" }, "Add to cart"),
      make("button", { slot: "dismiss", type: "button" }, "No, thanks"),
      make("small", { slot: "disclosure" }),
    ),
  );
  return template;
}

/** An element with these properties; `slot` is what it is filled with. */
function make(tag: string, { slot, ...properties }: Properties, ...children: (Node | string)[]): HTMLElement {
  const element = Object.assign(document.createElement(tag), properties);
  if (slot) element.dataset.offer = slot;
  element.append(...children);
  return element;
}

interface Properties {
  readonly slot?: string;
  readonly [property: string]: string | number | undefined;
}
