import type { GraphStorage } from "./graph-storage.ts";
import { JOIN_MS } from "./head-store.ts";

/** Milliseconds for which a key that was not there is not asked for again, so that a lost pack does not cost a read a visitor. */
const ABSENT_MS = 15_000;

/** Keys that are known not to be there; what is more than this is forgotten. */
const MOST_ABSENT = 1_000;

/** A value on its way. */
interface Flight {
  readonly value: Promise<string | null>;
  readonly started: number;
}

/** A promise for each key's value, in as few reads as the storage allows and of at most so many keys. */
export type ReadEach = (keys: readonly string[], most: number) => Map<string, Promise<string | null>>;

/** Reads of a storage in which a key that is under way already, or was not there a moment ago, is not asked for again. */
export function sharedReads(storage: GraphStorage, now: () => number): ReadEach {
  const flights = new Map<string, Flight>();
  const absent = new Map<string, number>();

  const isAbsent = (key: string) => now() - (absent.get(key) ?? Number.NEGATIVE_INFINITY) < ABSENT_MS;
  const note = (key: string, value: string | null) => {
    if (value !== null) absent.delete(key);
    else {
      if (absent.size >= MOST_ABSENT) absent.clear();
      absent.set(key, now());
    }
  };

  const start = (keys: readonly string[]) => {
    const started = now();
    const values = (async () => storage.readPacks(keys))();
    for (const key of keys) {
      const flight: Flight = { started, value: values.then((found) => found.get(key) ?? null) };
      const land = () => {
        if (flights.get(key) === flight) flights.delete(key);
      };
      flights.set(key, flight);
      flight.value.then((value) => {
        land();
        note(key, value);
      }, land);
    }
  };

  return (keys, most) => {
    const step = Math.max(1, Math.min(storage.mostKeys, most));
    const joinable = (flight: Flight | undefined) => flight !== undefined && now() - flight.started < JOIN_MS;
    const cold = keys.filter((key) => !joinable(flights.get(key)) && !isAbsent(key));
    for (let from = 0; from < cold.length; from += step) {
      start(cold.slice(from, from + step));
    }
    return new Map(keys.map((key) => [key, flights.get(key)?.value ?? Promise.resolve(null)]));
  };
}
