import type { Facts, Graph, OrderTable, Policy, Reach, Shown } from "@basketwise/core";

/** All that a check looks at. */
export interface Scene {
  readonly graph: Graph;
  readonly policy: Policy;
  /** The moment of the audit, milliseconds since the epoch. */
  readonly at: number;
  readonly orders: OrderTable;
  /** The same orders with all that came back. */
  readonly history: OrderTable;
  /** Who gets an offer, what is offered, and what by `complement` or better; each by placement. */
  readonly reach: ReadonlyMap<string, Reach>;
  readonly shown: ReadonlyMap<string, Shown>;
  readonly shownGrounded: ReadonlyMap<string, Shown>;
}

/** Something that looks wrong. */
export interface Finding {
  readonly code: string;
  /** What was seen, in a sentence. */
  readonly says: string;
  /** What the merchant can do about it. */
  readonly advice: string;
  /** Where, the worst first; empty where it is one thing. */
  readonly cases: readonly Facts[];
}

/** Looks for one kind of thing that is wrong; undefined where all is well. One a file; all are of this shape. */
export type Check = (scene: Scene) => Finding | undefined;
