import { SaxesParser } from "saxes";
import { type FeedRecord, type FeedRecords, type FeedValue, plainName } from "./record.ts";

/** The elements that hold a product, in RSS and Atom. */
const ITEMS: ReadonlySet<string> = new Set(["item", "entry", "product"]);

interface Open {
  readonly name: string;
  text: string;
  readonly inside: Record<string, string>;
}

/** The products of an RSS or Atom feed, up to where it is no well-formed XML any more. */
export function xmlRecords(xml: string): FeedRecords {
  const records: FeedRecord[] = [];
  const open: Open[] = [];
  let item: { line: number; values: Map<string, FeedValue[]> } | undefined;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const plain = plainName(name);
    // Atom's link has its address in an attribute.
    if (item) open.push({ name: plain, text: plain === "link" ? (attributes.href ?? "") : "", inside: {} });
    else if (ITEMS.has(plain)) item = { line: parser.line, values: new Map() };
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element && item) put(element, open.at(-1), item.values);
    else if (item) {
      records.push(item);
      item = undefined;
    }
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
    return { records };
  } catch (error) {
    const found = error instanceof Error ? error.message.replace(/^\d+:\d+: /, "") : "";
    return { records, broken: { line: parser.line, expected: "well-formed XML", found } };
  }
}

function put({ name, text, inside }: Open, parent: Open | undefined, values: Map<string, FeedValue[]>): void {
  if (parent) {
    parent.inside[name] = text.trim();
    return;
  }
  const value = Object.keys(inside).length > 0 ? inside : text.trim();
  values.set(name, [...(values.get(name) ?? []), value]);
}
