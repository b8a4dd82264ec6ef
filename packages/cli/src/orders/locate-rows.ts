import { openBytes } from "../io/read-head.ts";

/** Which records of a delimited file to find. */
export interface WantedRows {
  /** Places, from 0, among the records that were read. */
  readonly records: readonly number[];
  /** Rows that were not read, as DuckDB counts rows: from 1, header and blank ones included, however many lines a record fills. */
  readonly rejects: readonly number[];
  /** Every row that was not read. */
  readonly allRejects: readonly number[];
  /** DuckDB's count of the first record: 2 below a header. */
  readonly firstRow: number;
  /** Whether quotes can hold line breaks, and blank lines are no records. */
  readonly isTable: boolean;
}

/** The lines, as an editor numbers them, at which records begin. */
export interface LocatedRows {
  readonly records: ReadonlyMap<number, number>;
  readonly rejects: ReadonlyMap<number, number>;
}

/** Finds the lines of records by reading the file once more: a record may fill several lines, and lines may be blank. */
export async function locateRows(file: string, wanted: WantedRows): Promise<LocatedRows> {
  const allRejects = new Set(wanted.allRejects);
  const asked = { records: new Set(wanted.records), rejects: new Set(wanted.rejects) };
  const located = { records: new Map<number, number>(), rejects: new Map<number, number>() };
  let record = 0;
  await eachRow(file, wanted.isTable, (row, line, isBlank) => {
    if (asked.rejects.has(row)) located.rejects.set(row, line);
    if (row < wanted.firstRow || allRejects.has(row) || (isBlank && wanted.isTable)) return true;
    if (asked.records.has(record)) located.records.set(record, line);
    record++;
    return located.records.size < asked.records.size || located.rejects.size < asked.rejects.size;
  });
  return located;
}

/** Takes a row's number, the line it begins at, and whether it is blank; says whether to go on. */
type TakeRow = (row: number, line: number, isBlank: boolean) => boolean;

const NEWLINE = 0x0a;
const RETURN = 0x0d;

async function eachRow(file: string, mindQuotes: boolean, take: TakeRow): Promise<void> {
  const quotes = quoteState();
  let row = 1;
  let line = 1;
  let began = 1;
  let isBlank = true;
  for await (const bytes of openBytes(file) as AsyncIterable<Buffer>) {
    for (const byte of bytes) {
      const quoted = mindQuotes && quotes(byte);
      if (byte !== NEWLINE) {
        if (byte !== RETURN) isBlank = false;
        continue;
      }
      line++;
      if (quoted) continue;
      if (!take(row++, began, isBlank)) return;
      began = line;
      isBlank = true;
    }
  }
  if (!isBlank) take(row, began, false);
}

const QUOTE = 0x22;
const BOUNDARIES = new Set([...",;\t|\n\r"].map((letter) => letter.charCodeAt(0)));

/** Tells after each byte whether it stands in quotes; a quote in the middle of a cell opens nothing. */
function quoteState(): (byte: number) => boolean {
  let quoted = false;
  let atStart = true;
  let justClosed = false;
  return (byte) => {
    if (byte === QUOTE && quoted) {
      quoted = false;
      justClosed = true;
      return false;
    }
    if (byte === QUOTE && (atStart || justClosed)) quoted = true;
    justClosed = false;
    atStart = BOUNDARIES.has(byte);
    return quoted;
  };
}
