import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import { openBytes } from "../io/read-head.ts";
import { inputErrorAt } from "../input-error.ts";
import { plainName } from "../orders/aliases.ts";
import type { FeedItem } from "./feed-item.ts";

/** The elements that hold a product: RSS, and Atom. */
const ITEMS = new Set(["item", "entry", "product"]);

/** The products of a Google Merchant feed in RSS or Atom, as they stand in the file; throws InputError where it is not XML. */
export async function xmlItems(file: string): Promise<FeedItem[]> {
  const parser = new SaxesParser({ position: true });
  const items: FeedItem[] = [];
  collectItems(parser, items);
  parser.on("error", (error) => {
    const what = error.message.replace(/^\d+:\d+: /, "");
    throw inputErrorAt({ file, row: parser.line, expected: "well-formed XML" }, ` (${what})`);
  });
  const decoder = new StringDecoder("utf8");
  for await (const bytes of openBytes(file) as AsyncIterable<Buffer>) parser.write(decoder.write(bytes));
  parser.write(decoder.end()).close();
  return items;
}

interface OpenElement {
  readonly name: string;
  text: string;
  /** Elements inside, by name. */
  readonly children: Map<string, string>;
}

type ItemUnderWay = { readonly row: number; readonly values: Map<string, unknown[]> };

function collectItems(parser: SaxesParser, items: FeedItem[]): void {
  let item: ItemUnderWay | undefined;
  const open: OpenElement[] = [];
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", ({ name, attributes }) => {
    const local = localName(name);
    if (item) open.push({ name: local, text: hrefOf(local, attributes), children: new Map() });
    else if (ITEMS.has(local)) item = { row: parser.line, values: new Map() };
  });
  parser.on("closetag", ({ name }) => {
    if (!item) return;
    const element = open.pop();
    if (!element) {
      if (ITEMS.has(localName(name))) {
        items.push(item);
        item = undefined;
      }
      return;
    }
    const parent = open.at(-1);
    if (parent) parent.children.set(element.name, element.text.trim());
    else addValue(item.values, element);
  });
}

function addValue(values: Map<string, unknown[]>, { name, text, children }: OpenElement): void {
  const key = plainName(name);
  const value = children.size > 0 ? Object.fromEntries(children) : text.trim();
  values.set(key, [...(values.get(key) ?? []), value]);
}

/** Names are compared without their namespace's prefix, whatever a feed calls it. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Atom's link has its address in an attribute. */
function hrefOf(name: string, attributes: Readonly<Record<string, unknown>>): string {
  return name === "link" && typeof attributes.href === "string" ? attributes.href : "";
}
