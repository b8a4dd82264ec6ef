import type { OfferRequest } from "@basketwise/core";
import type { Checked } from "@basketwise/core/schema";

/** The moment that requests name, milliseconds since the epoch; undefined where they name none. Those of a batch are decided for one moment. */
export function momentOf(requests: readonly OfferRequest[]): Checked<number | undefined> {
  const at = requests.find((request) => request.at !== undefined)?.at;
  if (at === undefined) return { ok: true, value: undefined };
  const other = requests.findIndex((request) => request.at !== at);
  if (other < 0) return { ok: true, value: Date.parse(at) };
  const found = requests[other]?.at ?? "nothing";
  return { ok: false, problem: `requests[${other}].at: expected ${at} as in the others, found ${found}` };
}
