import { DEFAULT_POLICY, DEFAULT_STORE, readToken, verdictOf } from "@basketwise/core";
import { messageOf } from "../message-of.ts";
import type { VerifyOptions } from "./options.ts";
import type { VerifyResult } from "./result.ts";
import { digestsOf } from "./subjects.ts";
import { tokenTools } from "./token-tools.ts";

/**
 * Whether what the token of an offer promises holds, by the worker's own rules and without asking it. It touches no
 * network, has no clock, and never throws or rejects. A price is promised for the promised quantities and not for a piece
 * more; what is promised once (`promised.once`) has to be redeemed by the worker.
 */
export async function verifyOffer(token: string, options: VerifyOptions): Promise<VerifyResult> {
  try {
    const { keys, at, store = DEFAULT_STORE, cart, today, floor = DEFAULT_POLICY.margin.floor } = options;
    if (!Number.isFinite(at)) return unknown("failed", "at: expected milliseconds since the epoch");
    if (typeof token !== "string") return unknown("failed", "token: expected a string");
    if (!isKeys(keys)) return unknown("keys-unavailable", "keys: expected the whole set, { keys: […] }");
    // It rejects only where the keys can't be had.
    const opened = await readToken(token, tokenTools(keys)).catch(messageOf);
    if (typeof opened === "string") return unknown("keys-unavailable", opened);
    const subjects = await digestsOf(store, options);
    return verdictOf(opened, { store, at, subjects, cart, today: today && { floor, product: today } });
  } catch (error) {
    return unknown("failed", messageOf(error));
  }
}

/** Not every server is checked by a compiler, and one that passes the list within the set is to be told so. */
function isKeys(keys: VerifyOptions["keys"] | undefined | null): boolean {
  return typeof keys === "function" || Array.isArray(keys?.keys);
}

function unknown(code: "keys-unavailable" | "failed", detail: string): VerifyResult {
  return { valid: false, code, detail };
}
