/** What a key says of its time. */
interface Timed {
  readonly from?: string;
  readonly until?: string;
}

/** Whether a key holds at a moment, did before or will later. */
export type KeyState = "holds" | "to come" | "over";

/** The state of a key at a moment, milliseconds since the epoch. */
export function stateOf({ from, until }: Timed, at: number): KeyState {
  if (until !== undefined && Date.parse(until) <= at) return "over";
  return from === undefined || Date.parse(from) <= at ? "holds" : "to come";
}

/** A key that another takes the place of: it holds for the overlap, if it held at all; undefined where nothing is left of it. */
export function replaced<K extends Timed>(key: K, at: number, overlapMs: number): K | undefined {
  if (overlapMs === 0 || stateOf(key, at) !== "holds") return undefined;
  const end = at + overlapMs;
  const isSooner = key.until !== undefined && Date.parse(key.until) <= end;
  return isSooner ? key : { ...key, until: new Date(end).toISOString() };
}
