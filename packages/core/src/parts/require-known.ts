import type { Playbook } from "../decide/playbook.ts";
import { TECHNIQUES } from "../model/codes.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";

/**
 * Refuses a placement or technique that nobody knows. A technique that the playbook leaves out is passed over.
 *
 * @throws RangeError for a placement that the policy does not have, and for a technique that neither the core nor the
 * playbook has
 */
export function requireKnown(
  { placement, techniques: codes }: OfferRequest,
  { placements }: Policy,
  { techniques }: Playbook,
): void {
  if (!Object.hasOwn(placements, placement)) {
    throw new RangeError(
      `placement: expected one of ${Object.keys(placements).join(", ")}; found ${placement}`,
    );
  }
  for (const code of codes ?? []) {
    if ((TECHNIQUES as readonly string[]).includes(code)) continue;
    if (techniques.some((one) => one.code === code)) continue;
    const known = new Set([...TECHNIQUES, ...techniques.map((one) => one.code)]);
    throw new RangeError(`techniques: expected some of ${[...known].join(", ")}; found ${code}`);
  }
}
