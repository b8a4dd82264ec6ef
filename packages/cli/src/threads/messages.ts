import type { PartCounter } from "./take-parts.ts";

/** What a thread is told to do. */
export interface Task {
  readonly data: unknown;
  readonly parts: number;
  readonly counter: PartCounter;
}

/** What a thread tells of a task, by its number: what a part came to, that no part is left, or why it failed. */
export type Told = { readonly task: number } & (
  | { readonly kind: "part"; readonly part: number; readonly result: unknown }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly why: string }
);
