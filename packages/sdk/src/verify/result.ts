import type { RefusalCode, Verdict } from "@basketwise/core";

/** Why a promise does not hold, or why that can't be said. */
export type VerifyCode =
  | RefusalCode
  /** The keys could not be looked up, or are none: this says nothing of the token. */
  | "keys-unavailable"
  /** An option can't be worked with, or `today` threw: this says nothing of the token. */
  | "failed";

/** Whether a promise holds. `checked` says how much of that is known; it never holds `redemption`, which only the worker knows. */
export type VerifyResult = Verdict<VerifyCode>;
