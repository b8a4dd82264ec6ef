import type { GraphFacts, Publication } from "@basketwise/core";
import type { Bindings } from "../bindings/env.ts";
import type { Head, Headless } from "../storage/head.ts";

/** What warnings are given on. */
export interface Seen {
  readonly facts: GraphFacts;
  /** The publish of the graph that is served; absent where the store does not know of it. */
  readonly own?: Publication;
  /** The publish of another version before that. */
  readonly before?: Publication;
  /** What is wrong with the pointer or policy that was read last, though an earlier one may be served. */
  readonly problem?: Headless | undefined;
  /** The published profiles; absent where there are none. */
  readonly profiles?: Head["profiles"];
  readonly bindings: Bindings;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
