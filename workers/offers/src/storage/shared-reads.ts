import type { GraphStorage } from "./graph-storage.ts";
import { JOIN_MS } from "./head-store.ts";

/** A value on its way. */
interface Flight {
  readonly value: Promise<string | null>;
  readonly started: number;
}

/** A promise for each key's value, in as few reads as the storage allows and of at most so many keys. */
export type ReadEach = (keys: readonly string[], most: number) => Map<string, Promise<string | null>>;

/** Reads of a storage in which a key that is under way already is not asked for again. */
export function sharedReads(storage: GraphStorage, now: () => number): ReadEach {
  const flights = new Map<string, Flight>();

  const start = (keys: readonly string[]) => {
    const started = now();
    const values = (async () => storage.readPacks(keys))();
    for (const key of keys) {
      const flight: Flight = { started, value: values.then((found) => found.get(key) ?? null) };
      const land = () => {
        if (flights.get(key) === flight) flights.delete(key);
      };
      flights.set(key, flight);
      flight.value.then(land, land);
    }
  };

  return (keys, most) => {
    const step = Math.max(1, Math.min(storage.mostKeys, most));
    const joinable = (flight: Flight | undefined) => flight !== undefined && now() - flight.started < JOIN_MS;
    const cold = keys.filter((key) => !joinable(flights.get(key)));
    for (let from = 0; from < cold.length; from += step) {
      start(cold.slice(from, from + step));
    }
    return new Map(keys.map((key) => [key, flights.get(key)?.value ?? Promise.resolve(null)]));
  };
}
