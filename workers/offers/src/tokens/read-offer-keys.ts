import type { OfferKey } from "@basketwise/core";
import { type Checked, checkOfferKeys } from "@basketwise/core/schema";

/** The keys of the setting `OFFER_KEYS`, or what is wrong with it; nothing of it is repeated. */
export function readOfferKeys(text: string): Checked<readonly OfferKey[]> {
  try {
    return checkOfferKeys(JSON.parse(text));
  } catch {
    return { ok: false, problem: "is not JSON" };
  }
}
