import { type Database, literal, pathLiteral } from "../io/duckdb.ts";
import { readHead } from "../io/read-head.ts";
import { nestedSource } from "./json-source.ts";
import { assertFile, endingOf } from "./open-source.ts";
import type { Source } from "./source.ts";

/** What a line of a log of orders begins with. */
const MARK = '{"orderId":';

/** Files that are read as one. A table of its own for each would cost a megabyte; more in one, and finding which file a line is of takes longer. */
const TOGETHER = 100;

/** One file, or several that are read as one. */
export type Files = readonly [first: string, ...others: string[]];

/** Puts together the files of a log of orders, of which there may be thousands; every other file stays by itself. */
export async function groupLogs(files: readonly string[]): Promise<Files[]> {
  const groups: Files[] = [];
  let logs: string[] = [];
  for (const file of files) {
    if (!(await isLog(file))) groups.push([file]);
    else if (logs.push(file) === TOGETHER) logs = [];
    if (logs.length === 1 && logs[0] === file) groups.push(logs as [string]);
  }
  return groups;
}

async function isLog(file: string): Promise<boolean> {
  const ending = endingOf(file);
  if (ending !== "ndjson" && ending !== "jsonl") return false;
  assertFile(file);
  return (await readHead(file, MARK.length)).toString("utf8") === MARK;
}

/** Files of a log as one relation. */
export async function logSource(database: Database, files: Files): Promise<Source> {
  const objects = `read_json_objects([${files.map(pathLiteral).join(", ")}], format = 'newline_delimited', maximum_object_size = 67108864,
    ignore_errors = true, filename = true)`;
  const part = `list_position([${files.map(literal).join(", ")}], filename) - 1`;
  const records = `SELECT json, row_number() OVER () AS record, ${part} AS part FROM ${objects}`;
  const starts = `SELECT part, min(record) FROM (${records}) GROUP BY part`;
  return { ...(await nestedSource(database, files[0], records, ["part"])), parts: { files, starts } };
}
