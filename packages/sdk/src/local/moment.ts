import type { OfferRequest } from "@basketwise/core";

/**
 * The moment to decide for, milliseconds since the epoch: what the requests say, else now. Those of a batch are decided
 * for one moment. Whoever runs the client in process is the merchant, so that `at` needs no key.
 *
 * @throws RangeError for an `at` that is no time, and for requests of a batch that differ in it
 */
export function momentOf(requests: readonly OfferRequest[], clock: () => number): number {
  const times = new Set(requests.map(({ at }) => at));
  const [at] = times;
  const moment = at === undefined ? clock() : Date.parse(at);
  if (times.size < 2 && !Number.isNaN(moment)) return moment;
  throw new RangeError(`at: expected one time in ISO 8601 for all; found ${[...times].join(", ")}`);
}
