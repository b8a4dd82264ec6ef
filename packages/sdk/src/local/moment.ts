import type { OfferRequest } from "@basketwise/core";

/**
 * The moment to decide for, milliseconds since the epoch: what the requests say, else now. Those of a batch are decided
 * for one moment. Whoever runs the client in process is the merchant, so that `at` needs no key.
 *
 * @throws RangeError for an `at` that is no time, and for requests of a batch that differ in it
 */
export function momentOf(requests: readonly OfferRequest[], clock: () => number): number {
  const at = requests.find((request) => request.at !== undefined)?.at;
  if (at === undefined) return clock();
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) throw new RangeError(`at: expected a time in ISO 8601; found ${at}`);
  const other = requests.find((request) => request.at !== at);
  if (other) throw new RangeError(`at: expected ${at} in all requests; found ${other.at ?? "nothing"}`);
  return moment;
}
