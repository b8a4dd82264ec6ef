import { resolve } from "node:path";
import type { CustomerSegments } from "@basketwise/core";
import { InputError, inputErrorAt } from "../input-error.ts";
import { stageFile } from "../io/staged-file.ts";
import { openTable, tableEnding } from "../io/tables/index.ts";
import type { CustomerRow } from "./customer-row.ts";
import type { KnownCustomer } from "./every-customer.ts";
import { profileOf } from "./profile.ts";
import type { SegmentRow } from "./segment-rows.ts";
import { customerColumns, SEGMENT_COLUMNS } from "./table-columns.ts";

/** The files that customers and segments are written to. */
export interface Outputs {
  /** The files, as the user named them, with those beside them. */
  readonly files: readonly string[];
  add(customer: KnownCustomer, row: CustomerRow, found: CustomerSegments): void;
  /** Writes the segments too, and puts every file in its place. */
  finish(segments: readonly SegmentRow[]): Promise<void>;
  /** Forgets what is not in its place. */
  drop(): void;
}

/** What {@link openOutputs} works with. */
export interface OutputOptions {
  /** Tables of customers; a table of segments comes beside each. */
  readonly tables: readonly string[];
  readonly profiles: string | undefined;
  /** What is read, so not to be written. */
  readonly inputs: readonly string[];
  readonly decimals: number;
}

/** Opens all files before anything is worked out; throws InputError for one that can't be written. */
export function openOutputs({ tables, profiles, inputs, decimals }: OutputOptions): Outputs {
  const parts: Part[] = [];
  const beside = tables.map(segmentsFileOf);
  const files = [...tables, ...beside, ...(profiles === undefined ? [] : [profiles])];
  assertApart(files, inputs);
  const drop = () => {
    for (const part of parts) part.drop();
  };
  try {
    for (const file of tables) parts.push(customerTable(file, decimals));
    for (const file of beside) parts.push(segmentTable(file));
    if (profiles !== undefined) parts.push(profileLines(profiles));
  } catch (error) {
    drop();
    throw error;
  }
  return {
    files,
    add: (customer, row, found) => {
      for (const part of parts) part.add?.(customer, row, found);
    },
    finish: async (segments) => {
      for (const part of parts) await part.end(segments);
      for (const part of parts) part.put();
    },
    drop,
  };
}

/** One of the files. */
interface Part {
  readonly add?: Outputs["add"];
  end(segments: readonly SegmentRow[]): Promise<void>;
  put(): void;
  drop(): void;
}

/** The table of segments beside a table of customers: `shop.segments.csv` beside `shop.csv`. */
function segmentsFileOf(file: string): string {
  const ending = tableEnding(file);
  return `${file.slice(0, -ending.length)}segments.${ending}`;
}

function customerTable(file: string, decimals: number): Part {
  const table = openTable(file, customerColumns(decimals));
  return { add: (_, row) => table.add(row), end: table.end, put: table.put, drop: table.drop };
}

function segmentTable(file: string): Part {
  const table = openTable(file, SEGMENT_COLUMNS);
  return {
    end: (segments) => {
      for (const segment of segments) table.add(segment);
      return table.end();
    },
    put: table.put,
    drop: table.drop,
  };
}

function profileLines(file: string): Part {
  if (!/\.(?:ndjson|jsonl)$/i.test(file)) {
    throw inputErrorAt({ file, expected: "a name that ends in ndjson, jsonl: one profile a line" });
  }
  const staged = stageFile(file);
  return {
    add: (customer, row, found) => staged.write(`${JSON.stringify(profileOf(customer, row, found))}\n`),
    end: async () => staged.close(),
    put: staged.put,
    drop: staged.drop,
  };
}

/** A slip of the hand must not cost anybody their orders. */
function assertApart(files: readonly string[], inputs: readonly string[]): void {
  const taken = new Set(inputs.map((file) => resolve(file)));
  for (const file of files) {
    const path = resolve(file);
    if (taken.has(path)) throw new InputError(`${file}: is to be written, but is read or written already`);
    taken.add(path);
  }
}
