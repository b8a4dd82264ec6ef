/**
 * A type as JSON has it: `readonly` throughout, since what was parsed belongs to nobody else,
 * and an open union such as `"home" | (string & {})` as the `string` it is.
 */
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends readonly (infer E)[]
    ? readonly Plain<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** Whether the compiler holds two types for one and the same; optional and `undefined` are told apart. */
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Field<T, K> = K extends keyof T ? Pick<T, K> : never;

/** The names of the fields that only one of the two has, or both in different types. */
type Differing<A, B> = {
  [K in keyof A | keyof B]: Identical<Field<A, K>, Field<B, K>> extends true ? never : K;
}[keyof A | keyof B];

/**
 * `true` where a schema's output is the core's own type, else the names of the fields that differ.
 * Stands below each schema as `true satisfies Same<…>`, which the compiler erases.
 */
export type Same<A, B> =
  Identical<Plain<A>, Plain<B>> extends true ? true : { differs: Differing<Plain<A>, Plain<B>> };
