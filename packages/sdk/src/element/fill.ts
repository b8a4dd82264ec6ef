import type { Offer } from "@basketwise/core";
import { type Content, contentsOf } from "./contents.ts";

/** The tags of a row, of its first cell and of the others, by the tag that they stand in; a list has items. */
const ROW_TAGS: Readonly<Record<string, readonly [row: string, first: string, other: string]>> = {
  DL: ["div", "dt", "dd"],
  TABLE: ["tr", "th", "td"],
  TBODY: ["tr", "th", "td"],
};

/** Fills the slots of a copy of the template, and takes out what stands around one that has nothing (`data-offer-if`). */
export function fill(copy: ParentNode, offer: Offer, locale: string | undefined): void {
  const contents = contentsOf(offer, locale);
  for (const element of copy.querySelectorAll<HTMLElement>("[data-offer-if]")) {
    if (!contents[element.dataset.offerIf ?? ""]?.length) element.remove();
  }
  for (const element of copy.querySelectorAll<HTMLElement>("[data-offer]")) {
    const slot = element.dataset.offer ?? "";
    if (Object.hasOwn(contents, slot)) write(element, slot, contents[slot]);
    else if (/^(accept|dismiss)$/.test(slot) && contents.title) nameControl(element, String(contents.title));
  }
}

/** Writes text as text: nothing that an answer says is read as HTML. */
function write(element: HTMLElement, slot: string, content: Content): void {
  if (slot === "link") {
    if (content) element.setAttribute("href", String(content));
  } else if (!content?.length) {
    element.remove();
  } else if (slot === "image") {
    element.setAttribute("src", String(content));
  } else if (typeof content === "string") {
    element.textContent = content;
    // Sums of money are written as the locale has them; any other text begins in its own direction.
    if (!/^(price|was|saving)$/.test(slot)) element.dir ||= "auto";
  } else {
    for (const texts of content) element.append(rowOf(texts, element.tagName));
  }
}

function rowOf(texts: readonly string[], container: string): Element {
  const [tag, first, other] = ROW_TAGS[container] ?? ["li", "span", "span"];
  const row = document.createElement(tag);
  texts.forEach((text, index) => {
    const cell = Object.assign(document.createElement(index ? other : first), {
      dir: "auto",
      textContent: text,
    });
    row.append(cell, " ");
  });
  return row;
}

/** A button that many offers have says which one it is for: "Add to cart: Umbrella". */
function nameControl(control: HTMLElement, title: string): void {
  const name = control.getAttribute("aria-label") ?? control.textContent?.trim();
  control.setAttribute("aria-label", `${name}: ${title}`);
}
