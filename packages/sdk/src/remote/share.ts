import { type Unavailable, unavailable } from "../result.ts";
import { unlessAborted } from "../within.ts";

/** A call under way and how many wait for it. */
interface Flight<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** Asks for what a body stands for. */
export type Ask<T> = (body: string, signal?: AbortSignal) => Promise<T | Unavailable>;

/**
 * Lets those who ask for the same at the same time share one call, on the first one's budget. It is aborted when
 * the last of them has given up. `start` must not reject.
 */
export function share<T>(start: (body: string, controller: AbortController) => Promise<T>): Ask<T> {
  const flights = new Map<string, Flight<T>>();
  const takeOff = (body: string): Flight<T> => {
    const controller = new AbortController();
    const flight = { answer: start(body, controller), controller, waiting: 0 };
    flights.set(body, flight);
    return flight;
  };
  return async (body, signal) => {
    if (signal?.aborted) return unavailable("aborted");
    const flight = flights.get(body) ?? takeOff(body);
    flight.waiting++;
    try {
      return await unlessAborted(signal, flight.answer);
    } finally {
      flight.waiting--;
      if (flight.waiting === 0) {
        flights.delete(body);
        flight.controller.abort();
      }
    }
  };
}
