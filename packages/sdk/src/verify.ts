/** For a merchant's own server: what the token of an offer promises, and whether a cart still earns it. */

export type {
  Cart,
  CartLine,
  Promised,
  PublicKey,
  PublicKeys,
  RefusalCode,
  TodaysProduct,
} from "@basketwise/core";
export type { KeyOf, VerifyOptions } from "./verify/options.ts";
export type { VerifyCode, VerifyResult } from "./verify/result.ts";
export { verifyOffer } from "./verify/verify-offer.ts";
