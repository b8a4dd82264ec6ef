import { DEFAULT_STORE } from "@basketwise/core";
import type { Bindings } from "../bindings/env.ts";
import { type OfferKeys, offerKeys } from "./offer-keys.ts";
import { readOfferKeys } from "./read-offer-keys.ts";

/** What a store signs and checks tokens with. */
export interface Tokens {
  /** The name of the store. */
  readonly store: string;
  /** `none` where it has no keys, `damaged` where the setting can't be read. */
  readonly keys: OfferKeys | "none" | "damaged";
  /** Tells the merchant what is wrong with the keys, once. */
  readonly complain: (problem: string) => void;
}

/** The tokens of the settings; made anew where these are others than before. */
export function tokensBySettings(): (bindings: Bindings) => Tokens {
  let made: Tokens | undefined;
  let by: Bindings | undefined;
  return (bindings) => {
    if (made === undefined || by?.OFFER_KEYS !== bindings.OFFER_KEYS || by?.STORE !== bindings.STORE) {
      made = tokensOf(bindings);
      by = bindings;
    }
    return made;
  };
}

function tokensOf({ OFFER_KEYS, STORE }: Bindings): Tokens {
  const store = STORE || DEFAULT_STORE;
  const complain = complainer();
  if (!OFFER_KEYS) return { store, keys: "none", complain };
  const read = readOfferKeys(OFFER_KEYS);
  if (read.ok) return { store, keys: offerKeys(read.value), complain };
  complain(read.problem);
  return { store, keys: "damaged", complain };
}

function complainer(): (problem: string) => void {
  let complained = false;
  return (problem) => {
    if (!complained) console.error(`OFFER_KEYS: ${problem}`);
    complained = true;
  };
}
