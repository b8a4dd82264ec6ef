/** A relation between rows and columns: row r holds the columns entries[offsets[r]] up to entries[offsets[r + 1]]. */
export interface Incidence {
  /** Rows + 1, rising from 0. */
  readonly offsets: Uint32Array;
  readonly entries: Uint32Array;
}

/**
 * The same relation seen from its columns: for each, the rows that hold it, ascending, as often as they hold it.
 * Done twice it gives the rows back with their columns in ascending order, in time linear in the entries.
 */
export function transpose({ offsets, entries }: Incidence, columns: number): Incidence {
  const starts = new Uint32Array(columns + 1);
  for (let at = 0; at < entries.length; at++) starts[entries[at]! + 1]!++;
  for (let column = 0; column < columns; column++) starts[column + 1]! += starts[column]!;

  const next = starts.slice();
  const rows = new Uint32Array(entries.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    const end = offsets[row + 1]!;
    for (let at = offsets[row]!; at < end; at++) rows[next[entries[at]!]!++] = row;
  }
  return { offsets: starts, entries: rows };
}
