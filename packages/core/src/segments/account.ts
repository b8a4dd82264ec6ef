import type { Customer } from "../model/request.ts";

/** What a sales team knows of an account: `signal:NAME` for each of its signals, such as `signal:expanding` where its usage grows, and `plan:ID`. */
export function accountSegments({ signals = [], plan }: Customer): string[] {
  return [...signals.map((signal) => `signal:${signal}`), ...(plan === undefined ? [] : [`plan:${plan}`])];
}
