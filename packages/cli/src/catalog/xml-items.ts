import { readXml } from "../io/read-xml.ts";
import { plainName } from "../orders/aliases.ts";
import type { FeedItem, FeedItems } from "./feed-item.ts";

/** The elements that hold a product: RSS, and Atom. */
const ITEMS = new Set(["item", "entry", "product"]);

/** The products of a Google Merchant feed in RSS or Atom, as they stand in the file; throws InputError where it is not XML. */
export async function xmlItems(file: string): Promise<FeedItems> {
  const items: FeedItem[] = [];
  const names = new Set<string>();
  const open: OpenElement[] = [];
  let item: ItemUnderWay | undefined;
  await readXml(file, {
    opened: (name, attributes, line) => {
      if (item && open.length === 0) names.add(name);
      if (item) open.push({ name, text: hrefOf(name, attributes), children: new Map() });
      else if (ITEMS.has(name)) item = { row: line, values: new Map() };
    },
    text: (text) => {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    closed: () => {
      if (!item) return;
      const element = open.pop();
      if (element) return addElement(item, open.at(-1), element);
      items.push(item);
      item = undefined;
    },
  });
  return { items, names };
}

interface ItemUnderWay {
  readonly row: number;
  readonly values: Map<string, unknown[]>;
}

interface OpenElement {
  readonly name: string;
  text: string;
  /** Texts of the elements inside, by name. */
  readonly children: Map<string, string>;
}

function addElement({ values }: ItemUnderWay, parent: OpenElement | undefined, element: OpenElement): void {
  const { name, children } = element;
  const text = element.text.trim();
  if (parent) {
    parent.children.set(name, text);
    return;
  }
  const key = plainName(name);
  const value = children.size > 0 ? Object.fromEntries(children) : text;
  values.set(key, [...(values.get(key) ?? []), value]);
}

/** Atom's link has its address in an attribute. */
function hrefOf(name: string, attributes: Readonly<Record<string, unknown>>): string {
  return name === "link" && typeof attributes.href === "string" ? attributes.href : "";
}
