import type { en } from "./en.ts";

/** The same keys with any words. */
type Worded<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: never[]) => string
      ? T[K]
      : Worded<T[K]>;
};

/** All texts of the shop's own pages in one language. Reasons of offers come from the worker. */
export type Texts = Worded<typeof en>;
