import fc from "fast-check";

/** Mostly what is usual, one time in thirteen what is strange. */
export function rarely<T>(strange: fc.Arbitrary<T>, usual: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: strange });
}
