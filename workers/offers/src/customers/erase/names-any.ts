import { pseudonymsIn } from "@basketwise/core";

/** Whether a text names some of the customers. */
export function namesAny(text: string, customers: ReadonlySet<string>): boolean {
  return pseudonymsIn(text).some((one) => customers.has(one));
}
