import { type SaxesAttributeNS, SaxesParser } from "saxes";

/** An element of a page. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside. */
  text: string;
  readonly children: PageElement[];
}

/** A page's elements as a tree, spaces all alike; throws where the page is not well-formed. */
export function treeOf(page: string): PageElement {
  const xml = page
    .replace("<!doctype html>\n", "")
    .replaceAll(/<meta [^>]*[^/]>/g, "")
    .replaceAll(/&nbsp;|\u00a0/g, " ");
  const root: PageElement = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]: [string, SaxesAttributeNS]) => [
      key,
      value,
    ]);
    const element = { name, attributes: Object.fromEntries(values), text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

/** All elements of a tree, itself first, that fit. */
export function found(tree: PageElement, fits: (element: PageElement) => boolean): PageElement[] {
  return [...(fits(tree) ? [tree] : []), ...tree.children.flatMap((child) => found(child, fits))];
}

/** All elements with a tag and, where one is named, a class. */
export function tagged(tree: PageElement, name: string, kind?: string): PageElement[] {
  return found(tree, (element) => element.name === name && (kind === undefined || hasClass(element, kind)));
}

export function hasClass({ attributes }: PageElement, kind: string): boolean {
  return (attributes.class ?? "").split(" ").includes(kind);
}

/** The plots of a page, without the signs in its text. */
export function plotsOf(tree: PageElement): PageElement[] {
  return tagged(tree, "svg").filter((svg) => svg.attributes.role === "img");
}

/** Every place that a plot puts something at. */
export function placesIn(svg: PageElement): { readonly x: number; readonly y: number }[] {
  return found(svg, () => true).flatMap(({ attributes: { points, x, y, cx, cy, x1, y1, x2, y2 } }) => [
    ...pairs((points ?? "").split(/[ ,]/).filter((part) => part !== "")),
    ...[
      [x, y],
      [cx, cy],
      [x1, y1],
      [x2, y2],
    ].flatMap((place) => pairs(place.filter((one) => one !== undefined))),
  ]);
}

function pairs(numbers: readonly string[]): { readonly x: number; readonly y: number }[] {
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x: Number(x), y: Number(numbers[i + 1]) }] : []));
}
