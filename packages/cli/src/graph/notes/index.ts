import { emptyRef } from "./empty-ref.ts";
import { emptyReward } from "./empty-reward.ts";
import { idleBoost } from "./idle-boost.ts";
import { minAboveLimit } from "./min-above-limit.ts";
import { neverHolds } from "./never-holds.ts";
import type { Note } from "./shape.ts";
import { silentPlacement } from "./silent-placement.ts";
import { smallBundle } from "./small-bundle.ts";
import { strayProduct } from "./stray-product.ts";
import { unknownAllowed } from "./unknown-allowed.ts";
import { unknownMarket } from "./unknown-market.ts";
import { unknownPlacement } from "./unknown-placement.ts";
import { unspokenLocale } from "./unspoken-locale.ts";

/** Every note that a policy may get, in the order of the policy's parts. */
export const NOTES: readonly Note[] = [
  unknownMarket,
  unspokenLocale,
  silentPlacement,
  minAboveLimit,
  smallBundle,
  emptyReward,
  unknownAllowed,
  unknownPlacement,
  neverHolds,
  idleBoost,
  emptyRef,
  strayProduct,
];
