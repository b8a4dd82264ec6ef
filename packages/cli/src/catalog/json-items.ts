import type { Database } from "../io/duckdb.ts";
import { pathLiteral } from "../io/duckdb.ts";
import { plainName } from "../orders/aliases.ts";
import { malformed } from "../orders/json-source.ts";
import { startsAsArray } from "../orders/open-source.ts";
import type { FeedItem, FeedItems } from "./feed-item.ts";

/** The products of a JSON array or of newline-delimited JSON; throws InputError where it is not JSON. */
export async function jsonItems(database: Database, file: string): Promise<FeedItems> {
  const format = (await startsAsArray(file)) ? "array" : "newline_delimited";
  const items: FeedItem[] = [];
  const names = new Set<string>();
  const records = `read_json_objects(${pathLiteral(file)}, format = '${format}', maximum_object_size = 67108864)`;
  try {
    await database.stream(`SELECT json::VARCHAR FROM ${records}`, (chunk) => {
      for (const text of chunk.texts(0)) {
        items.push({ row: items.length + 1, values: valuesOf(JSON.parse(text ?? "null"), names) });
      }
    });
  } catch (error) {
    throw malformed(file, error);
  }
  return { items, names };
}

function valuesOf(record: unknown, names: Set<string>): Map<string, readonly unknown[]> {
  const values = new Map<string, readonly unknown[]>();
  if (typeof record !== "object" || record === null) return values;
  for (const [key, value] of Object.entries(record)) {
    names.add(key);
    if (value !== null) values.set(plainName(key), Array.isArray(value) ? value : [value]);
  }
  return values;
}
