import { type BatchResult, unavailable } from "../result.ts";
import { unlessAborted } from "../within.ts";

/** A call under way and how many wait for it; once it is over, with `kept`, what came of it. */
interface Flight {
  readonly answer: Promise<BatchResult>;
  readonly controller: AbortController;
  readonly since: number;
  waiting: number;
  kept?: BatchResult;
}

/** What came of asking for what a key stands for; `start` asks, and must not reject. */
export type Ask = (
  key: string,
  signal: AbortSignal | undefined,
  start: (signal: AbortSignal) => Promise<BatchResult>,
) => Promise<BatchResult>;

/** Answers that are kept at most; then all are forgotten. */
const MOST_KEPT = 32;

/**
 * Lets those who ask for the same at the same time share one call, on the first one's budget, and those who ask within
 * `cacheMs` have its answer. A call is aborted when the last who waits has given up. The clock may jump: an answer that
 * seems to come from the future is asked for anew, as one from too long ago is.
 */
export function share(cacheMs: number, clock: () => number): Ask {
  const flights = new Map<string, Flight>();
  return async (key, signal, start) => {
    if (signal?.aborted) return unavailable("aborted");
    const now = clock();
    let flight = flights.get(key);
    if (flight?.kept) {
      const holds = Math.abs(now - flight.since) < cacheMs && isFresh(flight.kept, now);
      if (holds) return { ...flight.kept, answeredBy: "cache" } as BatchResult;
      flight = undefined;
    }
    if (!flight) {
      if (flights.size === MOST_KEPT) flights.clear();
      const controller = new AbortController();
      flight = { answer: start(controller.signal), controller, since: now, waiting: 0 };
      flights.set(key, flight);
    }
    flight.waiting++;
    try {
      const answer = await unlessAborted(signal, flight.answer);
      if (isFresh(answer, now)) flight.kept = answer;
      return answer;
    } finally {
      if (!--flight.waiting) {
        flight.controller.abort();
        if (!flight.kept) flights.delete(key);
      }
    }
  };
}

/** Whether a worker gave the answer in full, and all its offers still hold. */
function isFresh(answer: BatchResult, now: number): boolean {
  return (
    answer.status === "ok" &&
    answer.answeredBy === "graph" &&
    answer.responses.every(
      ({ degraded, offers }) =>
        !degraded && offers.every(({ expiresAt = "" }) => !(Date.parse(expiresAt) <= now)),
    )
  );
}
