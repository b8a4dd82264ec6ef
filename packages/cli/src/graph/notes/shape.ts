import type { Policy } from "@basketwise/core";

/** Whether the graph knows a product's id, or any product of a `group:ID` or `category:PATH`. */
export type Knows = (ref: string) => boolean;

/** One kind of thing that a merchant may not have meant: a line for each case in a whole policy, its path first. */
export type Note = (policy: Policy, knows: Knows) => readonly string[];
