import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";
import { InputError } from "../input-error.ts";
import { sizeText } from "../memory/memory-size.ts";
import { SHARE } from "../memory/shares.ts";

/** Bytes in all where `--memory` is not given; half of it is the database's. */
const DEFAULT_MEMORY = 1_600e6;

/** Bytes from which on the database may read in as many threads as it likes. */
const ROOMY = 400e6;

/** Every thread that reads holds tens of megabytes, so in little room there is one. */
const CRAMPED = { threads: "1" };

/** A value as a query gives it to JavaScript. */
type Value = string | number | bigint | boolean | null;

/** Some rows of a streamed result, column by column. */
interface Chunk {
  readonly rows: number;
  /** A column of a numeric type as DuckDB holds it, without its nulls' mask: make nulls a number in the query. */
  numbers(column: number): ArrayLike<number>;
  /** A column of texts. */
  texts(column: number): (string | null)[];
}

/** An in-memory database that reads files; what does not fit goes to a folder that `close` removes. */
export interface Database {
  run(sql: string): Promise<void>;
  /** All rows of a small result. */
  rows(sql: string): Promise<Value[][]>;
  /** A large result in pieces, in the query's order. */
  stream(sql: string, take: (chunk: Chunk) => void): Promise<void>;
  close(): void;
}

/**
 * Opens a database that never fetches an extension and reads times without a zone as UTC. Of the memory that `--memory`
 * allows, in bytes, it takes the share of reading; past that it writes to its folder, and where it can't, it is an InputError.
 */
export async function openDatabase(memory = DEFAULT_MEMORY): Promise<Database> {
  const limit = memory * SHARE;
  const folder = mkdtempSync(join(tmpdir(), "basketwise-"));
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: sizeText(limit),
    ...(limit < ROOMY && CRAMPED),
    temp_directory: folder,
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    run: (sql) => within(memory, async () => void (await connection.run(sql))),
    rows: (sql) => within(memory, async () => (await connection.runAndReadAll(sql)).getRowsJS() as Value[][]),
    stream: (sql, take) => within(memory, () => stream(connection, sql, take)),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Says of a query that finds no room how it gets more. */
async function within<T>(memory: number, query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith("Out of Memory"))) throw error;
    const more = sizeText(2 * memory);
    throw new InputError(
      `--memory: ${sizeText(memory)} is too little to read files of this size; try --memory ${more}`,
    );
  }
}

async function stream(
  connection: DuckDBConnection,
  sql: string,
  take: (chunk: Chunk) => void,
): Promise<void> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    take(chunkOf(chunk));
  }
}

function chunkOf(chunk: DuckDBDataChunk): Chunk {
  const rows = chunk.rowCount;
  return {
    rows,
    numbers: (column) => {
      const { items } = chunk.getColumnVector(column) as unknown as { items: Float64Array };
      return items.subarray(0, rows);
    },
    texts: (column) => {
      const vector = chunk.getColumnVector(column);
      return Array.from({ length: rows }, (_, row) => vector.getItem(row) as string | null);
    },
  };
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A path as an SQL literal that matches this one file, whatever characters its name has. */
export function pathLiteral(path: string): string {
  return literal(path.replaceAll(/[*?[]/g, "[$&]"));
}
