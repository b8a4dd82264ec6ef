import { protocol, type SplitOptions } from "@basketwise/core";
import { InputError } from "../input-error.ts";

/** Throws InputError where one of the splits has no basket of which an item can be held out. */
export function requireHeldOut(options: SplitOptions): void {
  const { offsets } = options.table;
  const { choosing, testing } = protocol(options);
  const [validation, test] = [choosing.heldOut.held.length, testing.heldOut.held.length];
  if (validation > 0 && test > 0) return;
  const baskets = offsets.length - 1;
  const large = offsets.subarray(1).filter((end, basket) => end - offsets[basket]! > 1).length;
  throw new InputError(
    `evaluate: too few orders to hold anything out: of ${baskets}, those with two products or more are ${large}: ${validation} in the validation split and ${test} in the test split, about a fifth of the orders each; each needs one`,
  );
}
